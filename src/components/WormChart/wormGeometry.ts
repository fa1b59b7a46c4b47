import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { runsAfter } from '../../hooks/sportViews.ts';
import type { Worm } from '../../hooks/viewTypes.ts';
import type { WormReading } from './wormChartStrings.ts';

/** A place on an axis. */
export interface Tick {
  readonly value: number;
  /** Percent of the axis. */
  readonly at: number;
}

/** A worm as it is drawn, in percent of the plot: from the left, and from the top. */
export interface DrawnWorm {
  readonly inningsNumber: number;
  readonly path: string;
  /** Dots, as one path of strokes without length: they stay round however the plot is stretched. */
  readonly wickets: string;
}

/** All of the plot. */
export interface WormGeometry {
  readonly worms: readonly DrawnWorm[];
  readonly overTicks: readonly Tick[];
  readonly runTicks: readonly Tick[];
  /** Whole overs the axis has. */
  readonly lastOver: number;
  /** Percent of the plot's width where an over ends. */
  readonly toX: (over: number) => number;
  /** The over nearest to a place, which is a share of the plot's width. */
  readonly toOver: (share: number) => number;
}

const PERCENT = 100;
const LEAST_RUNS = 20;
const LEAST_OVERS = 5;

/** Works out the plot of some innings. `oversLimit` is how many overs an innings may last; null: as many as were bowled. */
export function toWormGeometry(worms: readonly Worm[], oversLimit: number | null): WormGeometry {
  const points = worms.flatMap((worm) => worm.points);
  const mostOvers = Math.max(LEAST_OVERS, oversLimit ?? 0, ...points.map(({ overs }) => overs));
  const lastOver = Math.ceil(mostOvers);
  const x = scaleLinear([0, lastOver], [0, PERCENT]);
  const mostRuns = Math.max(LEAST_RUNS, ...points.map(({ runs }) => runs));
  const y = scaleLinear([0, mostRuns], [PERCENT, 0]).nice(5);
  const draw = line<Worm['points'][number]>(
    ({ overs }) => x(overs),
    ({ runs }) => y(runs),
  );
  const toTick = (scale: typeof x) => (value: number) => ({ value, at: scale(value) });
  return {
    worms: worms.map((worm) => ({
      inningsNumber: worm.innings.inningsNumber,
      path: draw(withWickets(worm)) ?? '',
      wickets: worm.wickets
        .map(({ overs, runs }) => `M${x(overs).toFixed(2)} ${y(runs).toFixed(2)}h0`)
        .join(''),
    })),
    overTicks: x.ticks(5).filter(Number.isInteger).map(toTick(x)),
    runTicks: y.ticks(5).map(toTick(y)),
    lastOver,
    toX: x,
    toOver: (share) => Math.round(x.invert(Math.min(1, Math.max(0, share)) * PERCENT)),
  };
}

/** The line goes through its wickets too, which fell within an over; otherwise they would lie beside it. */
function withWickets({ points, wickets }: Worm): Worm['points'][number][] {
  return [...points, ...wickets].toSorted(
    (left, right) => left.overs - right.overs || left.runs - right.runs,
  );
}

/** Where each innings was after an over; those that did not last as long are left out. */
export function readWorms(
  worms: readonly Worm[],
  over: number,
  toName: (worm: Worm) => string,
): readonly (WormReading & { readonly inningsNumber: number })[] {
  return worms.flatMap((worm) => {
    const runs = runsAfter(worm, over);
    if (runs === null) return [];
    const wickets = worm.wickets.filter(({ overs }) => overs <= over).length;
    return [{ inningsNumber: worm.innings.inningsNumber, team: toName(worm), runs, wickets }];
  });
}
