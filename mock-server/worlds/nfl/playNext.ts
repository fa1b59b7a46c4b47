import type { SeededRandom } from '../../engine/createRandom.ts';
import {
  openQuarter,
  otherSide,
  toLastDrive,
  toPlayRecord,
  type NflGameState,
  type NflMoment,
  type Play,
  type ScoringPlay,
  type Side,
} from './game.ts';
import { formatClock, OVERTIME_MS, QUARTER_MS, TWO_MINUTES_MS } from './gameClock.ts';
import { KICK_EXTRA_YARDS, playConversion, playFieldGoal, playKickoff, playPunt } from './kicks.ts';
import { playKneel, playSnap } from './snaps.ts';
import { awaitKickoff, closeDrive, type Outcome } from './transitions.ts';

/** A moment and how long the stadium takes until it has come, in real time. */
export interface TimedMoment {
  /** Says nothing of the clock running: that is known with the next one. */
  readonly moment: NflMoment;
  readonly durationMs: number;
  /** Whether the game clock ran all that time. */
  readonly hasRunClock: boolean;
}

/** What a game has that its state does not show. */
export interface GameTraits {
  /** Points by which the home team is expected to win before the game. */
  readonly edge: number;
  /** Who receives the first kickoff; the others receive that of the second half. */
  readonly openingReceiver: Side;
}

const LONGEST_KICK_YARDS = 55;
const REST_MS = {
  snap: 22_000,
  score: 35_000,
  quarter: 60_000,
  halftime: 180_000,
  warning: 50_000,
};

/**
 * Plays a game on by one line of its play-by-play. Rules are those of the regular season, simplified: no time-outs, no reviews,
 * and whoever scores first in overtime wins.
 */
export function playNext(
  state: NflGameState,
  random: SeededRandom,
  traits: GameTraits,
): TimedMoment {
  if (state.phase === 'scheduled') return kickOffGame(state, random, traits);
  if (state.phase === 'halftime') return startSecondHalf(state, random, traits);
  const isQuarterOver = state.clockMs <= 0 && state.situation !== 'conversion';
  if (isQuarterOver || state.situation === 'over') return endQuarter(state, traits);
  if (isWarningDue(state)) return warn(state);
  return advance(state, play(state, random, traits));
}

function play(state: NflGameState, random: SeededRandom, traits: GameTraits): Outcome {
  switch (state.situation) {
    case 'kickoff':
      return playKickoff(state, random);
    case 'conversion':
      return playConversion(state, random);
    default:
  }
  if (shouldKneel(state)) return playKneel(state);
  const kick = (state.yardsToGoal ?? 100) + KICK_EXTRA_YARDS <= LONGEST_KICK_YARDS;
  const isLastChance = state.clockMs <= 8_000 && (state.quarter === 2 || needsThree(state));
  if (kick && isLastChance) return playFieldGoal(state, random);
  if (state.down === 4 && !goesForIt(state, random)) {
    return kick ? playFieldGoal(state, random) : playPunt(state, random);
  }
  return playSnap(state, random, traits.edge);
}

/** Runs the clock off; it stops at two minutes before the end of a half. */
function advance(before: NflGameState, outcome: Outcome): TimedMoment {
  const { play, scoring, state } = outcome;
  const left = Math.max(0, before.clockMs - outcome.runOffMs);
  const stopsAtTwo =
    !before.isTwoMinuteWarningOver &&
    endsHalf(before.quarter) &&
    before.clockMs > TWO_MINUTES_MS &&
    left < TWO_MINUTES_MS;
  const clockMs = stopsAtTwo ? TWO_MINUTES_MS : left;
  const durationMs = Math.max(scoring === null ? REST_MS.snap : REST_MS.score, outcome.runOffMs);
  const taken = addElapsed(before, state, before.clockMs - clockMs);
  return toStep(before, { ...taken, clockMs }, { play, scoring, durationMs });
}

/** The play took its time from the drive that was going on, whether or not it ended with it. */
function addElapsed(before: NflGameState, state: NflGameState, elapsedMs: number): NflGameState {
  const { length } = before.drives;
  if (before.situation !== 'scrimmage') return state;
  const drives = state.drives.map((drive) =>
    drive.number === length ? { ...drive, elapsedMs: drive.elapsedMs + elapsedMs } : drive,
  );
  return { ...state, drives };
}

