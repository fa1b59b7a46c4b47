import type { NflDrive, NflPlay } from '../../protocols/nfl/nflItems.ts';
import type { NflGame } from './nflGame.ts';

/** How the ball was moved. */
export type DriveMarkKind = 'run' | 'pass' | 'sack' | 'kick' | 'penalty';

/** What a play did on the field. */
export interface DriveMark {
  readonly kind: DriveMarkKind;
  readonly fromX: number;
  readonly toX: number;
}

/** A play of a drive. */
export interface DrivePlay {
  readonly play: NflPlay;
  /** Null for what moves no ball from scrimmage (kickoffs, tries, time-outs), and where nobody told where it was. */
  readonly mark: DriveMark | null;
}

/**
 * A drive on the field. `x` is yards from the away team's goal line (0) to the home team's (100): the away team always plays
 * to the right, the home team to the left, whatever the quarter, so that a drive looks the same all game long. End zones reach ten
 * yards further.
 */
export interface DriveChart {
  readonly drive: NflDrive;
  /** Null where the team is none of the two. */
  readonly attacks: 'left' | 'right' | null;
  readonly startX: number | null;
  /** Oldest first; those the model still has. */
  readonly plays: readonly DrivePlay[];
  /** Where the ball is, or where the drive ended. */
  readonly ballX: number | null;
  /** It has a result, another one came after it, or the other team has the ball: `ballX` is where the ball was. */
  readonly isOver: boolean;
  /** Where a new first down is; null if the drive is over, has none, or the goal line is nearer. */
  readonly firstDownX: number | null;
}

const LENGTH_YARDS = 100;
const END_ZONE_YARDS = 10;

/** Kinds of plays that servers tell of, without case and anything but letters. */
const KINDS: ReadonlyMap<string, DriveMarkKind> = new Map<string, DriveMarkKind>([
  ['run', 'run'],
  ['rush', 'run'],
  ['kneel', 'run'],
  ['pass', 'pass'],
  ['spike', 'pass'],
  ['sack', 'sack'],
  ['punt', 'kick'],
  ['fieldgoal', 'kick'],
  ['penalty', 'penalty'],
]);

/** A drive with its plays, as they are drawn; null if there is no such drive. Of a game without drives there is none. */
export function toDriveChart(game: NflGame, number: number): DriveChart | null {
  const drive = game.drives.find((known) => known.number === number);
  if (!drive) return null;
  const attacks = toAttack(drive.team, game);
  const plays = game.plays
    .filter(({ driveNumber }) => driveNumber === number)
    .map((play) => ({ play, mark: toMark(play, attacks) }));
  const isNewest = number === game.drive?.number && drive.result === null;
  const isCurrent = isNewest && hasBall(game, drive);
  const last = plays.findLast(({ mark }) => mark !== null && mark.kind !== 'kick')?.mark ?? null;
  return {
    drive,
    attacks,
    startX: toX(drive.startYardsToGoal, attacks),
    plays,
    ballX: isCurrent
      ? toX(game.situation?.yardsToGoal ?? null, attacks)
      : (last?.toX ?? toEndX(drive, attacks)),
    isOver: !isNewest || isOthers(game, drive),
    firstDownX: isCurrent ? toFirstDownX(game, attacks) : null,
  };
}

function toAttack(team: string | null, { homeTeam, awayTeam }: NflGame): DriveChart['attacks'] {
  if (team === null) return null;
  if (team === awayTeam) return 'right';
  return team === homeTeam ? 'left' : null;
}

/** Whether the situation is the drive's: after a kickoff or a turnover it is another's already. */
function hasBall({ situation }: NflGame, drive: NflDrive): boolean {
  return situation?.down != null && situation.possession === drive.team;
}

function isOthers({ situation }: NflGame, { team }: NflDrive): boolean {
  return situation?.possession != null && situation.possession !== team;
}

function toX(yardsToGoal: number | null, attacks: DriveChart['attacks']): number | null {
  if (yardsToGoal === null || attacks === null) return null;
  return attacks === 'right' ? LENGTH_YARDS - yardsToGoal : yardsToGoal;
}

function toMark(play: NflPlay, attacks: DriveChart['attacks']): DriveMark | null {
  const { yards, yardsToGoal } = play;
  const word = (play.playType ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const kind = KINDS.get(word);
  const fromX = toX(yardsToGoal, attacks);
  if (!kind || fromX === null || attacks === null) return null;
  // A field goal flies to the posts at the back of the end zone, whatever the sheet says of yards.
  const gained = word === 'fieldgoal' ? LENGTH_YARDS : (yards ?? 0);
  return { kind, fromX, toX: toLanding(fromX, gained, attacks) };
}

function toLanding(fromX: number, gained: number, attacks: 'left' | 'right'): number {
  const x = attacks === 'right' ? fromX + gained : fromX - gained;
  return Math.min(LENGTH_YARDS + END_ZONE_YARDS, Math.max(-END_ZONE_YARDS, x));
}

/** Of a drive whose plays are no longer known. */
function toEndX({ startYardsToGoal, yards }: NflDrive, attacks: DriveChart['attacks']) {
  const startX = toX(startYardsToGoal, attacks);
  if (startX === null || yards === null || attacks === null) return startX;
  return toLanding(startX, yards, attacks);
}

function toFirstDownX({ situation }: NflGame, attacks: DriveChart['attacks']): number | null {
  const { distance = null, yardsToGoal = null } = situation ?? {};
  if (distance === null || yardsToGoal === null || distance >= yardsToGoal) return null;
  return toX(yardsToGoal - distance, attacks);
}
