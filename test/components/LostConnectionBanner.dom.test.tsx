import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LostConnectionBanner } from '../../src/components/index.ts';
import type { ManagerState } from '../../src/store/managerState.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import {
  closedState,
  connectedState,
  connection,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  slowedDownState,
  unreachableState,
} from '../../stories/support/connections.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { renderInSituation } from './renderInSituation.tsx';

const banner = () => document.querySelector('.cs-banner');
const ONCE = connectedState();

describe('words', () => {
  it.each([
    ['lost', reconnectingState(), 'Connection lost. The connection broke off. Values may be'],
    [
      'never there',
      unreachableState(),
      'No connection yet. The server could not be reached. Check',
    ],
    ['offline', offlineState(), 'You are offline. Values may be'],
    ['refused', { ...ONCE, ...needsAuthState() }, 'Please sign in. Your sign-in was refused.'],
    ['given up', { ...ONCE, ...failedState() }, 'Could not connect. The server could not be'],
    ['closed', closedState(), 'Disconnected. Values may be out of date.'],
    ['slowed down', slowedDownState(), 'Fewer updates. This page could not keep up'],
  ])('[UI89, UI92] says what happens and why: %s', (_name, state, text) => {
    renderInSituation(<LostConnectionBanner />, { state });
    expect(banner()).toHaveAttribute('data-state', 'shown');
    expect(banner()).toHaveTextContent(text);
  });

  it('[UI92] is silent while all is well, with both live regions in place', () => {
    renderInSituation(<LostConnectionBanner />, { state: connectedState() });
    expect(banner()).toHaveAttribute('data-state', 'hidden');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  it('[UI92] tells what needs somebody at once, and the rest politely', () => {
    const { manager } = renderInSituation(<LostConnectionBanner />, { state: reconnectingState() });
    expect(screen.getByRole('status')).toHaveTextContent('Connection lost.');
    act(() => manager.setState(failedState()));
    expect(screen.getByRole('alert')).toHaveTextContent('Could not connect.');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('[UI94] says everything in the words it is given', () => {
    renderInSituation(
      <LostConnectionBanner strings={{ closed: 'Getrennt.', connect: 'Verbinden' }} />,
      {
        state: closedState(),
      },
    );
    expect(screen.getByRole('status')).toHaveTextContent('Getrennt.');
    expect(screen.getByRole('button', { name: 'Verbinden' })).toBeVisible();
  });
});

describe('ways out', () => {
  it.each([
    ['lost', reconnectingState()],
    ['offline', offlineState()],
    ['given up', failedState()],
    ['refused without a way to sign in', needsAuthState()],
  ])('[UI6, UI92] tries again on request: %s', async (_name, state) => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LostConnectionBanner />, { state, actions: { reconnect } });
    await userEvent.click(screen.getByRole('button', { name: 'Retry now' }));
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('[UI92] connects after a disconnect on request', async () => {
    const connect = vi.fn<WebSocketManager['connect']>(async () => connection({}));
    renderInSituation(<LostConnectionBanner />, { state: closedState(), actions: { connect } });
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    expect(connect.mock.calls).toEqual([[]]);
  });

  it('[UI92] offers to sign in when the token was refused', async () => {
    const signIn = vi.fn<() => void>();
    renderInSituation(<LostConnectionBanner onSignIn={signIn} />, { state: needsAuthState() });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(signIn).toHaveBeenCalledOnce();
  });
});

describe('an attempt by hand', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[UI124] is seen for a moment, even if it fails at once, and is not made twice meanwhile', () => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LostConnectionBanner />, {
      state: reconnectingState(),
      actions: { reconnect },
    });
    const retry = screen.getByRole('button', { name: 'Retry now' });
    fireEvent.click(retry);
    fireEvent.click(retry);
    expect(reconnect).toHaveBeenCalledOnce();
    expect(retry).toHaveAttribute('data-busy', 'true');
    act(() => void vi.advanceTimersByTime(600));
    expect(retry).not.toHaveAttribute('data-busy');
    fireEvent.click(retry);
    expect(reconnect).toHaveBeenCalledTimes(2);
  });
});

