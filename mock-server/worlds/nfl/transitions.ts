import {
  otherSide,
  toLastDrive,
  type Drive,
  type NflGameState,
  type Play,
  type ScoringPlay,
  type Side,
} from './game.ts';
import { addPoints, type Scored } from './points.ts';

/** What a play did, before the clock is moved on. */
export interface Outcome {
  readonly state: NflGameState;
  readonly play: Play;
  readonly scoring: ScoringPlay | null;
  /** Game clock until the next snap. */
  readonly runOffMs: number;
}

/** Where an extra point is kicked from. */
const CONVERSION_YARDS = 15;

/** First and ten for a side. */
export function openDrive(state: NflGameState, side: Side, yardsToGoal: number): NflGameState {
  const spot = Math.min(99, Math.max(1, yardsToGoal));
  return {
    ...state,
    phase: 'live',
    situation: 'scrimmage',
    possession: side,
    down: 1,
    distance: Math.min(10, spot),
    yardsToGoal: spot,
    drives: [
      ...state.drives,
      {
        number: state.drives.length + 1,
        side,
        playCount: 0,
        yards: 0,
        startYardsToGoal: spot,
        startQuarter: state.quarter,
        elapsedMs: 0,
        result: null,
      },
    ],
  };
}

/** Counts a snap of the drive. */
export function countSnap(state: NflGameState, yards: number): NflGameState {
  return changeLastDrive(state, (drive) => ({
    ...drive,
    playCount: drive.playCount + 1,
    yards: drive.yards + yards,
  }));
}

/** Says how the drive ended; one that has ended stays as it is. */
export function closeDrive(state: NflGameState, result: string): NflGameState {
  return changeLastDrive(state, (drive) => (drive.result === null ? { ...drive, result } : drive));
}

function changeLastDrive(state: NflGameState, change: (drive: Drive) => Drive): NflGameState {
  const last = toLastDrive(state);
  if (last === null) return state;
  return { ...state, drives: [...state.drives.slice(0, -1), change(last)] };
}

/** The ball will be kicked to a side. */
export function awaitKickoff(state: NflGameState, receiver: Side): NflGameState {
  return {
    ...state,
    situation: 'kickoff',
    possession: receiver,
    down: null,
    distance: null,
    yardsToGoal: null,
  };
}

/** The ball changes hands at a spot given in yards to the goal of the side that loses it. */
export function turnOver(state: NflGameState, result: string, yardsToGoal: number): NflGameState {
  const loser = state.possession ?? 'home';
  return openDrive(closeDrive(state, result), otherSide(loser), 100 - yardsToGoal);
}

/** Moves the ball; a first down, the next down, or the ball for the others. Not for scores. */
export function gainYards(state: NflGameState, yards: number): NflGameState {
  const { distance, down, yardsToGoal } = state;
  const spot = (yardsToGoal ?? 50) - yards;
  const left = (distance ?? 10) - yards;
  const next = { ...countSnap(state, yards), yardsToGoal: spot };
  if (left <= 0) return { ...next, down: 1, distance: Math.min(10, spot) };
  if (down === 4) return turnOver(next, 'Downs', spot);
  return { ...next, down: (down ?? 1) + 1, distance: left };
}

/** Six points and the try after them. In overtime the game is over. */
export function scoreTouchdown(
  state: NflGameState,
  side: Side,
  description: string,
): Pick<Outcome, 'state' | 'scoring'> {
  const result = side === toLastDrive(state)?.side ? 'Touchdown' : 'Opponent touchdown';
  const scored = addPoints(closeDrive(state, result), { side, type: 'TD', description });
  const after: NflGameState = {
    ...scored.state,
    phase: 'live',
    situation: 'conversion',
    possession: side,
    down: null,
    distance: null,
    yardsToGoal: CONVERSION_YARDS,
  };
  return { scoring: scored.scoring, state: endIfOvertime(after) };
}

/** Points after which `receiver` gets the ball by a kick. */
export function scoreAndKick(
  state: NflGameState,
  scored: Scored & { readonly receiver: Side; readonly driveResult: string },
): Pick<Outcome, 'state' | 'scoring'> {
  const after = addPoints(closeDrive(state, scored.driveResult), scored);
  return {
    scoring: after.scoring,
    state: endIfOvertime(awaitKickoff(after.state, scored.receiver)),
  };
}

/** Whoever scores first in overtime wins. */
function endIfOvertime(state: NflGameState): NflGameState {
  return state.quarter > 4
    ? { ...state, situation: 'over', down: null, distance: null, yardsToGoal: null }
    : state;
}

/** Names a spot as announcers do: `KC 35`, `50`. */
export function toSpot(state: NflGameState, side: Side, yardsToGoal: number): string {
  if (yardsToGoal === 50) return '50';
  return yardsToGoal > 50
    ? `${state.teams[side]} ${100 - yardsToGoal}`
    : `${state.teams[otherSide(side)]} ${yardsToGoal}`;
}

/** `1 yard`, `-3 yards`, `no gain`. */
export function toYardsText(yards: number): string {
  if (yards === 0) return 'no gain';
  return `${yards} ${Math.abs(yards) === 1 ? 'yard' : 'yards'}`;
}
