import type { PlayKind } from '../../worlds/nfl/game.ts';
import type { GameCenterPlay } from './gameCenterGame.ts';

/** The first that fits; penalties last, because most plays with one are something else as well. */
const TEXTS: readonly (readonly [RegExp, PlayKind])[] = [
  [/^(end (of )?(quarter|game|half|overtime)|end q)/i, 'quarterEnd'],
  [/^two-minute warning/i, 'warning'],
  [/^timeout/i, 'timeout'],
  [/field goal is/i, 'fieldGoal'],
  [/extra point|two-point conversion/i, 'conversion'],
  [/kicks (onside )?-?\d+ yards? from/i, 'kickoff'],
  [/\bpunts\b/i, 'punt'],
  [/\bkneels\b/i, 'kneel'],
  [/spiked the ball/i, 'spike'],
  [/\bsacked\b/i, 'sack'],
  [/\bpass\b/i, 'pass'],
  [/scrambles|up the middle|(left|right) (end|tackle|guard)/i, 'run'],
  [/penalty/i, 'penalty'],
];

/** What kind of line it is: files say so only of some, in `note`. */
export function toPlayKind({ description, note }: GameCenterPlay): PlayKind {
  if (note === 'KICKOFF') return 'kickoff';
  if (note === 'PUNT') return 'punt';
  if (note === 'TIMEOUT') return 'timeout';
  if (note.startsWith('FG')) return 'fieldGoal';
  if (note.startsWith('XP') || note.startsWith('2P')) return 'conversion';
  return TEXTS.find(([text]) => text.test(description))?.[1] ?? 'other';
}

/** Yards the text speaks of first, 0 where it speaks of none. */
export function toPlayYards({ description }: GameCenterPlay): number {
  const match = /(?:for|punts|kicks) (-?\d+) yards?/.exec(description);
  return match === null ? 0 : Math.max(-100, Math.min(100, Number(match[1])));
}
