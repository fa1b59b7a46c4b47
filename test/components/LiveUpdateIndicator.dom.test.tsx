import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveUpdateIndicator } from '../../src/components/index.ts';
import { HEALTHY_FEED } from '../../src/connection/feedHealth.ts';
import type { ConnectionStatus } from '../../src/hooks/viewTypes.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import {
  connectedState,
  connection,
  failedState,
  needsAuthState,
  offlineState,
  readNow,
  reconnectingState,
  repeatsState,
  silentState,
  slowedDownState,
  slowLinkState,
  unreadableState,
} from '../../stories/support/connections.ts';
import { toSubscription } from '../../stories/support/createStoryManager.ts';
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

  it('[UI86] shows bars, the last round trip and, for screen readers, the level beside the status', () => {
    const { container } = renderInSituation(<LiveUpdateIndicator />, { state: connectedState() });
    expect(screen.getByText('12 ms')).toBeVisible();
    expect(screen.getByText('Excellent')).toHaveClass('cs-visually-hidden');
    expect(container.querySelectorAll('.cs-bars__bar[data-state="on"]')).toHaveLength(5);
    expect(screen.getByRole('status').textContent).toBe('Live');
  });

  it('[UI86] says High latency above a second of average, and of the average alone', () => {
    const { manager } = renderInSituation(<LiveUpdateIndicator />, { state: slowLinkState() });
    expect(screen.getByRole('status')).toHaveTextContent('High latency');
    expect(screen.getByText('1240 ms')).toBeVisible();
    const { link } = slowLinkState();
    if (!link) throw new Error('the situation has a link');
    act(() => manager.setState({ link: { ...link, averageMs: 1_000 } }));
    expect(screen.getByRole('status')).toHaveTextContent('Live');
  });

  it.each(['idle', 'closed'] as const)(
    '[UI6, UI85] offers Connect while %s, with the credential in force',
    async (status) => {
      const connect = vi.fn<WebSocketManager['connect']>(async () => connection({}));
      renderInSituation(<LiveUpdateIndicator />, {
        state: { connection: connection({ status }) },
        actions: { connect },
      });
      await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
      expect(connect.mock.calls).toEqual([[]]);
    },
  );

  it.each([
    ['given up', failedState()],
    ['offline', offlineState()],
    ['waiting for the next attempt', reconnectingState()],
    ['refused without a way to sign in', needsAuthState()],
  ])('[UI6, UI85] tries again on request when %s', async (_situation, state) => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LiveUpdateIndicator />, { state, actions: { reconnect } });
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('[UI85] offers to sign in when the token was refused', async () => {
    const signIn = vi.fn<() => void>();
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LiveUpdateIndicator onSignIn={signIn} />, {
      state: needsAuthState(),
      actions: { reconnect },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(signIn).toHaveBeenCalledOnce();
    expect(reconnect).not.toHaveBeenCalled();
  });

  it('[UI85] keeps its button while an attempt is under way, and does not set that back', async () => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LiveUpdateIndicator />, {
      state: { connection: connection({ status: 'reconnecting', attempt: 1 }) },
      actions: { reconnect },
    });
    const button = screen.getByRole('button', { name: 'Retry' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(reconnect).not.toHaveBeenCalled();
  });

  it('[UI85] leaves the way out to something beside it, if told so', () => {
    renderInSituation(<LiveUpdateIndicator hasActions={false} />, { state: failedState() });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('[UI89] says that fewer updates are asked for than are wanted, and why', () => {
    const { unmount } = renderInSituation(<LiveUpdateIndicator />, { state: slowedDownState() });
    expect(screen.getByText('Fewer updates')).toBeVisible();
    unmount();
    renderInSituation(<LiveUpdateIndicator showDetails />, { state: slowedDownState() });
    expect(screen.getByText(/could not keep up/)).toBeVisible();
  });

  it('[UI118] counts what could not be read, as a warning, and says so in a sentence', () => {
    const { container, unmount } = renderInSituation(<LiveUpdateIndicator />, {
      state: unreadableState(),
    });
    expect(screen.getByText('3')).toBeVisible();
    expect(screen.getByText('3 messages could not be read.')).toHaveClass('cs-visually-hidden');
    expect(screen.getByRole('status').textContent).toBe('Live');
    expect(container.querySelector('.cs-badge')).toHaveAttribute('data-state', 'stale');
    unmount();
    renderInSituation(<LiveUpdateIndicator showDetails />, { state: unreadableState(1) });
    expect(screen.getByText('The server answers. 1 message could not be read.')).toBeVisible();
  });

  it('[UI119] counts repeats, without a warning, and says so in a sentence', () => {
    const { container, unmount } = renderInSituation(<LiveUpdateIndicator />, {
      state: repeatsState(2_000),
    });
    expect(screen.getByText('999+')).toBeVisible();
    expect(screen.getByText('2000 repeats dropped.')).toHaveClass('cs-visually-hidden');
    expect(container.querySelector('[data-state="stale"]')).toBeNull();
    unmount();
    renderInSituation(<LiveUpdateIndicator showDetails />, { state: repeatsState(1) });
    expect(screen.getByText('The server answers. 1 repeat dropped.')).toBeVisible();
  });

  it('[UI118] says nothing of the data while there is no link, which is worse', () => {
    const { feed } = unreadableState();
    if (!feed) throw new Error('the situation has a feed');
    const { container } = renderInSituation(<LiveUpdateIndicator />, {
      state: { ...reconnectingState(), feed: { ...feed, silentSince: 1 } },
    });
    expect(screen.getByRole('status')).toHaveTextContent('Reconnecting 2/5');
    expect(container.querySelector('.cs-badge')).toBeNull();
  });

  it('[UI117] explains silence in the details, with what could not be read', () => {
    const { feed } = silentState();
    if (!feed) throw new Error('the situation has a feed');
    const { container } = renderInSituation(<LiveUpdateIndicator showDetails />, {
      state: { ...connectedState(), feed: { ...feed, unreadableCount: 2 } },
    });
    const said = 'The server answers, but brings no news. 2 messages could not be read.';
    expect(screen.getByText(said)).toBeVisible();
    expect(container.querySelector('.cs-indicator')).toHaveAttribute('data-link', 'silent');
  });

  it('[UI88] tells the latest update with type, priority and what it concerns', () => {
    const update = {
      type: 'CONSENSUS_UPDATE',
      at: readNow(),
      priority: 'high',
      affectedCount: 3,
    } as const;
    const { rerender, container } = renderInSituation(
      <LiveUpdateIndicator showDetails lastUpdate={update} />,
      { state: connectedState() },
    );
    expect(screen.getByText('Consensus update')).toBeVisible();
    expect(screen.getByText('High')).toHaveAttribute('data-priority', 'high');
    expect(screen.getByText('Affected: 3 categories')).toBeVisible();
    rerender(<p>gone</p>);
    expect(container).toHaveTextContent('gone');
    renderInSituation(
      <LiveUpdateIndicator showDetails lastUpdate={{ type: 'goal', at: 0, affectedCount: 1 }} />,
      { state: connectedState() },
    );
    expect(screen.getByText('Affected: 1 category')).toBeVisible();
  });

  it('[UI88] says that there is no update yet, and nothing where nobody tells', () => {
    renderInSituation(<LiveUpdateIndicator showDetails lastUpdate={null} />);
    expect(screen.getByText('None yet')).toBeVisible();
    renderInSituation(<LiveUpdateIndicator showDetails />);
    expect(screen.getAllByText('Latest update')).toHaveLength(1);
  });

  it('[UI94] says everything in the words it is given', () => {
    renderInSituation(
      <LiveUpdateIndicator strings={{ failed: 'Keine Verbindung', retry: 'Nochmal' }} />,
      { state: failedState() },
    );
    expect(screen.getByRole('status')).toHaveTextContent('Keine Verbindung');
    expect(screen.getByRole('button', { name: 'Nochmal' })).toBeVisible();
  });

  it('explains itself in the details', () => {
    const { container } = renderInSituation(<LiveUpdateIndicator showDetails />, {
      state: { ...connectedState(), ...reconnectingState() },
    });
    expect(screen.getByText('The connection broke off.')).toBeVisible();
    expect(screen.getByText('No connection')).toBeVisible();
    expect(container.querySelector('.cs-bars')).toHaveAttribute('data-level', 'unknown');
    expect(screen.getByText('Last update').nextSibling).toHaveTextContent('–');
    expect(screen.getByText('2 of 5')).toBeVisible();
    expect(container).toHaveTextContent('7c1e42b9…');
    expect(container).not.toHaveTextContent('55a0');
  });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[UI87] ages the newest data of any subscription, outside the live region', () => {
    renderInSituation(<LiveUpdateIndicator />, {
      state: {
        ...connectedState(),
        subscriptions: [9_000, 3_000].map((ageMs, index) =>
          toSubscription(
            { channel: `c${index}`, filter: {} },
            { lastReceivedAt: readNow() - ageMs },
          ),
        ),
      },
    });
    expect(screen.getByText('3 s ago')).toBeVisible();
    advance(2_000);
    expect(screen.getByText('5 s ago')).toBeVisible();
    expect(screen.getByRole('status').textContent).toBe('Live');
  });

  it('[UI87] ages the update it is given rather than the data', () => {
    renderInSituation(
      <LiveUpdateIndicator lastUpdate={{ type: 'goal', at: readNow() - 61_000 }} />,
      { state: connectedState() },
    );
    expect(screen.getByText('1 min ago')).toBeVisible();
  });

  it('[UI87] does not take a heartbeat for an update', () => {
    renderInSituation(<LiveUpdateIndicator showDetails />, {
      state: {
        ...connectedState(),
        subscriptions: [toSubscription({ channel: 'c', filter: {} })],
      },
    });
    expect(screen.getByText('Last update').nextSibling).toHaveTextContent('–');
    expect(screen.getByText('Heartbeat').nextSibling).toHaveTextContent('4 s ago');
  });

  it('[UI117] says once that there is no news, with an age that ticks outside the live region', () => {
    const { container, manager } = renderInSituation(<LiveUpdateIndicator />, {
      state: silentState(),
    });
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('No news');
    expect(screen.getByText('40 s ago')).toBeVisible();
    const words = status.firstChild;
    advance(2_000);
    expect(screen.getByText('42 s ago')).toBeVisible();
    expect(status.firstChild).toBe(words);
    expect(container.querySelector('.cs-shape')).toHaveAttribute('data-doubt', 'true');
    act(() => manager.setState(connectedState()));
    act(() => manager.setState({ feed: HEALTHY_FEED }));
    expect(status.textContent).toBe('Live');
  });

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
