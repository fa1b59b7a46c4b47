import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketConnectionStatus } from '../../src/components/index.ts';
import type { ConnectionStatus } from '../../src/hooks/viewTypes.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import {
  connectedState,
  connection,
  failedState,
  needsAuthState,
  repeatsState,
  silentState,
  unreadableState,
} from '../../stories/support/connections.ts';
import { renderInSituation } from './renderInSituation.tsx';

afterEach(() => void vi.useRealTimers());

const OFFERED = [
  ['idle', ['Connect']],
  ['closed', ['Connect']],
  ['connecting', ['Connect', 'Disconnect']],
  ['connected', ['Disconnect']],
  ['stale', ['Disconnect']],
  ['reconnecting', ['Retry now', 'Disconnect']],
  ['offline', ['Retry now', 'Disconnect']],
  ['needs-auth', ['Retry now']],
  ['failed', ['Retry now']],
] as const satisfies readonly (readonly [ConnectionStatus, readonly string[]])[];

it.each(OFFERED)('[UI6] offers what helps while %s', (status, names) => {
  renderInSituation(<WebSocketConnectionStatus />, {
    state: { connection: connection({ status }) },
  });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
});

it('[UI6] connects with the credential in force: it passes none', async () => {
  const connect = vi.fn<WebSocketManager['connect']>(async () => connection({}));
  renderInSituation(<WebSocketConnectionStatus />, { actions: { connect } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(connect.mock.calls).toEqual([[]]);
});

it('[UI6] disconnects on request', async () => {
  const disconnect = vi.fn<() => void>();
  renderInSituation(<WebSocketConnectionStatus />, {
    state: connectedState(),
    actions: { disconnect },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
  expect(disconnect).toHaveBeenCalledOnce();
});

it('says that the session is authenticated, and only then', () => {
  const { manager, rerender } = renderInSituation(<WebSocketConnectionStatus />, {
    state: connectedState(),
  });
  expect(screen.getByText('Authenticated')).toBeVisible();
  rerender(<p>gone</p>);
  const { session } = manager.store.getState();
  if (!session) throw new Error('the situation has a session');
  renderInSituation(<WebSocketConnectionStatus />, {
    state: { ...connectedState(), session: { ...session, isAuthenticated: false } },
  });
  expect(screen.queryByText('Authenticated')).toBeNull();
});

it('[UI90] keeps the focus on its main button from status to status', async () => {
  const { manager } = renderInSituation(<WebSocketConnectionStatus />, {
    state: { connection: connection({ status: 'closed' }) },
  });
  const button = screen.getByRole('button', { name: 'Connect' });
  button.focus();
  act(() => manager.setState({ connection: connection({ status: 'connecting' }) }));
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveFocus();
  act(() => manager.setState(connectedState()));
  expect(button).toHaveAccessibleName('Disconnect');
  expect(button).not.toHaveAttribute('aria-disabled');
  expect(button).toHaveFocus();
});

it('[UI90] has a button that does nothing while it is being done, and one that calls it off', async () => {
  const connect = vi.fn<WebSocketManager['connect']>(async () => connection({}));
  const disconnect = vi.fn<() => void>();
  renderInSituation(<WebSocketConnectionStatus />, {
    state: { connection: connection({ status: 'connecting' }) },
    actions: { connect, disconnect },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(connect).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
  expect(disconnect).toHaveBeenCalledOnce();
});

it('[UI85] offers to sign in when the token was refused', async () => {
  const signIn = vi.fn<() => void>();
  renderInSituation(<WebSocketConnectionStatus onSignIn={signIn} />, { state: needsAuthState() });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(signIn).toHaveBeenCalledOnce();
});

it.each([
  ['[UI117] says that there is no news', silentState(), 'No news'],
  ['[UI118] counts what could not be read', unreadableState(), '3 messages could not be read.'],
  ['[UI119] counts repeats', repeatsState(), '12 repeats dropped.'],
])('%s, with and without details', (_promise, state, text) => {
  const { container, unmount } = renderInSituation(<WebSocketConnectionStatus />, { state });
  expect(container).toHaveTextContent(text);
  unmount();
  const { container: detailed } = renderInSituation(<WebSocketConnectionStatus showDetails />, {
    state,
  });
  expect(detailed).toHaveTextContent(text);
});

it('[UI94] says everything in the words it is given', () => {
  renderInSituation(
    <WebSocketConnectionStatus showDetails strings={{ disconnect: 'Trennen', link: 'Leitung' }} />,
    { state: connectedState() },
  );
  expect(screen.getByRole('button', { name: 'Trennen' })).toBeVisible();
  expect(screen.getByText('Leitung')).toBeVisible();
});

it.each([true, false])(
  '[UI135] says that an attempt somebody asked for had no answer, politely: details %s',
  (showDetails) => {
    vi.useFakeTimers();
    const { manager } = renderInSituation(<WebSocketConnectionStatus showDetails={showDetails} />, {
      state: failedState(),
    });
    const status = screen.getByRole('status');
    fireEvent.click(screen.getByRole('button', { name: 'Retry now' }));
    act(() =>
      manager.setState({
        connection: connection({ status: 'reconnecting', reason: 'unreachable', attempt: 1 }),
      }),
    );
    act(() => void vi.advanceTimersByTime(600));
    expect(status).toHaveTextContent('Reconnecting 1/5');
    act(() => manager.setState(failedState()));
    expect(status).toHaveTextContent('No answer.');
    act(() => manager.setState(connectedState()));
    expect(status).toHaveTextContent('Live');
  },
);
