import { act, render, screen } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useOddsRow } from '../../src/hooks/useOddsRow.ts';
import { useWebSocketArbitrage } from '../../src/hooks/useWebSocketArbitrage.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { useWebSocketPredictions } from '../../src/hooks/useWebSocketPredictions.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf, sentBy } from '../support/sportsbookPeer.ts';

function Odds({ sport, enabled = true }: { sport: string; enabled?: boolean }) {
  const { odds, status, isSubscribed, isPending, isStale } = useWebSocketOdds(
    { sport },
    { enabled },
  );
  return (
    <output aria-label={sport}>
      {JSON.stringify({
        games: odds.map(({ gameId }) => gameId),
        status,
        isSubscribed,
        isPending,
        isStale,
      })}
    </output>
  );
}

const read = (label: string): unknown =>
  JSON.parse(screen.getByRole('status', { name: label }).textContent ?? 'null');

describe('useWebSocketOdds', () => {
  it('[HK2] costs one socket and one subscribe frame under StrictMode', () => {
    const { renderUi, network, advance } = createTestWorld();
    renderUi(<Odds sport="NBA" />);
    advance(10_000);
    expect(network.peers).toHaveLength(1);
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(1);
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(0);
  });

  it('goes from pending to live with data, to stale with the link, and back', () => {
    const { renderUi, advance, serverSays, drop } = createTestWorld();
    renderUi(<Odds sport="NBA" />);
    expect(read('NBA')).toMatchObject({ status: 'pending', isPending: true, isSubscribed: false });
    advance(100);
    expect(read('NBA')).toMatchObject({ status: 'live', isSubscribed: true, games: [] });
    serverSays('odds_update', [oddsOf('g1'), oddsOf('m1', { sport: 'MLB' })]);
    expect(read('NBA')).toMatchObject({ status: 'live', games: ['g1'] });
    drop();
    expect(read('NBA')).toMatchObject({
      status: 'stale',
      isStale: true,
      isSubscribed: false,
      games: ['g1'],
    });
    advance(5_000);
    serverSays('odds_update', oddsOf('g1'));
    expect(read('NBA')).toMatchObject({ status: 'live', isStale: false });
  });

  it('[HK4] is not subscribed while there is no link', () => {
    const { renderUi, advance, drop } = createTestWorld();
    renderUi(<Odds sport="NBA" />);
    advance(100);
    drop();
    expect(read('NBA')).toMatchObject({ isSubscribed: false });
  });

  it('[HK1] sends nothing and re-runs nothing for a filter written inline', () => {
    const { renderUi, network, advance } = createTestWorld();
    let rerender = () => undefined as void;
    function Parent() {
      const [count, setCount] = useState(0);
      rerender = () => setCount(count + 1);
      return <Odds sport="NBA" />;
    }
    renderUi(<Parent />);
    advance(100);
    const sent = network.lastPeer.received.length;
    for (let count = 0; count < 50; count += 1) act(() => rerender());
    advance(100);
    expect(network.lastPeer.received).toHaveLength(sent);
  });

  it('[HK6] wants and shows nothing while disabled', () => {
    const { renderUi, network, advance } = createTestWorld();
    renderUi(<Odds sport="NBA" enabled={false} />);
    advance(5_000);
    expect(sentBy(network.lastPeer, 'subscribe')).toEqual([]);
    expect(read('NBA')).toMatchObject({ status: 'disabled', isPending: false, games: [] });
  });

  it('follows a filter that changes, and ends the old one after the linger time', () => {
    const { renderUi, network, advance, serverSays, manager } = createTestWorld();
    const view = renderUi(<Odds sport="NBA" />);
    advance(100);
    serverSays('odds_update', oddsOf('g1'));
    view.rerender(
      <StrictMode>
        <WebSocketProvider manager={manager}>
          <Odds sport="NFL" />
        </WebSocketProvider>
      </StrictMode>,
    );
    advance(3_000);
    serverSays('odds_update', [oddsOf('g1'), oddsOf('f1', { sport: 'NFL' })]);
    expect(read('NFL')).toMatchObject({ games: ['f1'] });
    const asked = sentBy(network.lastPeer).filter(({ type }) => type !== 'ping');
    expect(asked.map(({ type, filters }) => [type, filters])).toEqual([
      ['subscribe', { sport: 'NBA' }],
      ['subscribe', { sport: 'NFL' }],
      ['unsubscribe', { sport: 'NBA' }],
    ]);
  });

  it('survives a route change within the linger time without a frame', () => {
    const { renderUi, network, advance, manager } = createTestWorld();
    const tree = (isShown: boolean) => (
      <StrictMode>
        <WebSocketProvider manager={manager}>{isShown && <Odds sport="NBA" />}</WebSocketProvider>
      </StrictMode>
    );
    const view = renderUi(<Odds sport="NBA" />);
    advance(100);
    view.rerender(tree(false));
    advance(1_000);
    view.rerender(tree(true));
    advance(10_000);
    expect(network.peers).toHaveLength(1);
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(1);
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(0);
  });
});