describe('an attempt by hand without an answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const dialling = { connection: connection({ status: 'reconnecting', reason: 'link-lost' }) };
  const advance = () => act(() => void vi.advanceTimersByTime(600));
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Retry now' }));
  const answer = () => screen.queryByText('No answer.');

  it.each([
    ['waits again', reconnectingState],
    ['gives up', failedState],
  ])('[UI135] is called so, politely, in a place that was there: %s', (_name, toEnd) => {
    const { manager } = renderInSituation(<LostConnectionBanner />, { state: toEnd() });
    const place = document.querySelector('[data-room="No answer."]');
    expect(place).toHaveAttribute('aria-live', 'polite');
    expect(place).toBeEmptyDOMElement();
    press();
    act(() => manager.setState(dialling));
    act(() => manager.setState(toEnd()));
    expect(place).toBeEmptyDOMElement();
    advance();
    expect(answer()).toBe(document.querySelector('[data-room="No answer."]'));
    expect(screen.queryByText('Trying again')).toBeNull();
    // What is tried by itself meanwhile is no other answer.
    act(() => manager.setState(dialling));
    act(() => manager.setState(toEnd()));
    expect(answer()).toBeVisible();
    act(() => manager.setState(connectedState()));
    act(() => manager.setState(toEnd()));
    expect(answer()).toBeNull();
  });

  it('[UI135] is told again after another one, and not before it was dialled', () => {
    const { manager } = renderInSituation(<LostConnectionBanner />, {
      state: reconnectingState(),
    });
    press();
    // It waits for its turn.
    advance();
    expect(answer()).toBeNull();
    act(() => manager.setState(dialling));
    act(() => manager.setState(reconnectingState()));
    expect(answer()).toBeVisible();
    press();
    expect(answer()).toBeNull();
    act(() => manager.setState(dialling));
    advance();
    expect(answer()).toBeNull();
    act(() => manager.setState(reconnectingState()));
    expect(answer()).toBeVisible();
  });

  it('[UI94, UI135] is called as it is given, and without network is none', () => {
    const { manager } = renderInSituation(
      <LostConnectionBanner strings={{ noAnswer: 'Keine Antwort.' }} />,
      { state: failedState() },
    );
    press();
    act(() => manager.setState(dialling));
    advance();
    act(() => manager.setState(failedState()));
    expect(screen.getByText('Keine Antwort.')).toBeVisible();
    press();
    act(() => manager.setState(dialling));
    act(() => manager.setState(offlineState()));
    advance();
    act(() => manager.setState(reconnectingState()));
    expect(screen.queryByText('Keine Antwort.')).toBeNull();
  });
});

describe('the focus', () => {
  it('[UI92] goes from a button that has done its work to what says so', async () => {
    const { manager } = renderInSituation(<LostConnectionBanner graceMs={0} />, {
      state: reconnectingState(),
    });
    const retry = await screen.findByRole('button', { name: 'Retry now' });
    act(() => retry.focus());
    await userEvent.keyboard('{Enter}');
    act(() => manager.setState(connectedState()));
    expect(screen.queryByRole('button')).toBeNull();
    const said = screen.getByRole('status');
    expect(said).toHaveTextContent('Back online.');
    expect(said.parentElement).toHaveFocus();
  });

  it('[UI92] stays where it is for whoever is somewhere else, or nowhere', async () => {
    const { manager } = renderInSituation(<LostConnectionBanner graceMs={0} />, {
      state: reconnectingState(),
    });
    const retry = await screen.findByRole('button', { name: 'Retry now' });
    act(() => retry.focus());
    act(() => retry.blur());
    act(() => manager.setState(connectedState()));
    expect(banner()).toHaveAttribute('data-kind', 'restored');
    expect(document.body).toHaveFocus();
  });
});