function toStep(
  before: NflGameState,
  state: NflGameState,
  rest: { readonly play: Play; readonly scoring: ScoringPlay | null; readonly durationMs: number },
): TimedMoment {
  const { durationMs, play, scoring } = rest;
  // What ended is more news than what begins.
  const drive = state.drives[Math.max(0, before.drives.length - 1)] ?? null;
  const isOld = drive !== null && drive === before.drives.at(-1);
  return {
    moment: {
      state: { ...state, playCount: before.playCount + 1 },
      play: toPlayRecord(before, play),
      scoring,
      drive: isOld ? toLastDrive(state) : drive,
      isClockRunning: false,
    },
    durationMs,
    hasRunClock: durationMs > 0 && before.clockMs - state.clockMs >= durationMs,
  };
}

function kickOffGame(state: NflGameState, random: SeededRandom, traits: GameTraits): TimedMoment {
  const ready = awaitKickoff({ ...state, phase: 'live' }, traits.openingReceiver);
  return advance(ready, playKickoff(ready, random));
}

function startSecondHalf(
  state: NflGameState,
  random: SeededRandom,
  traits: GameTraits,
): TimedMoment {
  const third = { ...openQuarter(state, 3), phase: 'live' as const, clockMs: QUARTER_MS };
  const ready = awaitKickoff(
    { ...third, isTwoMinuteWarningOver: false },
    otherSide(traits.openingReceiver),
  );
  return advance(ready, playKickoff(ready, random));
}

function isWarningDue(state: NflGameState): boolean {
  return (
    endsHalf(state.quarter) &&
    !state.isTwoMinuteWarningOver &&
    state.clockMs <= TWO_MINUTES_MS &&
    state.situation !== 'conversion'
  );
}

function warn(state: NflGameState): TimedMoment {
  const description = `Two-minute warning, ${formatClock(state.clockMs)} to go.`;
  return toStep(
    state,
    { ...state, isTwoMinuteWarningOver: true },
    {
      play: { kind: 'warning', description, yards: 0, isTurnover: false },
      scoring: null,
      durationMs: REST_MS.warning,
    },
  );
}

function endQuarter(state: NflGameState, traits: GameTraits): TimedMoment {
  const { quarter, score } = state;
  const description = quarter > 4 ? 'End of overtime.' : `End of quarter ${quarter}.`;
  const play: Play = { kind: 'quarterEnd', description, yards: 0, isTurnover: false };
  const toEnd = (next: NflGameState, durationMs: number) =>
    toStep(state, next, { play, scoring: null, durationMs });
  if (quarter === 1 || quarter === 3) {
    const next = { ...openQuarter(state, quarter + 1), clockMs: QUARTER_MS };
    return toEnd(next, REST_MS.quarter);
  }
  if (quarter === 2) {
    const closed = awaitKickoff(
      closeDrive(state, 'End of Half'),
      otherSide(traits.openingReceiver),
    );
    return toEnd({ ...closed, phase: 'halftime', clockMs: 0 }, REST_MS.halftime);
  }
  if (quarter === 4 && score.home === score.away) {
    const next = openQuarter(closeDrive(state, 'End of Half'), 5);
    const ready = awaitKickoff({ ...next, clockMs: OVERTIME_MS }, traits.openingReceiver);
    return toEnd({ ...ready, isTwoMinuteWarningOver: true }, REST_MS.quarter);
  }
  const closed = closeDrive(state, 'End of Game');
  return toEnd(
    {
      ...closed,
      phase: 'final',
      situation: 'over',
      possession: null,
      down: null,
      distance: null,
      yardsToGoal: null,
    },
    REST_MS.halftime,
  );
}

function endsHalf(quarter: number): boolean {
  return quarter === 2 || quarter === 4;
}

/** Ahead, and the clock can be run out. */
function shouldKneel(state: NflGameState): boolean {
  const lead = (state.possession === 'away' ? -1 : 1) * (state.score.home - state.score.away);
  const downsLeft = 5 - (state.down ?? 1);
  return state.quarter === 4 && lead > 0 && state.down !== 4 && state.clockMs <= downsLeft * 40_000;
}

function needsThree({ possession, quarter, score }: NflGameState): boolean {
  const lead = (possession === 'away' ? -1 : 1) * (score.home - score.away);
  return quarter >= 4 && lead <= 0 && lead >= -3;
}

/** Fourth down: late and behind one has to, short and in their half one may. */
function goesForIt(state: NflGameState, random: SeededRandom): boolean {
  const { clockMs, distance, possession, quarter, score, yardsToGoal } = state;
  const lead = (possession === 'away' ? -1 : 1) * (score.home - score.away);
  if (quarter === 4 && clockMs < 240_000 && lead < -3) return true;
  if (quarter === 4 && clockMs < 120_000 && lead < 0 && (yardsToGoal ?? 100) > 38) return true;
  return (distance ?? 10) <= 2 && (yardsToGoal ?? 100) < 55 && random.chance(0.35);
}
