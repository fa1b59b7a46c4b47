import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLiveGame } from '../../src/hooks/useLiveGame.ts';
import { useLiveGames } from '../../src/hooks/useLiveGames.ts';
import { useMatchClock } from '../../src/hooks/useMatchClock.ts';
import { useMovement } from '../../src/hooks/useMovement.ts';
import { useWebSocketEvent } from '../../src/hooks/useWebSocketEvent.ts';
import { useWebSocketPortfolio } from '../../src/hooks/useWebSocketPortfolio.ts';
import { useWebSocketSender } from '../../src/hooks/useWebSocketSender.ts';
import { useWebSocketSport } from '../../src/hooks/useWebSocketSport.ts';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf, sentBy } from '../support/sportsbookPeer.ts';

const read = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? 'null');

/** A world whose server speaks the NFL's protocol. */
function createNflWorld() {
  const world = createTestWorld({ protocol: nfl });
  const say = (eventType: string, data: Readonly<Record<string, unknown>>) => {
    const rest = { timestamp: '', message_id: null, user_id: null, channel: null };
    world.network.lastPeer.sendText(JSON.stringify({ event_type: eventType, data, ...rest }));
  };
  world.network.onDial = (peer) => {
    peer.accept();
    say('connection_ack', { connection_id: 'c1', server_time: '', heartbeat_interval: 30 });
  };
  const tell = (eventType: string, data: Readonly<Record<string, unknown>>) =>
    act(() => {
      say(eventType, data);
      world.advance(20);
    });
  return { ...world, tell };
}

const STATE = {
  game_id: 'g1',
  home_team: 'KC',
  away_team: 'BUF',
  home_score: 7,
  away_score: 3,
  quarter: 2,
  time_remaining: '4:05',
  game_status: 'live',
};

describe('useLiveGame', () => {
  function Game() {
    const { game, status, isStale } = useLiveGame('g1');
    const score = game && [game.homeScore, game.awayScore];
    return <output>{JSON.stringify({ score, status, isStale })}</output>;
  }

  it('[HK14] follows its game alone, and shows what is known of it', () => {
    const { advance, network, renderUi, tell } = createNflWorld();
    renderUi(<Game />);
    advance(100);
    expect(read()).toMatchObject({ status: 'live', isStale: false });
    tell('game_update', STATE);
    tell('game_update', { ...STATE, game_id: 'g2', home_score: 99 });
    expect(read()).toMatchObject({ score: [7, 3], status: 'live' });
    const channels = network.lastPeer.received.map(
      (text) => (JSON.parse(text) as { data: { channel?: string } }).data.channel,
    );
    expect(new Set(channels.filter(Boolean))).toEqual(
      new Set(['game_g1', 'odds_g1', 'predictions_g1']),
    );
  });

  it('[HK14] says so when the link is gone, and keeps what it showed', () => {
    const { advance, drop, renderUi, tell } = createNflWorld();
    renderUi(<Game />);
    advance(100);
    tell('game_update', STATE);
    drop();
    expect(read()).toMatchObject({ score: [7, 3], status: 'stale', isStale: true });
  });
});

describe('useLiveGames', () => {
  it('[HK24] lists the games there are, and renders when one comes, not when one changes', () => {
    const { advance, renderUi, tell } = createNflWorld();
    let renderCount = 0;
    function Games() {
      const { gameIds, status } = useLiveGames();
      renderCount += 1;
      return <output>{JSON.stringify({ gameIds, status })}</output>;
    }
    renderUi(<Games />);
    advance(100);
    tell('game_update', STATE);
    tell('game_update', { ...STATE, game_id: 'g2' });
    expect(read()).toEqual({ gameIds: ['g1', 'g2'], status: 'live' });
    const before = renderCount;
    tell('game_update', { ...STATE, home_score: 14 });
    expect(renderCount).toBe(before);
  });
});

describe('useWebSocketEvent', () => {
  it('[HK15] calls back for everything that happens, though a frame shows only what came of it', () => {
    const scores: string[] = [];
    function Scores({ prefix }: { prefix: string }) {
      useLiveGame('g1');
      useWebSocketEvent('score', ({ homeScore, awayScore }) => {
        scores.push(`${prefix}${homeScore}:${awayScore}`);
      });
      return null;
    }
    const { advance, renderUi, tell } = createNflWorld();
    const view = renderUi(<Scores prefix="a" />);
    advance(100);
    act(() => {
      for (const homeScore of [3, 6, 9]) {
        tell('score_update', { ...STATE, home_score: homeScore, away_score: 0 });
      }
    });
    expect(scores).toEqual(['a3:0', 'a6:0', 'a9:0']);
    view.unmount();
    tell('score_update', { ...STATE, home_score: 12, away_score: 0 });
    expect(scores).toHaveLength(3);
  });
});

