import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { WebSocketSubscriptionManager } from '../../src/components/index.ts';
import type { HeldWish } from '../../src/hooks/useHeldSubscriptions.ts';
import { useHeldSubscriptions } from '../../src/hooks/useHeldSubscriptions.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import type { SubscriptionPhase } from '../../src/hooks/viewTypes.ts';
import { cricket, nfl } from '../../src/protocols/index.ts';
import { connectedState, readNow } from '../../stories/support/connections.ts';
import { toSubscription } from '../../stories/support/createStoryManager.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf, sentBy } from '../support/sportsbookPeer.ts';
import { renderInSituation } from './renderInSituation.tsx';

const entries = () =>
  within(screen.getByRole('list', { name: /Active/ })).queryAllByRole('listitem');

async function pick(option: string) {
  await userEvent.click(screen.getByRole('combobox', { name: 'Channel' }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the form', () => {
  it('[UI97] offers the channels of the protocol that the server offers, and what else it offers', async () => {
    const { session = null, ...state } = connectedState();
    renderInSituation(<WebSocketSubscriptionManager />, {
      state: { ...state, session: session && { ...session, channels: ['arbitrage', 'vip_room'] } },
    });
    await userEvent.click(screen.getByRole('combobox', { name: 'Channel' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Arbitrage', 'Vip room']);
  });

  it('[UI97] asks for what the chosen channel may be narrowed by', async () => {
    renderInSituation(<WebSocketSubscriptionManager />, { state: connectedState() });
    expect(screen.getByRole('combobox', { name: 'Sport' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Team' })).toBeVisible();
    await pick('Predictions');
    expect(screen.getByRole('textbox', { name: 'Player' })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Team' })).toBeNull();
  });

  it('[UI98] says what is wrong at its field, which gets the focus, and subscribes to nothing', async () => {
    renderInSituation(<WebSocketSubscriptionManager />, {
      state: connectedState(),
      protocol: cricket,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    const match = screen.getByRole('textbox', { name: 'Match' });
    expect(match).toBeInvalid();
    expect(match).toHaveAccessibleDescription('Please fill this in.');
    expect(match).toHaveFocus();
    await userEvent.type(match, 'match-1{Enter}');
    expect(match).toHaveAccessibleDescription(/^Please write it like 6f9619ff/);
    expect(entries()).toHaveLength(0);
  });

  it('[UI98] refuses to follow the same twice', async () => {
    renderInSituation(<WebSocketSubscriptionManager />, { state: connectedState() });
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    expect(screen.getByText(/You are already subscribed to this/)).toBeVisible();
    expect(entries()).toHaveLength(1);
  });
});

describe('the list', () => {
  it('says that nothing is followed, and what to do about it', () => {
    renderInSituation(<WebSocketSubscriptionManager />, { state: connectedState() });
    expect(screen.getByRole('heading', { name: 'Active subscriptions (0)' })).toBeVisible();
    expect(screen.getByText(/Choose a channel above/)).toBeVisible();
  });

  it.each<[SubscriptionPhase, string]>([
    ['waiting', 'Waiting for a connection'],
    ['requested', 'Subscribing…'],
    ['confirmed', 'Confirmed'],
    ['receiving', 'Receiving'],
    ['stale', 'No recent data'],
    ['unconfirmed', 'Not confirmed'],
    ['rejected', 'Refused'],
  ])('[UI99] tells how a subscription stands: %s', (phase, text) => {
    renderInSituation(<WebSocketSubscriptionManager />, {
      state: {
        subscriptions: [toSubscription({ channel: 'mlb', filter: { team: 'Mets' } }, { phase })],
      },
    });
    const [entry] = entries();
    expect(entry).toHaveTextContent(text);
    expect(entry).toHaveTextContent('MLB');
    expect(entry).toHaveTextContent('Team Mets');
    expect(entry).toHaveTextContent('No data yet');
  });

  it('[UI99] calls sent what a protocol without confirmations was asked for', () => {
    renderInSituation(<WebSocketSubscriptionManager />, {
      protocol: nfl,
      state: {
        subscriptions: [toSubscription({ channel: 'games', filter: {} }, { phase: 'confirmed' })],
      },
    });
    expect(entries()[0]).toHaveTextContent('Sent');
    expect(entries()[0]).toHaveTextContent('Everything');
  });

  it('[UI99] ages the last data, and leaves out what only lingers', () => {
    const gone = { wantedCount: 0, lingerUntil: 1 };
    renderInSituation(<WebSocketSubscriptionManager />, {
      state: {
        subscriptions: [
          toSubscription({ channel: 'mlb', filter: {} }, { lastReceivedAt: readNow() - 65_000 }),
          toSubscription({ channel: 'nba', filter: {} }, gone),
        ],
      },
    });
    expect(entries()).toHaveLength(1);
    expect(entries()[0]).toHaveTextContent('1 min ago');
  });

  it('[UI99] lists no more than its limit, and says how many more there are', () => {
    const subscriptions = ['mlb', 'nba', 'nfl'].map((channel) =>
      toSubscription({ channel, filter: {} }),
    );
    renderInSituation(<WebSocketSubscriptionManager limit={2} />, { state: { subscriptions } });
    expect(entries()).toHaveLength(2);
    expect(screen.getByText('and 1 more')).toBeVisible();
  });

  it('[UI101] says why something was refused, and asks again on request', async () => {
    const retry = vi.fn<() => void>();
    const error = { code: 'rejected', message: 'Sign in first.', isRetryable: true } as const;
    const refused = toSubscription(
      { channel: 'portfolio', filter: {} },
      { phase: 'rejected', error },
    );
    renderInSituation(<WebSocketSubscriptionManager />, {
      state: { subscriptions: [refused] },
      actions: { retry },
    });
    expect(screen.getByText('Sign in first.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Retry: Portfolio' }));
    expect(retry.mock.calls).toEqual([[refused.key]]);
  });

  it('[UI94] says everything in the words it is given', () => {
    renderInSituation(
      <WebSocketSubscriptionManager strings={{ subscribe: 'Abonnieren', empty: 'Noch nichts.' }} />,
    );
    expect(screen.getByRole('button', { name: 'Abonnieren' })).toBeVisible();
    expect(screen.getByText('Noch nichts.')).toBeVisible();
  });
});

/** Somebody else who follows the odds. */
function Elsewhere() {
  useWebSocketSubscription('odds_updates');
  return null;
}

describe('against a server', () => {
  it('[UI99, UI101] subscribes with the filter, follows it, and gives it up, with one frame each', async () => {
    const { renderUi, network, advance, serverSays } = createTestWorld();
    renderUi(<WebSocketSubscriptionManager />);
    advance(100);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Team' }),
      'Los Angeles Lakers{Enter}',
    );
    advance(100);
    expect(sentBy(network.lastPeer, 'subscribe')).toMatchObject([
      { subscription_type: 'odds_updates', filters: { team: 'Los Angeles Lakers' } },
    ]);
    expect(entries()[0]).toHaveTextContent('Confirmed');
    expect(screen.getByText('Subscribed to Odds')).toBeInTheDocument();
    serverSays('odds_update', oddsOf('g1'));
    expect(entries()[0]).toHaveTextContent('Receiving');
    await userEvent.click(screen.getByRole('button', { name: 'Unsubscribe: Odds' }));
    advance(5_000);
    expect(entries()).toHaveLength(0);
    expect(screen.getByRole('heading', { name: /Active/ })).toHaveFocus();
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(1);
  });

  it('[UI100] shows what others follow, and can not pull it from under them', async () => {
    const { renderUi, network, advance } = createTestWorld();
    renderUi(
      <>
        <Elsewhere />
        <WebSocketSubscriptionManager />
      </>,
    );
    advance(100);
    expect(entries()[0]).toHaveTextContent('Used elsewhere on this page');
    expect(screen.queryByRole('button', { name: /Unsubscribe/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    advance(100);
    expect(entries()[0]).toHaveTextContent('Also used elsewhere on this page');
    await userEvent.click(screen.getByRole('button', { name: 'Unsubscribe: Odds' }));
    advance(10_000);
    expect(entries()[0]).toHaveTextContent('Used elsewhere on this page');
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(0);
  });

  it('[UI100] gives up what was made in it when it goes away', async () => {
    const { renderUi, manager, advance } = createTestWorld();
    const { rerender } = renderUi(<WebSocketSubscriptionManager />);
    advance(100);
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    advance(100);
    expect(manager.store.getState().subscriptions).toMatchObject([{ wantedCount: 1 }]);
    rerender(<p>elsewhere</p>);
    advance(5_000);
    expect(manager.store.getState().subscriptions).toEqual([]);
  });

  it('[UI100] leaves what is kept above it to who keeps it, and tells of each change', async () => {
    const { renderUi, manager, advance } = createTestWorld();
    const changes: (readonly HeldWish[])[] = [];
    function Keeper(): ReactNode {
      const [isOpen, setOpen] = useState(true);
      const [wishes, setWishes] = useState<readonly HeldWish[]>([]);
      useHeldSubscriptions(wishes);
      const keep = (next: readonly HeldWish[]) => {
        changes.push(next);
        setWishes(next);
      };
      return (
        <>
          <button type="button" onClick={() => setOpen(!isOpen)}>
            Section
          </button>
          {isOpen && <WebSocketSubscriptionManager wishes={wishes} onWishesChange={keep} />}
        </>
      );
    }
    const toggle = () => userEvent.click(screen.getByRole('button', { name: 'Section' }));
    renderUi(<Keeper />);
    advance(100);
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    advance(100);
    await toggle();
    advance(10_000);
    expect(manager.store.getState().subscriptions).toMatchObject([{ wantedCount: 1 }]);
    await toggle();
    await userEvent.click(screen.getByRole('button', { name: 'Unsubscribe: Odds' }));
    advance(10_000);
    expect(manager.store.getState().subscriptions).toEqual([]);
    expect(changes).toMatchObject([[{ channel: 'odds_updates' }], []]);
  });

  it('[UI101] reads a refusal out at once', async () => {
    const { renderUi, network, advance } = createTestWorld();
    renderUi(<WebSocketSubscriptionManager />);
    advance(100);
    network.lastPeer.onText = null;
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    expect(screen.getByRole('button', { name: 'Subscribing…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    advance(10_100);
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(alerts).toContainEqual(expect.stringMatching(/^Odds: ./));
  });

  it('[UI99, UI100] follows a cricket match over a socket of its own, and lets go of it', async () => {
    const { renderUi, network, advance, manager } = createTestWorld({
      protocol: cricket,
      token: 't',
    });
    // Its server says nothing that anybody has to answer.
    network.onDial = (peer) => peer.accept();
    const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    renderUi(<WebSocketSubscriptionManager />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Match' }), `${id}{Enter}`);
    advance(100);
    expect(network.lastPeer.url).toContain(`/matches/${id}/live`);
    expect(entries()[0]).toHaveTextContent(`Live matchMatch ${id}`);
    expect(manager.store.getState().subscriptions).toMatchObject([{ wantedCount: 1 }]);
    await userEvent.click(screen.getByRole('button', { name: 'Unsubscribe: Live match' }));
    advance(10_000);
    expect(entries()).toHaveLength(0);
    expect(network.lastPeer.isOpen).toBe(false);
  });
});
