import { toName } from '../../shownText.ts';
import type {
  BatterStats,
  BowlerStats,
  CricketExtras,
  CricketTarget,
  DeliveryVersion,
  InningsHead,
  InningsState,
  StatedBatter,
  StatedBowler,
} from '../cricketFacts.ts';
import { NO_EXTRAS } from '../cricketFacts.ts';
import { parseCricketOvers, toBalls } from '../overs.ts';
import type { Balls } from '../overs.ts';
import type { WireVersion } from '../wire/disputes.ts';
import type {
  WireBatter,
  WireBatterStats,
  WireBowler,
  WireBowlerStats,
  WireExtras,
  WireExtrasDetail,
  WireInningsHead,
  WireInningsState,
  WireTarget,
} from '../wire/fields.ts';
import { toId, toPlayer, toTeam } from './parties.ts';
import { toBoundary, toExtraKind } from './words.ts';

/** Runs and wickets of "145/4"; nulls where a text says neither. */
export function parseScore(text: string | null | undefined): {
  readonly runs: number | null;
  readonly wickets: number | null;
} {
  const [, runs, wickets] = /^\s*(\d{1,5})(?:\s*[/-]\s*(\d{1,2}))?/.exec(text ?? '') ?? [];
  return { runs: toNumber(runs), wickets: toNumber(wickets) };
}

/** Runs, wickets and balls of "149/5 (15.4 overs)". */
export function parseFall(
  text: string | null | undefined,
  ballsPerOver: number,
): Pick<InningsState, 'runs' | 'wickets' | 'balls'> {
  const [, overs] = /\((\d{1,6}(?:\.\d)?)/.exec(text?.slice(0, 64) ?? '') ?? [];
  return { ...parseScore(text), balls: toSaidBalls({ overs }, ballsPerOver) };
}

/** Legal balls, counted or in overs. */
function toSaidBalls(
  said: {
    readonly balls?: number | null | undefined;
    readonly overs?: number | string | null | undefined;
  },
  ballsPerOver: number,
): Balls | null {
  if (typeof said.balls === 'number') return toBalls(said.balls);
  return said.overs === null || said.overs === undefined
    ? null
    : parseCricketOvers(said.overs, ballsPerOver);
}

/** Where an innings stands; null where nothing is said. */
export function toState(wire: WireInningsState, ballsPerOver: number): InningsState;
export function toState(
  wire: WireInningsState | null | undefined,
  ballsPerOver: number,
): InningsState | null;
export function toState(
  wire: WireInningsState | null | undefined,
  ballsPerOver: number,
): InningsState | null {
  if (!wire) return null;
  const { runs, wickets } = parseScore(wire.score);
  return {
    runs,
    wickets: wire.wickets ?? wickets,
    balls: toSaidBalls(wire, ballsPerOver),
    runRate: wire.run_rate ?? null,
    requiredRate: wire.required_rate ?? null,
    target: toTarget(wire.target, ballsPerOver),
    penaltyRuns: wire.penalty_runs
      ? { pre: wire.penalty_runs.pre ?? 0, post: wire.penalty_runs.post ?? 0 }
      : null,
  };
}

/** What an innings chases. */
export function toTarget(
  wire: WireTarget | null | undefined,
  ballsPerOver: number,
): CricketTarget | null {
  if (wire === null || wire === undefined) return null;
  if (typeof wire === 'number') return { runs: wire, balls: null, method: null };
  return {
    runs: wire.runs ?? null,
    balls: toSaidBalls(wire, ballsPerOver),
    method: toName(wire.method),
  };
}

/** Which innings a message is about. */
export function toHead(wire: WireInningsHead): InningsHead {
  return {
    inningsId: toId(wire.innings_id),
    inningsNumber: wire.innings_number ?? null,
    isSuperOver: wire.is_super_over ?? null,
    battingTeam: toTeam(wire.batting_team),
    bowlingTeam: toTeam(wire.bowling_team),
  };
}

/** Extras of a delivery and whether they make it illegal; null where nothing is said of them. */
export function toExtras(wire: {
  readonly extras?: WireExtras | null | undefined;
  readonly extras_detail?: WireExtrasDetail | null | undefined;
}): { readonly extras: CricketExtras; readonly isLegal: boolean } | null {
  const { extras_detail: detail, extras: plain } = wire;
  if (detail) {
    const extras = toKinds(detail);
    return { extras, isLegal: extras.wides === 0 && extras.noBalls === 0 };
  }
  if (plain === null || plain === undefined) return null;
  const kind = toExtraKind(plain.type);
  const isLegal = kind !== 'wides' && kind !== 'noBalls';
  // A wide or a no-ball is one run at least.
  const runs = plain.runs ?? (isLegal ? 0 : 1);
  return { extras: kind === null ? NO_EXTRAS : { ...NO_EXTRAS, [kind]: runs }, isLegal };
}

/** Extras kind by kind. */
function toKinds(detail: WireExtrasDetail): CricketExtras {
  return {
    wides: detail.wides ?? 0,
    noBalls: detail.no_balls ?? 0,
    byes: detail.byes ?? 0,
    legByes: detail.leg_byes ?? 0,
    penalty: detail.penalty ?? 0,
  };
}

/** How somebody scored a delivery. */
export function toVersion(wire: WireVersion | null | undefined): DeliveryVersion | null {
  if (!wire) return null;
  const said = toExtras(wire);
  return {
    runsBatter: wire.runs_scored ?? null,
    extras: said?.extras ?? null,
    isLegal: said?.isLegal ?? null,
    boundary: toReachedBoundary(wire, wire.runs_scored ?? 0),
  };
}

/** Named, or told by the runs; only where nothing is said about it, by the runs alone. */
export function toReachedBoundary(
  wire: {
    readonly is_boundary?: boolean | null | undefined;
    readonly boundary_type?: string | null | undefined;
  },
  runs: number,
): 'four' | 'six' | null {
  const named = toBoundary(wire.boundary_type);
  if (named !== null || wire.is_boundary === false) return named;
  if (runs === 6) return 'six';
  return runs === 4 ? 'four' : null;
}

/** What a batter made; null where nothing is said. */
export function toBatterStats(wire: WireBatterStats | null | undefined): BatterStats | null {
  if (!wire) return null;
  return {
    runs: wire.runs ?? null,
    balls: wire.balls ?? null,
    fours: wire.fours ?? null,
    sixes: wire.sixes ?? null,
  };
}

/** What a bowler did; null where nothing is said. */
export function toBowlerStats(
  wire: WireBowlerStats | null | undefined,
  ballsPerOver: number,
): BowlerStats | null {
  if (!wire) return null;
  return {
    balls: toSaidBalls(wire, ballsPerOver),
    maidens: wire.maidens ?? null,
    runs: wire.runs ?? null,
    wickets: wire.wickets ?? null,
  };
}

/** A batter with what they made. */
export function toStatedBatter(wire: WireBatter | null | undefined): StatedBatter | null {
  const player = toPlayer(wire);
  const stats = toBatterStats(wire);
  return player && stats ? { player, stats } : null;
}

/** A bowler with what they did. */
export function toStatedBowler(
  wire: WireBowler | null | undefined,
  ballsPerOver: number,
): StatedBowler | null {
  const player = toPlayer(wire);
  const stats = toBowlerStats(wire, ballsPerOver);
  return player && stats ? { player, stats } : null;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