describe('useOddsRow', () => {
  it('[HK5] re-renders with its own row and for no other reason', () => {
    const { renderUi, advance, serverSays } = createTestWorld();
    const renders: Record<string, number> = {};
    function Row({ rowKey }: { rowKey: string }) {
      const { row } = useOddsRow(rowKey);
      renders[rowKey] = (renders[rowKey] ?? 0) + 1;
      return <li>{row?.moneyline?.home}</li>;
    }
    function List() {
      const { keys } = useOddsKeys();
      return keys.map((key) => <Row key={key} rowKey={key} />);
    }
    renderUi(<List />);
    advance(100);
    serverSays('odds_update', [oddsOf('g1'), oddsOf('g2')]);
    const before = { ...renders };
    serverSays('odds_update', [
      oddsOf('g1', { moneyline: { home: -150, away: 120 } }),
      oddsOf('g2'),
    ]);
    expect(screen.getByText('-150')).toBeDefined();
    expect(renders['g2|DraftKings']).toBe(before['g2|DraftKings']);
    // StrictMode renders twice.
    expect((renders['g1|DraftKings'] ?? 0) - (before['g1|DraftKings'] ?? 0)).toBe(2);
  });
});

describe('useWebSocketPredictions and useWebSocketArbitrage', () => {
  it('give what their filter covers, item by item', () => {
    const { renderUi, advance, serverSays } = createTestWorld();
    function Lists() {
      const { predictions } = useWebSocketPredictions({ sport: 'nba' });
      const { opportunities } = useWebSocketArbitrage({ sport: 'NBA', minProfit: 2 });
      return (
        <output aria-label="lists">
          {JSON.stringify([
            predictions.map(({ gameId }) => gameId),
            opportunities.map(({ id }) => id),
          ])}
        </output>
      );
    }
    renderUi(<Lists />);
    advance(100);
    serverSays('prediction_update', {
      predictions: [
        { game_id: 'g1', sport: 'NBA', prediction_type: 'winner', confidence: 0.7 },
        { game_id: 'm1', sport: 'MLB', prediction_type: 'winner', confidence: 0.7 },
      ],
    });
    serverSays('arbitrage_alert', {
      opportunities: [
        { id: 'a1', sport: 'NBA', profit_percentage: 1.9 },
        { id: 'a2', sport: 'NBA', profit_percentage: 2 },
        { id: 'a3', sport: 'MLB', profit_percentage: 9 },
      ],
    });
    expect(read('lists')).toEqual([['g1'], ['a2']]);
  });
});

describe('useWebSocketArbitrage', () => {
  it('[HK10] puts fresh before stale, then the most profitable first', () => {
    const { renderUi, advance, serverSays, drop } = createTestWorld();
    function Best() {
      const { opportunities } = useWebSocketArbitrage({}, { limit: 2 });
      return <output aria-label="best">{JSON.stringify(opportunities.map(({ id }) => id))}</output>;
    }
    const opportunity = (id: string, profit: number) => ({ id, profit_percentage: profit });
    renderUi(<Best />);
    advance(100);
    serverSays('arbitrage_alert', {
      opportunities: [opportunity('low', 1), opportunity('high', 5), opportunity('mid', 3)],
    });
    expect(read('best')).toEqual(['high', 'mid']);
    drop();
    advance(3_000);
    serverSays('arbitrage_alert', { opportunities: [opportunity('low', 1)] });
    expect(read('best')).toEqual(['low', 'high']);
  });
});

describe('the provider', () => {
  it('tells how to mend a hook outside of it', () => {
    expect(() => render(<Odds sport="NBA" />)).toThrow('<WebSocketProvider baseUrl="ws://…">');
  });

  it('keeps the connections of several providers apart', () => {
    const first = createTestWorld();
    const second = createTestWorld();
    first.renderUi(
      <WebSocketProvider manager={second.manager}>
        <Odds sport="NFL" />
      </WebSocketProvider>,
    );
    act(() => {
      first.environment.advance(100);
      second.environment.advance(100);
    });
    expect(sentBy(first.network.lastPeer, 'subscribe')).toHaveLength(0);
    expect(sentBy(second.network.lastPeer, 'subscribe')).toHaveLength(1);
  });

  it('lets the connection go some time after it was unmounted', () => {
    const { renderUi, network, environment } = createTestWorld();
    const view = renderUi(<Odds sport="NBA" />);
    act(() => environment.advance(100));
    view.unmount();
    environment.advance(2_000);
    expect(network.openCount).toBe(1);
    environment.advance(2_000);
    expect([network.openCount, environment.timerCount, environment.listenerCount]).toEqual([
      0, 0, 0,
    ]);
  });
});
