import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveUpdateIndicator } from '../../src/components/index.ts';
import type { ConnectionStatus } from '../../src/hooks/viewTypes.ts';
import {
  connectedState,
  connection,
  failedState,
  reconnectingState,
} from '../../stories/support/connections.ts';
import { renderInSituation } from './renderInSituation.tsx';

const STATUSES = [
  ['idle', 'Not connected'],
  ['connecting', 'Connecting…'],
  ['connected', 'Live'],
  ['stale', 'Unstable'],
  ['reconnecting', 'Reconnecting…'],
  ['offline', 'Offline'],
  ['needs-auth', 'Please sign in'],
  ['failed', 'Could not connect'],
  ['closed', 'Not connected'],
] as const satisfies readonly (readonly [ConnectionStatus, string])[];

const advance = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('status', () => {
  it.each(STATUSES)('[UI1] tells %s in a polite live region', (status, text) => {
    renderInSituation(<LiveUpdateIndicator />, { state: { connection: connection({ status }) } });
    expect(screen.getByRole('status')).toHaveTextContent(text);
  });

  it('[UI1] has a shape of its own for each thing it says, connecting and reconnecting aside', () => {
    const shapes = STATUSES.map(([status]) => {
      const { container, unmount } = renderInSituation(<LiveUpdateIndicator />, {
        state: { connection: connection({ status }) },
      });
      const shape = container.querySelector('.cs-shape')?.innerHTML ?? '';
      unmount();
      return shape;
    });
    // idle and closed say the same, and so do connecting and reconnecting.
    expect(new Set(shapes).size).toBe(STATUSES.length - 2);
    expect(shapes).not.toContain('');
  });

  it('shows the round trip beside the status, not in the live region', () => {
    renderInSituation(<LiveUpdateIndicator />, { state: connectedState() });
    expect(screen.getByText('· 12 ms')).toBeVisible();
    expect(screen.getByRole('status').textContent).toBe('Live');
  });

  it('[UI6] tries again on request when given up', async () => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LiveUpdateIndicator />, { state: failedState(), actions: { reconnect } });
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('explains itself in the details', () => {
    const { container } = renderInSituation(<LiveUpdateIndicator showDetails />, {
      state: { ...connectedState(), ...reconnectingState() },
    });
    expect(screen.getByText('The connection broke off.')).toBeVisible();
    expect(screen.getByText('Excellent')).toBeVisible();
    expect(screen.getByText('2 of 5')).toBeVisible();
    expect(container).toHaveTextContent('7c1e42b9…');
    expect(container).not.toHaveTextContent('55a0');
  });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it('[UI5] counts down to the next attempt, outside the live region', () => {
    renderInSituation(<LiveUpdateIndicator />, { state: reconnectingState(4_000) });
    expect(screen.getByText('in 4 s')).toBeVisible();
    advance(1_250);
    expect(screen.getByText('in 3 s')).toBeVisible();
    advance(4_000);
    expect(screen.getByText('now')).toBeVisible();
    expect(screen.getByRole('status').textContent).toBe('Reconnecting 2/5');
  });

  it('[UI5] leaves no timer behind', () => {
    const { unmount } = renderInSituation(<LiveUpdateIndicator />, {
      state: reconnectingState(4_000),
    });
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[UI4] keeps silent about a loss shorter than a second', () => {
    const { manager } = renderInSituation(<LiveUpdateIndicator />, { state: connectedState() });
    act(() => manager.setState(reconnectingState()));
    advance(999);
    expect(screen.getByRole('status')).toHaveTextContent('Live');
    act(() => manager.setState(connectedState()));
    advance(5_000);
    expect(screen.getByRole('status')).toHaveTextContent('Live');
  });

  it('[UI4] tells a loss that lasts, as it stands by then, and recovery at once', () => {
    const { manager } = renderInSituation(<LiveUpdateIndicator />, { state: connectedState() });
    act(() => manager.setState({ connection: connection({ status: 'stale' }) }));
    advance(900);
    act(() => manager.setState(reconnectingState()));
    advance(100);
    expect(screen.getByRole('status')).toHaveTextContent('Reconnecting 2/5');
    act(() => manager.setState(connectedState()));
    expect(screen.getByRole('status')).toHaveTextContent('Live');
  });

  it('[UI4] tells at once that it was given up, or closed on request', () => {
    const { manager } = renderInSituation(<LiveUpdateIndicator />, { state: connectedState() });
    act(() => manager.setState(failedState()));
    expect(screen.getByRole('status')).toHaveTextContent('Could not connect');
    act(() => manager.setState(connectedState()));
    act(() => manager.setState({ connection: connection({ status: 'closed' }) }));
    expect(screen.getByRole('status')).toHaveTextContent('Not connected');
  });
});
