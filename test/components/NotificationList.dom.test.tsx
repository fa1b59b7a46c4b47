import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NotificationList } from '../../src/components/index.ts';
import type { Notification } from '../../src/domain/notifications/notification.ts';
import { setOddsFormat } from '../../src/hooks/oddsFormatStore.ts';
import { entry, GULLS } from '../support/notices.ts';
import { renderInSituation } from './renderInSituation.tsx';

function notification({ id, ...facts }: Partial<Notification> & { readonly id: string }) {
  return entry(id, { kind: 'alert', title: 'Title', message: 'Message', ...facts });
}

it('[UI14] has its live regions before there is anything to read out', () => {
  const { manager } = renderInSituation(<NotificationList />);
  const alert = screen.getByRole('alert');
  const status = screen.getByRole('status');
  act(() =>
    manager.setState({
      notifications: [
        notification({ id: 'a', severity: 'error', title: 'Broken' }),
        notification({ id: 'b', title: 'News', count: 3 }),
      ],
    }),
  );
  expect(within(alert).getByText('Broken')).toBeVisible();
  expect(within(status).getByText('News')).toHaveTextContent('News 3 times');
});

it('dismisses one notification and keeps the others', async () => {
  renderInSituation(<NotificationList />, {
    state: {
      notifications: [
        notification({ id: 'a', title: 'First' }),
        notification({ id: 'b', title: 'Second' }),
      ],
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: First' }));
  expect(screen.queryByText('First')).toBeNull();
  expect(screen.getByText('Second')).toBeVisible();
});

it('[UI6] offers Retry where that helps, and Sign in only if somebody can do it', async () => {
  const reconnect = vi.fn<() => void>();
  const state = {
    notifications: [
      notification({ id: 'a', title: 'Lost', action: 'retry' }),
      notification({ id: 'b', title: 'Who?', action: 'sign-in' }),
    ],
  };
  renderInSituation(<NotificationList />, { state, actions: { reconnect } });
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(reconnect).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
});

it('calls back for Sign in', async () => {
  const onSignIn = vi.fn<() => void>();
  renderInSituation(<NotificationList onSignIn={onSignIn} />, {
    state: { notifications: [notification({ id: 'b', action: 'sign-in' })] },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(onSignIn).toHaveBeenCalledOnce();
});

it('leaves hidden topics to whoever shows them', () => {
  renderInSituation(<NotificationList hiddenTopics={['connection']} />, {
    state: { notifications: [notification({ id: 'connection', title: 'Lost' })] },
  });
  expect(screen.queryByText('Lost')).toBeNull();
});

it('leaves what happens in a game to toasts and inbox, unless told otherwise', () => {
  const state = { notifications: [notification({ id: 'a', kind: 'wicket', title: 'Wicket' })] };
  renderInSituation(<NotificationList />, { state });
  expect(screen.queryByText('Wicket')).toBeNull();
  renderInSituation(<NotificationList kinds={['wicket']} />, { state });
  expect(screen.getByText('Wicket')).toBeVisible();
});

it('[UI11] shows text of the server as text', () => {
  renderInSituation(<NotificationList />, {
    state: { notifications: [notification({ id: 'a', message: '<b>bold</b>' })] },
  });
  expect(screen.getByText('Gulls v Foxes · <b>bold</b>')).toBeVisible();
});

it('[NT16] names the match, and writes prices as the reader likes them', () => {
  const legs = [{ bet: 'Boston', odds: -105, sportsbook: 'FanDuel', stake: null }];
  renderInSituation(<NotificationList kinds={['arbitrage']} />, {
    state: {
      notifications: [
        entry('a', { kind: 'arbitrage', title: 'Arbitrage', subject: GULLS, message: '', legs }),
      ],
    },
  });
  expect(screen.getByText('Gulls v Foxes · Boston −105 at FanDuel')).toBeVisible();
  act(() => setOddsFormat('decimal'));
  expect(screen.getByText('Gulls v Foxes · Boston 1.95 at FanDuel')).toBeVisible();
  act(() => setOddsFormat('american'));
});
