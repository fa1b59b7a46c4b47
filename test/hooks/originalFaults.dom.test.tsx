/**
 * The 21 faults of the original frontend (PROTOCOLS 3.1), each with the promise that replaces it. A fault that needs
 * a browser or a process is proven in the file its line names.
 */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { useConnectionStatus } from '../../src/hooks/useConnectionStatus.ts';
import { useLinkQuality } from '../../src/hooks/useLinkQuality.ts';
import { useWebSocketConnection } from '../../src/hooks/useWebSocketConnection.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { useWebSocketStore } from '../../src/hooks/useWebSocketStore.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { TestWorld } from '../support/renderWithManager.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf, say, sayWelcome, sentBy, serveSportsbook } from '../support/sportsbookPeer.ts';

function Status() {
  const { status, attempt } = useConnectionStatus();
  return <output>{`${status} ${attempt}`}</output>;
}
const status = () => screen.getByRole('status').textContent;

function Odds({ sport = 'NBA', label = sport }: { sport?: string; label?: string }) {
  const { odds, isSubscribed, isPending, error } = useWebSocketOdds({ sport });
  const teams = odds.map(({ homeTeam, awayTeam }) => `${awayTeam} @ ${homeTeam}`).join(', ');
  return (
    <p data-testid={label}>
      {JSON.stringify({ teams, isSubscribed, isPending, error: error?.code })}
    </p>
  );
}
const odds = (label = 'NBA'): { teams: string; isSubscribed: boolean; isPending: boolean } =>
  JSON.parse(screen.getByTestId(label).textContent ?? '');

/** Dials so far. */
const sockets = ({ network }: TestWorld) => network.peers.length;

