import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Dashboard } from '../../src/components/index.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import {
  connectedState,
  connection,
  failedState,
  reconnectingState,
  unreachableState,
} from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { notice } from '../support/notices.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { renderInSituation } from './renderInSituation.tsx';

const keysOf = (manager: StoryManager) =>
  new Set(manager.store.getState().subscriptions.map(({ key }) => String(key)));

it('[UI12] subscribes to everything at first, and to the picked sport then', async () => {
  const { manager } = renderInSituation(<Dashboard />, {
    state: connectedState(),
    items: SAMPLE_ITEMS,
  });
  expect(keysOf(manager)).toEqual(
    new Set([
      'odds_updates?{}',
      'arbitrage?{}',
      'predictions?{}',
      'mlb?{}',
      'nba?{}',
      'nfl?{}',
      'nhl?{}',
    ]),
  );
  expect(screen.getByText('Los Angeles Dodgers')).toBeVisible();
  manager.setState({ subscriptions: [] });
  await userEvent.click(screen.getByRole('button', { name: 'NBA' }));
  expect(keysOf(manager)).toEqual(
    new Set([
      'odds_updates?{"sport":"NBA"}',
      'arbitrage?{"sport":"NBA"}',
      'predictions?{"sport":"NBA"}',
    ]),
  );
  expect(screen.getByRole('button', { name: 'NBA' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'false');
  expect(screen.queryByText('Los Angeles Dodgers')).toBeNull();
});

it('[UI12] keeps a section that does not show out of the document, with all it would follow', async () => {
  const { manager } = renderInSituation(
    <Dashboard panels={[{ name: 'mine', label: 'Mine', content: <p>My own</p> }]} />,
    { state: connectedState(), items: SAMPLE_ITEMS },
  );
  expect(screen.queryByText('My own')).toBeNull();
  manager.setState({ subscriptions: [] });
  await userEvent.click(screen.getByRole('tab', { name: 'Mine' }));
  expect(screen.getByText('My own')).toBeVisible();
  expect(screen.queryByText('Los Angeles Dodgers')).toBeNull();
  expect(manager.store.getState().subscriptions).toEqual([]);
});

it('[UI69] brings the odds back in the order somebody chose', async () => {
  renderInSituation(<Dashboard />, { state: connectedState(), items: SAMPLE_ITEMS });
  const gameHead = () => screen.getByRole('columnheader', { name: 'Game' });
  await userEvent.click(screen.getByRole('button', { name: 'Game' }));
  expect(gameHead()).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(screen.getByRole('tab', { name: 'Connection' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Odds' }));
  expect(gameHead()).toHaveAttribute('aria-sort', 'ascending');
});

it('[UI12] begins with the sport it is given', () => {
  const { manager } = renderInSituation(<Dashboard sport="NHL" />, { state: connectedState() });
  expect(keysOf(manager)).toContain('nhl?{}');
  expect(keysOf(manager)).not.toContain('nba?{}');
});

it('[UI13] has no banner while live, and one that explains and helps while not', async () => {
  const reconnect = vi.fn<() => void>();
  const { manager } = renderInSituation(<Dashboard />, {
    state: connectedState(),
    actions: { reconnect },
  });
  expect(document.querySelector('.cs-banner')).toHaveAttribute('data-state', 'hidden');
  act(() => manager.setState(failedState()));
  const banner = screen.getByText('Could not connect.').closest('.cs-banner');
  expect(banner).toHaveTextContent('Check that it is running');
  expect(banner).toHaveTextContent('Values may be out of date.');
  const [retry] = screen.getAllByRole('button', { name: 'Retry now' });
  if (!retry) throw new Error('the banner offers no retry');
  await userEvent.click(retry);
  expect(reconnect).toHaveBeenCalledOnce();
});

it('[UI13] above a section with a connection of its own tells, by name, only what does not mend itself', async () => {
  const reconnect = vi.fn<() => void>();
  const mine = { name: 'mine', label: 'Mine', content: <p>My own</p> };
  const { manager } = renderInSituation(
    <Dashboard
      panels={[
        { ...mine, hasOwnConnection: true },
        { ...mine, name: 'b', label: 'B' },
      ]}
    />,
    { state: reconnectingState(), actions: { reconnect } },
  );
  expect(screen.getByText('Connection lost.')).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Mine' }));
  expect(screen.queryByText(/Connection lost/)).toBeNull();
  act(() => manager.setState(failedState()));
  expect(screen.getByText('Odds: Could not connect.')).toBeVisible();
  expect(screen.getByText(/Gave up after 5 attempts/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Retry now: Odds' }));
  expect(reconnect).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('tab', { name: 'B' }));
  expect(screen.getByText('Could not connect.')).toBeVisible();
});

it('[UI13] leaves it to the card in the section about the connection', () => {
  renderInSituation(<Dashboard initialPanel="connection" />, { state: reconnectingState() });
  expect(document.querySelector('.cs-banner')).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Retry now' })).toHaveLength(1);
  expect(screen.getAllByText(/The connection broke off/)).toHaveLength(1);
});

it('[UI121] keeps what was subscribed to by hand from section to section, until somebody ends it', async () => {
  const { renderUi, manager, advance } = createTestWorld();
  renderUi(<Dashboard />);
  advance(100);
  const open = (name: string) => userEvent.click(screen.getByRole('tab', { name }));
  const held = () =>
    manager.store
      .getState()
      .subscriptions.filter(({ wish }) => wish.channel === 'odds_updates')
      .map(({ wantedCount }) => wantedCount);
  await open('Connection');
  advance(10_000);
  expect(held()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  advance(100);
  expect(held()).toEqual([1]);
  await open('Odds');
  advance(10_000);
  expect(held()).toEqual([2]);
  await open('Connection');
  advance(10_000);
  expect(held()).toEqual([1]);
  await userEvent.click(screen.getByRole('button', { name: 'Unsubscribe: Odds' }));
  advance(10_000);
  expect(held()).toEqual([]);
});

it('[UI13] does not call lost what never was', () => {
  const { manager } = renderInSituation(<Dashboard />, { state: unreachableState() });
  const banner = screen.getByText('No connection yet.').closest('.cs-banner');
  expect(banner).not.toHaveTextContent('out of date');
  act(() => manager.setState(reconnectingState()));
  expect(banner).toHaveTextContent('Connection lost. The connection broke off. Values may be');
});

it('[UI13] offers Connect after a disconnect on request', async () => {
  const connect = vi.fn<StoryManager['connect']>(async () => connection({}));
  renderInSituation(<Dashboard />, {
    state: { connection: connection({ status: 'closed', reason: 'closed-by-user' }) },
    actions: { connect },
  });
  const [button] = screen.getAllByRole('button', { name: 'Connect' });
  if (!button) throw new Error('the banner offers no way back');
  await userEvent.click(button);
  expect(connect.mock.calls).toEqual([[]]);
});

it('[UI4] carries the real status at once, while its words still wait', () => {
  const { container, manager } = renderInSituation(<Dashboard />, { state: connectedState() });
  act(() => manager.setState(reconnectingState()));
  expect(container.querySelector('.cs-dashboard')).toHaveAttribute('data-status', 'reconnecting');
  expect(screen.getAllByText('Live')).not.toHaveLength(0);
  expect(document.querySelector('.cs-banner')).toHaveAttribute('data-state', 'hidden');
});

it('[UI3] says of every list that it is out of date when the link is lost', () => {
  const { container } = renderInSituation(<Dashboard />, {
    state: reconnectingState(),
    items: SAMPLE_ITEMS,
    isStale: true,
  });
  expect(screen.getAllByText('Out of date')).toHaveLength(3);
  expect(container.querySelectorAll('section[data-stale="false"]')).toHaveLength(0);
});

it('[UI128] shows two toasts at a time, and says how many wait', () => {
  const { manager } = renderInSituation(<Dashboard />, { state: connectedState() });
  act(() =>
    manager.file(...['a', 'b', 'c'].map((topic) => notice({ title: `Wicket ${topic}`, topic }))),
  );
  const toasts = document.querySelectorAll('.cs-toasts__item[data-state="shown"]');
  expect(toasts).toHaveLength(2);
  expect(screen.getByRole('button', { name: '+1 more' })).toBeVisible();
});
