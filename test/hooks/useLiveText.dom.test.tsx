import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LiveText } from '../../src/components/LiveText/LiveText.tsx';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import type { OddsRow } from '../../src/hooks/viewTypes.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf } from '../support/sportsbookPeer.ts';

const priced = (home: number, game = 'g1') => oddsOf(game, { moneyline: { home, away: 120 } });

/** The price of one game, and how often React rendered it. */
function setUp() {
  const world = createTestWorld();
  let renders = 0;
  let setGame: (game: string) => void = () => undefined;
  let setPrefix: (prefix: string) => void = () => undefined;
  function Page() {
    useOddsKeys();
    const [game, changeGame] = useState('g1');
    const [prefix, changePrefix] = useState('');
    setGame = changeGame;
    setPrefix = changePrefix;
    renders += 1;
    return (
      <p data-testid="price">
        <LiveText
          rowKey={`${game}|DraftKings`}
          select={(row) => `${prefix}${row.moneyline?.home}`}
          cell="moneylineHome"
        />
      </p>
    );
  }
  world.renderUi(<Page />);
  world.advance(100);
  world.serverSays('odds_update', [priced(-140), priced(200, 'g2')]);
  const cell = () => {
    const element = screen.getByTestId('price').firstElementChild;
    if (!(element instanceof HTMLElement)) throw new Error('no cell');
    return element;
  };
  return {
    ...world,
    cell,
    countRenders: () => renders,
    showGame: (game: string) => act(() => setGame(game)),
    setPrefix: (prefix: string) => act(() => setPrefix(prefix)),
  };
}

describe('LiveText', () => {
  it('[HK9] writes its text without a render, with movement and a beat that alternates', () => {
    const { cell, serverSays, countRenders } = setUp();
    expect(cell().textContent).toBe('-140');
    const before = countRenders();
    serverSays('odds_update', priced(-150));
    expect([cell().textContent, cell().dataset.movement]).toEqual(['-150', 'down']);
    const beat = cell().dataset.beat;
    serverSays('odds_update', priced(-130));
    expect([cell().textContent, cell().dataset.movement]).toEqual(['-130', 'up']);
    expect(cell().dataset.beat).not.toBe(beat);
    expect(countRenders()).toBe(before);
  });

  it('[HK9] follows another row, another selection and a stale link', () => {
    const { cell, showGame, setPrefix, drop, serverSays } = setUp();
    serverSays('odds_update', priced(-150));
    showGame('g2');
    expect([cell().textContent, cell().dataset.movement]).toEqual(['200', undefined]);
    serverSays('odds_update', priced(-999));
    expect(cell().textContent).toBe('200');
    setPrefix('+');
    expect(cell().textContent).toBe('+200');
    serverSays('odds_update', priced(210, 'g2'));
    expect([cell().textContent, cell().dataset.movement]).toEqual(['+210', 'up']);
    drop();
    expect([cell().dataset.stale, cell().dataset.movement]).toEqual(['true', undefined]);
  });

  it('[HK9] asks nothing of a row but what was selected for it', () => {
    const world = createTestWorld();
    const asked: string[] = [];
    let setGame: (game: string) => void = () => undefined;
    function Page() {
      useOddsKeys();
      const [game, changeGame] = useState('g1');
      setGame = changeGame;
      const select = (row: OddsRow) => {
        asked.push(`${game} of ${row.gameId}`);
        return row.gameId;
      };
      return <LiveText rowKey={`${game}|DraftKings`} select={select} />;
    }
    world.renderUi(<Page />);
    world.advance(100);
    world.serverSays('odds_update', [priced(-140), priced(200, 'g2')]);
    act(() => setGame('g2'));
    expect(new Set(asked)).toEqual(new Set(['g1 of g1', 'g2 of g2']));
  });

  it('[HK9] is empty on a server', () => {
    const { manager } = createTestWorld();
    const html = renderToString(
      <WebSocketProvider manager={manager}>
        <LiveText rowKey="g1|" select={() => 'never'} />
      </WebSocketProvider>,
    );
    expect(html).toBe('<span></span>');
  });
});