describe('the faults of the original frontend', () => {
  it('1: selectors that return a new object each time do not loop', () => {
    const world = createTestWorld();
    function Naive() {
      const { status: now, count } = useWebSocketStore((state) => ({
        status: state.connection.status,
        count: state.subscriptions.length,
      }));
      return <output>{`${now} ${count}`}</output>;
    }
    world.renderUi(<Naive />);
    world.advance(100);
    expect(status()).toBe('connected 0');
  });

  it('2: a server ping is answered', () => {
    const world = createTestWorld();
    world.renderUi(<Status />);
    world.advance(100);
    world.serverSays('ping', {});
    expect(sentBy(world.network.lastPeer, 'pong')).toHaveLength(1);
  });

  it('3: a refused first dial is retried, and told', () => {
    const world = createTestWorld();
    world.network.onDial = (peer) => peer.refuse();
    world.renderUi(<Status />);
    world.advance(100);
    expect(status()).toBe('reconnecting 1');
    world.advance(10_000);
    expect(sockets(world)).toBeGreaterThan(2);
  });

  it('4: a lost connection comes back under the connection hook', () => {
    const world = createTestWorld();
    function Held() {
      const connection = useWebSocketConnection();
      return <output>{connection.status}</output>;
    }
    world.renderUi(<Held />);
    world.advance(100);
    world.drop();
    expect(status()).toBe('reconnecting');
    world.advance(3_000);
    expect([status(), sockets(world)]).toEqual(['connected', 2]);
  });

  it('5: an inline filter causes no storm of frames', () => {
    const world = createTestWorld();
    function Inline() {
      const [, setCount] = useState(0);
      useWebSocketSubscription('odds_updates', { sport: 'NBA' });
      return <button onClick={() => setCount((count) => count + 1)}>again</button>;
    }
    world.renderUi(<Inline />);
    world.advance(100);
    for (let count = 0; count < 20; count += 1) act(() => screen.getByRole('button').click());
    world.advance(5_000);
    expect(sentBy(world.network.lastPeer, 'subscribe')).toHaveLength(1);
    expect(sentBy(world.network.lastPeer, 'unsubscribe')).toHaveLength(0);
  });

  it('6: a refused subscription settles, and one made offline is sent later', () => {
    const world = createTestWorld();
    function Refused() {
      const { status: now, error } = useWebSocketSubscription('curling');
      return <output>{`${now} ${error?.code}`}</output>;
    }
    world.network.onDial = null;
    world.renderUi(<Refused />);
    world.advance(100);
    expect(status()).toBe('pending undefined');
    act(() => {
      world.network.lastPeer.accept();
      sayWelcome(world.network.lastPeer);
    });
    expect(sentBy(world.network.lastPeer, 'subscribe')).toHaveLength(1);
    act(() =>
      world.network.lastPeer.sendText(
        '{"type":"error","error":"Invalid subscription type: curling","status":"error"}',
      ),
    );
    expect(status()).toBe('rejected rejected');
  });

  it('7: connect while connected opens no second socket', () => {
    const world = createTestWorld();
    world.renderUi(<Status />);
    world.advance(100);
    act(() => {
      for (let count = 0; count < 5; count += 1) void world.manager.connect();
    });
    world.advance(5_000);
    expect(sockets(world)).toBe(1);
  });

  it('8: one component leaving keeps the subscription of the other', () => {
    const world = createTestWorld();
    const view = world.renderUi([<Odds key="a" label="a" />, <Odds key="b" label="b" />]);
    world.advance(100);
    expect(sentBy(world.network.lastPeer, 'subscribe')).toHaveLength(1);
    view.rerender(
      <StrictMode>
        <WebSocketProvider manager={world.manager}>
          <Odds key="a" label="a" />
        </WebSocketProvider>
      </StrictMode>,
    );
    world.advance(10_000);
    world.serverSays('odds_update', oddsOf('g1'));
    expect(sentBy(world.network.lastPeer, 'unsubscribe')).toHaveLength(0);
    expect(odds('a').teams).toBe('Boston Celtics @ Los Angeles Lakers');
  });

  it('9: odds are merged by game and book, and each filter sees its own', () => {
    const world = createTestWorld();
    world.renderUi([<Odds key="n" sport="NBA" />, <Odds key="m" sport="MLB" />]);
    world.advance(100);
    world.serverSays('odds_update', oddsOf('g1', { home_team: 'H1', away_team: 'A1' }));
    world.serverSays('odds_update', oddsOf('g2', { home_team: 'H2', away_team: 'A2' }));
    world.serverSays(
      'odds_update',
      oddsOf('m1', { sport: 'MLB', home_team: 'H3', away_team: 'A3' }),
    );
    expect([odds('NBA').teams, odds('MLB').teams]).toEqual(['A1 @ H1, A2 @ H2', 'A3 @ H3']);
  });

  it('10: the batches that the server really sends show teams, not "undefined vs undefined"', () => {
    const world = createTestWorld();
    world.renderUi(<Odds />);
    world.advance(100);
    world.serverSays('odds_update', {
      source: 'live_odds_api',
      games: [
        {
          game_id: 'nba_001',
          sport: 'NBA',
          home_team: 'Los Angeles Lakers',
          away_team: 'Golden State Warriors',
          odds: { moneyline: { home: -125, away: 105 } },
        },
      ],
    });
    expect(odds().teams).toBe('Golden State Warriors @ Los Angeles Lakers');
  });

  it('11: nothing is subscribed while offline', () => {
    const world = createTestWorld();
    world.renderUi(<Odds />);
    world.advance(100);
    expect(odds().isSubscribed).toBe(true);
    world.drop();
    expect(odds().isSubscribed).toBe(false);
  });

  it('12: the late end of an old socket does not touch the new one', () => {
    const world = createTestWorld();
    world.renderUi(<Status />);
    world.advance(100);
    const old = world.network.lastPeer;
    old.ignoreClose();
    act(() => world.manager.reconnect());
    world.advance(1_500);
    act(() => old.close(1000, 'late'));
    world.advance(5_000);
    expect([status(), world.network.openCount]).toEqual(['connected 0', 1]);
  });

  it('13: a dial that hangs is aborted, and the next one is made', () => {
    vi.useFakeTimers();
    try {
      const world = createTestWorld();
      world.network.onDial = null;
      world.renderUi(<Status />);
      world.advance(100);
      act(() => void vi.advanceTimersByTime(10_000));
      expect([status(), world.network.unfinishedCount]).toEqual(['reconnecting 1', 0]);
      serveSportsbook(world.network);
      world.advance(3_000);
      expect(status()).toBe('connected 0');
    } finally {
      vi.useRealTimers();
    }
  });

  it('14: close code 1000 from the server is a lost link', () => {
    const world = createTestWorld();
    world.renderUi(<Status />);
    world.advance(100);
    act(() => world.network.lastPeer.close(1000));
    expect(status()).toBe('reconnecting 1');
    world.advance(3_000);
    expect(sockets(world)).toBe(2);
  });

  it('15: connecting by hand keeps the token', async () => {
    const world = createTestWorld({ token: 'abc' });
    function Button() {
      const { connect, disconnect } = useWebSocketConnection();
      return (
        <>
          <button onClick={disconnect}>Disconnect</button>
          <button onClick={() => void connect()}>Connect</button>
        </>
      );
    }
    world.renderUi(<Button />);
    world.advance(100);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Disconnect' }));
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    world.advance(2_000);
    expect(world.network.peers.map(({ url }) => new URL(url).searchParams.get('token'))).toEqual([
      'abc',
      'abc',
    ]);
  });

  it('16: "lost" goes away with the recovery, and a resubscription tells nobody', () => {
    const world = createTestWorld();
    world.renderUi(<Odds />);
    world.advance(100);
    world.drop();
    const titles = () => world.manager.store.getState().notifications.map(({ title }) => title);
    expect(titles()).toEqual(['Connection lost']);
    world.advance(3_000);
    expect(sentBy(world.network.lastPeer, 'subscribe')).toHaveLength(1);
    expect(titles()).toEqual(['Connection restored']);
    world.advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('17: a missing pong ends the link, and the round trip is measured', () => {
    const world = createTestWorld();
    function Link() {
      const { rttMs } = useLinkQuality();
      return <p data-testid="rtt">{String(rttMs)}</p>;
    }
    world.renderUi([<Status key="s" />, <Link key="l" />]);
    world.advance(2_000);
    expect(screen.getByTestId('rtt').textContent).not.toBe('null');
    world.network.lastPeer.goSilent();
    world.advance(15_000 + 10_000);
    expect(status()).toBe('reconnecting 1');
  });

  it('18: keys do not depend on the order of lists or names', () => {
    const world = createTestWorld();
    world.renderUi(<Status />);
    world.advance(100);
    const first = world.manager.subscribe('odds_updates', {
      sportsbook: ['FanDuel', 'DraftKings'],
      sport: 'NBA',
    });
    const second = world.manager.subscribe('odds_updates', {
      sport: 'NBA',
      sportsbook: ['DraftKings', 'FanDuel'],
    });
    const other = world.manager.subscribe('odds_updates', { sportsbook: 'FanDuel,DraftKings' });
    expect(second.key).toBe(first.key);
    expect(other.key).not.toBe(first.key);
  });

  it('19: a token that is silently downgraded is told', () => {
    const world = createTestWorld({ token: 'expired' });
    serveSportsbook(world.network, { isAuthenticated: false });
    world.renderUi(<Status />);
    world.advance(5_000);
    expect(status()).toMatch(/^needs-auth/);
  });

  // Its other half, the missing live region, is rule UI1 in test/components.
  it('20: importing and rendering on a server touches no window', () => {
    const { manager, network } = createTestWorld();
    const html = renderToString(
      <WebSocketProvider manager={manager}>
        <Status />
      </WebSocketProvider>,
    );
    expect(html).toContain('idle 0');
    expect(network.peers).toHaveLength(0);
  });

  it('21: waits are spread, and a token that expired is asked for anew', async () => {
    const waits = [0, 0.5, 0.999].map((random) => {
      const world = createTestWorld({ token: 't' });
      world.network.onDial = (peer) => peer.refuse();
      Object.assign(world.environment, { random: () => random });
      void world.manager.connect();
      world.environment.advance(16);
      const { nextRetryAt } = world.manager.store.getState().connection;
      return Math.round((nextRetryAt ?? 0) / 100) * 100;
    });
    expect(waits).toEqual([1_000, 1_500, 2_000]);

    let serial = 0;
    const world = createTestWorld({
      token: async () => {
        serial += 1;
        return `t${serial}`;
      },
    });
    render(
      <WebSocketProvider manager={world.manager}>
        <Status />
      </WebSocketProvider>,
    );
    await vi.waitFor(() => expect(sockets(world)).toBe(1));
    act(() => say(world.network.lastPeer, 'info'));
    act(() => world.network.lastPeer.close(4401, 'token expired'));
    world.advance(2_000);
    await vi.waitFor(() => expect(sockets(world)).toBe(2));
    expect(world.network.lastPeer.url).toContain('token=t2');
  });
});
