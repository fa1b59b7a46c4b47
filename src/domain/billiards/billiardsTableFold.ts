import { assertNever } from '../../lib/assertNever.ts';
import { isSameValue } from '../../lib/isSameValue.ts';
import type {
  BilliardsBall,
  BilliardsItem,
  TableAlertItem,
  TableConfigItem,
  TableStateItem,
} from '../../protocols/billiards/billiardsItems.ts';
import type { Fold } from '../liveRow.ts';
import type { BilliardsTable } from './billiardsTable.ts';
import { MAX_CONFIG_SECTIONS, MAX_TABLE_ALERTS, createBilliardsTable } from './billiardsTable.ts';
import { countMessage } from './streamCount.ts';

/**
 * Makes one table of what its streams say. A state tells all that is seen, so a ball or a cue it does not name is gone;
 * geometry stays until another is told.
 */
export const billiardsTableFold: Fold<BilliardsItem, BilliardsTable> = {
  keyOf: ({ tableId }) => tableId,
  begin: (item) => merge(createBilliardsTable(item.tableId), item),
  merge,
  isSame: isSameTable,
  cells: [
    { name: 'ballCount', read: ({ ballCount }) => ballCount },
    { name: 'fps', read: ({ performance }) => performance?.fps ?? null },
    { name: 'cpuPercent', read: ({ performance }) => performance?.cpuPercent ?? null },
    { name: 'memoryMegabytes', read: ({ performance }) => performance?.memoryMegabytes ?? null },
  ],
};

function merge(known: BilliardsTable, item: BilliardsItem): BilliardsTable {
  const count = countMessage(known.streams[item.stream], item.sequence);
  const table = { ...known, streams: { ...known.streams, [item.stream]: count } };
  switch (item.type) {
    case 'tableState':
      return { ...table, ...toSeen(known, item) };
    case 'tableAlert':
      return { ...table, alerts: toAlerts(known, item) };
    case 'tableConfig':
      return { ...table, config: toConfig(known, item) };
    case 'tablePerformance':
      return { ...table, performance: keep(known.performance, item.performance) };
    case 'tableFrame':
      return table;
    default:
      return assertNever(item);
  }
}

function toSeen(known: BilliardsTable, item: TableStateItem): Partial<BilliardsTable> {
  return {
    balls: toBalls(known.balls, item.balls),
    ballCount: item.ballCount,
    cue: keep(known.cue, item.cue),
    geometry: keep(known.geometry, item.geometry ?? known.geometry),
    sourceTime: item.sourceTime ?? known.sourceTime,
  };
}

function toBalls(
  known: BilliardsTable['balls'],
  seen: readonly BilliardsBall[],
): BilliardsTable['balls'] {
  const balls = seen.map((ball) => keep(known[ball.id], ball));
  const isUnchanged =
    balls.length === Object.keys(known).length && balls.every((ball) => known[ball.id] === ball);
  return isUnchanged ? known : Object.fromEntries(balls.map((ball) => [ball.id, ball]));
}

/** Told again, an alert is not a second one. */
function toAlerts(known: BilliardsTable, { alert, sequence }: TableAlertItem) {
  const isRepeat = sequence !== null && known.streams.alert?.sequence === sequence;
  return isRepeat ? known.alerts : [alert, ...known.alerts].slice(0, MAX_TABLE_ALERTS);
}

function toConfig({ config }: BilliardsTable, item: TableConfigItem): BilliardsTable['config'] {
  const { section, values, changeSummary } = item;
  const told = { values, changeSummary };
  if (isSameValue(config[section], told)) return config;
  // Put at the end, so that what was heard of last is given up last.
  const others = Object.entries(config).filter(([name]) => name !== section);
  const kept = others.slice(Math.max(0, others.length - MAX_CONFIG_SECTIONS + 1));
  return Object.fromEntries([...kept, [section, told]]);
}

/** Parts that did not change are the same objects, so that they alone need looking at. */
function isSameTable(left: BilliardsTable, right: BilliardsTable): boolean {
  return (
    left.streams === right.streams &&
    left.balls === right.balls &&
    left.ballCount === right.ballCount &&
    left.cue === right.cue &&
    left.geometry === right.geometry &&
    left.config === right.config &&
    left.performance === right.performance &&
    left.alerts === right.alerts &&
    left.sourceTime === right.sourceTime
  );
}

/** What is known, if it says the same. */
function keep<Value>(known: Value | undefined, next: Value): Value {
  return known !== undefined && isSameValue(known, next) ? known : next;
}
