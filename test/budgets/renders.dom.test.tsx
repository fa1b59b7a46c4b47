import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Profiler } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveText } from '../../src/components/LiveText/LiveText.tsx';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useOddsRow } from '../../src/hooks/useOddsRow.ts';
import { BUDGETS } from './budgets.ts';
import type { Form } from './support/createFedManager.ts';
import { createFedManager } from './support/createFedManager.ts';
import { ROW_COUNT, toMessages, toRowKey } from './support/oddsFeed.ts';

/** Rows that move in one animation frame, and how often each. */
const MOVING_ROWS = 80;
const TURNS = 5;
const TIMEOUT_MS = 30_000;
const FORMS: readonly Form[] = ['singly', 'batched'];

/** Messages that move the first `MOVING_ROWS` rows of the feed, each `TURNS` times. */
const MOVES = Array.from({ length: TURNS }, (_, turn) =>
  toMessages((turn + 1) * ROW_COUNT, MOVING_ROWS),
).flat();

let root: Root | null = null;
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

/** A page of one component per row, without StrictMode, whose second render would count twice. */
function showRows(Row: (props: { rowKey: string }) => ReactNode) {
  const world = createFedManager();
  const counted = { commits: 0, listRenders: 0 };
  function List(): ReactNode {
    counted.listRenders += 1;
    return useOddsKeys().keys.map((key) => <Row key={key} rowKey={key} />);
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root?.render(
      <WebSocketProvider manager={world.manager} autoConnect={false}>
        <Profiler id="rows" onRender={() => (counted.commits += 1)}>
          <List />
        </Profiler>
      </WebSocketProvider>,
    ),
  );
  counted.commits = 0;
  counted.listRenders = 0;
  return { ...world, counted };
}

describe.each(FORMS)('400 messages for 80 of 500 rows, %s', { timeout: TIMEOUT_MS }, (form) => {
  it('[BU1, BU2] are in one frame one commit, and one render of each row that changed', () => {
    const renders = new Map<string, number>();
    const { counted, environment, manager, receive } = showRows(function Row({ rowKey }) {
      const { row } = useOddsRow(rowKey);
      renders.set(rowKey, (renders.get(rowKey) ?? 0) + 1);
      return <li>{row?.moneyline?.home}</li>;
    });
    expect(renders.size).toBe(ROW_COUNT);
    renders.clear();
    act(() => receive(MOVES, form));
    expect(counted.commits).toBe(0);
    act(() => environment.frame());

    expect(counted).toEqual({ commits: BUDGETS.commitsPerFrame, listRenders: 0 });
    const changed = Array.from({ length: MOVING_ROWS }, (_, n) => toRowKey(n));
    expect(new Set(renders.keys())).toEqual(new Set(changed));
    expect(Math.max(...renders.values())).toBe(BUDGETS.rowRendersPerChange);
    manager.dispose();
  });

  it('[BU3] commit nothing on a page of live texts, which show the last of them', () => {
    const { counted, environment, manager, receive } = showRows(({ rowKey }) => (
      <LiveText rowKey={rowKey} cell="moneylineHome" select={(row) => `${row.moneyline?.home}`} />
    ));
    act(() => receive(MOVES, form));
    act(() => environment.frame());
    expect(counted).toEqual({ commits: BUDGETS.liveTextCommits, listRenders: 0 });
    const shown = Array.from(document.querySelectorAll('span'), ({ textContent }) => textContent);
    expect(shown.filter((text) => text === `${100 + TURNS}`)).toHaveLength(MOVING_ROWS);
    expect(shown.filter((text) => text === '100')).toHaveLength(ROW_COUNT - MOVING_ROWS);
    manager.dispose();
  });
});
