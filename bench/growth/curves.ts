import type { Curve, CurveSeries } from './curve.ts';
import { RENDERED_ROWS, VISIBLE_ROWS } from './tableWindow.ts';

const ROWS = 500;
const RATE = 1_000;

const rows: Curve = {
  name: 'rows',
  title: 'Rows of a virtualised table',
  unit: 'rows',
  note: `1,000 messages/s, ${VISIBLE_ROWS} rows in sight and ${RENDERED_ROWS} in the DOM; every fourth message is about one of those, so that as much has to be rendered in a long table as in a short one.`,
  points: [100, 500, 2_000, 10_000],
  series: [
    {
      name: 'useOddsRow',
      page: 'virtual-rows',
      toOrder: (point) => ({ rows: point, rate: RATE, topRows: RENDERED_ROWS }),
    },
  ],
  target: { from: 100, to: 10_000, maxRatio: 1.3 },
};

const subscriptions: Curve = {
  name: 'subscriptions',
  title: 'Subscriptions',
  unit: 'hooks with a filter of their own',
  note: '500 rows, 1,000 messages/s. Beside the table, which follows everything, each hook follows one game; the feed has 100 games, so from 100 hooks on every message belongs to two subscriptions. What routing alone costs is in `npm run bench:micro`.',
  points: [1, 10, 100, 1_000, 10_000],
  series: [
    {
      name: 'useWebSocketSubscription',
      page: 'subscriptions',
      toOrder: (point) => ({ rows: ROWS, rate: RATE, query: { subscriptions: String(point) } }),
    },
  ],
  target: null,
};

const rate: Curve = {
  name: 'rate',
  title: 'Rate',
  unit: 'messages/s',
  note: '500 rows, all in the DOM.',
  points: [500, 1_000, 2_000, 5_000, 10_000],
  series: [
    {
      name: 'useOddsRow',
      page: 'all-rows',
      toOrder: (point) => ({ rows: ROWS, rate: point }),
    },
  ],
  target: null,
};

const listeners: Curve = {
  name: 'listeners',
  title: 'Followers of a key',
  unit: 'followers',
  note: '500 rows, 1,000 messages/s. The first follower shows the row, through `useOddsRow`; each further one shows a cell of its own that changes with every message, so layout and paint grow as well. Through `useOddsRow`, each is a listener of the table; the `LiveText`s of a key are one listener together, however many there are.',
  points: [1, 2, 5, 10, 20],
  series: [toListeners('useOddsRow', 'row'), toListeners('LiveText', 'text')],
  target: null,
};

/** Everything the growth bench can measure. */
export const CURVES: readonly Curve[] = [rows, subscriptions, rate, listeners];

function toListeners(name: string, kind: string): CurveSeries {
  return {
    name,
    page: 'listeners',
    toOrder: (point) => ({ rows: ROWS, rate: RATE, query: { listeners: String(point), kind } }),
  };
}