describe('useWebSocketSender', () => {
  it('[HK16] sends while connected, and says when it leads nowhere', () => {
    function Sender() {
      const { canSend, send } = useWebSocketSender();
      return (
        <>
          <output>{JSON.stringify({ canSend })}</output>
          <button onClick={() => send({ type: 'status' })}>Ask</button>
        </>
      );
    }
    const { advance, drop, network, renderUi } = createTestWorld();
    renderUi(<Sender />);
    expect(read()).toEqual({ canSend: false });
    advance(100);
    expect(read()).toEqual({ canSend: true });
    act(() => screen.getByRole('button').click());
    expect(sentBy(network.lastPeer, 'status')).toHaveLength(1);
    drop();
    expect(read()).toEqual({ canSend: false });
  });
});

describe('useWebSocketSport', () => {
  it('[HK17] follows the channel of a league: its odds and its scores', () => {
    function Mlb() {
      const { games, odds, status } = useWebSocketSport('MLB');
      return (
        <output>
          {JSON.stringify({
            games: games.map(({ gameId }) => gameId),
            odds: odds.map(({ gameId }) => gameId),
            status,
          })}
        </output>
      );
    }
    const { advance, network, renderUi, serverSays } = createTestWorld();
    renderUi(<Mlb />);
    advance(100);
    const [wish] = sentBy(network.lastPeer, 'subscribe');
    expect(wish).toMatchObject({ subscription_type: 'mlb' });
    serverSays('odds_update', [oddsOf('m1', { sport: 'MLB' }), oddsOf('n1')]);
    const live = { game_id: 'm1', inning: 7, score: { home: 3, away: 2 } };
    serverSays('odds_update', { sport: 'MLB', source: 's', live_games: [live] });
    expect(read()).toEqual({ games: ['m1'], odds: ['m1'], status: 'live' });
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(1);
  });
});

describe('useWebSocketPortfolio', () => {
  function Portfolio() {
    const { portfolio, status } = useWebSocketPortfolio();
    return <output>{JSON.stringify({ values: portfolio?.values, status })}</output>;
  }

  it('[HK18] shows the portfolio of who is signed in', () => {
    const { advance, renderUi, serverSays } = createTestWorld({ token: 'good' });
    renderUi(<Portfolio />);
    advance(100);
    serverSays('portfolio_update', { balance: 100 });
    expect(read()).toEqual({ values: { balance: 100 }, status: 'live' });
  });

  it('[HK18] asks for nothing in an anonymous session', () => {
    const { advance, network, renderUi } = createTestWorld();
    renderUi(<Portfolio />);
    advance(5_000);
    expect(read()).toEqual({ status: 'disabled' });
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(0);
  });
});

describe('useMovement', () => {
  it('[HK19] tells which way the numbers of a row last went', () => {
    function Arrow() {
      useWebSocketSport('NBA');
      const { movement } = useMovement('g1|DraftKings');
      return <output>{JSON.stringify(movement)}</output>;
    }
    const { advance, renderUi, serverSays } = createTestWorld();
    renderUi(<Arrow />);
    advance(100);
    serverSays('odds_update', oddsOf('g1'));
    expect(read()).toEqual({});
    serverSays('odds_update', oddsOf('g1', { moneyline: { home: -150, away: 130 } }));
    expect(read()).toEqual({ moneylineHome: 'down', moneylineAway: 'up' });
  });
});

describe('useMatchClock', () => {
  it('[HK20] shows what was read while the clock stands, and nothing without a reading', () => {
    function Clock({ valueMs }: { valueMs: number | null }) {
      const rest = { isRunning: false, at: 0, period: 1, minMs: 0, maxMs: 900_000 } as const;
      const text = useMatchClock(valueMs === null ? null : { direction: 'down', valueMs, ...rest });
      return <output>{JSON.stringify(text)}</output>;
    }
    const { renderUi } = createTestWorld();
    const view = renderUi(<Clock valueMs={245_000} />);
    expect(read()).toBe('4:05');
    view.rerender(<Clock valueMs={null} />);
    expect(read()).toBeNull();
  });
});