describe('one of several connections', () => {
  it('[UI122] is named, and so is its button', async () => {
    const reconnect = vi.fn<() => void>();
    renderInSituation(<LostConnectionBanner name="NFL" />, {
      state: failedState(),
      actions: { reconnect },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('NFL: Could not connect.');
    await userEvent.click(screen.getByRole('button', { name: 'Retry now: NFL' }));
    expect(reconnect).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Retry all' })).toBeNull();
  });

  it('[UI122] is tried together with the others that are down, and only with those', async () => {
    const reconnect = vi.fn<() => void>();
    const retried = vi.fn<(name: string) => void>();
    const other = (name: string, state: Partial<ManagerState>) =>
      createStoryManager({ state, actions: { reconnect: () => retried(name) } });
    const page = other('page', connectedState());
    const others = [
      page,
      other('failed', failedState()),
      other('reconnecting', reconnectingState()),
      other('refused', needsAuthState()),
      other('closed', closedState()),
    ];
    renderInSituation(<LostConnectionBanner name="NFL" others={others} />, {
      state: failedState(),
      actions: { reconnect },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Retry all' }));
    expect(reconnect).toHaveBeenCalledOnce();
    expect(retried.mock.calls).toEqual([['failed'], ['reconnecting']]);
    act(() => page.setState(offlineState()));
    await userEvent.click(screen.getByRole('button', { name: 'Retry all' }));
    expect(retried).toHaveBeenCalledWith('page');
  });

  it('[UI122] out of sight, tells only what does not mend itself', () => {
    const { manager } = renderInSituation(<LostConnectionBanner name="Odds" onlyIfStuck />, {
      state: connectedState(),
    });
    for (const state of [reconnectingState(), offlineState(), slowedDownState()]) {
      act(() => manager.setState({ ...ONCE, ...state }));
      expect(banner()).toHaveAttribute('data-state', 'hidden');
    }
    for (const state of [failedState(), needsAuthState(), closedState()]) {
      act(() => manager.setState({ ...ONCE, ...state }));
      expect(banner()).toHaveTextContent('Odds: ');
    }
    act(() => manager.setState(connectedState()));
    expect(banner()).toHaveAttribute('data-state', 'hidden');
  });

  it('[UI122] offers to try all only while another one is down', () => {
    const page = createStoryManager({ state: connectedState() });
    renderInSituation(<LostConnectionBanner name="NFL" others={[page]} />, {
      state: failedState(),
    });
    expect(screen.queryByRole('button', { name: 'Retry all' })).toBeNull();
    act(() => page.setState(failedState()));
    expect(screen.getByRole('button', { name: 'Retry all' })).toBeVisible();
    act(() => page.setState(connectedState()));
    expect(screen.queryByRole('button', { name: 'Retry all' })).toBeNull();
  });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const advance = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  it('[UI93] says for some seconds that it is back', () => {
    const { manager } = renderInSituation(<LostConnectionBanner />, { state: connectedState() });
    act(() => manager.setState(reconnectingState()));
    advance(1_000);
    expect(banner()).toHaveTextContent('Connection lost.');
    act(() => manager.setState(connectedState()));
    expect(screen.getByRole('status')).toHaveTextContent('Back online.');
    advance(3_999);
    expect(banner()).toHaveAttribute('data-kind', 'restored');
    advance(1);
    expect(banner()).toHaveAttribute('data-state', 'hidden');
  });

  it('[UI4, UI93] says nothing of a blip, neither that it came nor that it went', () => {
    const { manager } = renderInSituation(<LostConnectionBanner graceMs={2_000} />, {
      state: connectedState(),
    });
    act(() => manager.setState(reconnectingState()));
    advance(1_999);
    act(() => manager.setState(connectedState()));
    expect(banner()).toHaveAttribute('data-state', 'hidden');
  });

  it('[UI5, UI92] counts down to the next attempt, outside the live regions', () => {
    renderInSituation(<LostConnectionBanner />, { state: reconnectingState(4_000) });
    expect(screen.getByText('in 4 s')).toBeVisible();
    advance(1_250);
    expect(screen.getByText('in 3 s')).toBeVisible();
    expect(screen.getByRole('status')).not.toHaveTextContent('3 s');
  });
});
