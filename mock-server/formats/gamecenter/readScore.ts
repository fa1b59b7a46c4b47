import type { ScoreType, Side } from '../../worlds/nfl/game.ts';
import { otherSide } from '../../worlds/nfl/game.ts';
import type { GameCenterScore } from './gameCenterGame.ts';
import type { WirePlay } from './gameCenterSchema.ts';

/** What a play is read with. */
export interface ScoreFacts {
  /** Which team a code means; null if neither. */
  readonly toSide: (code: string) => Side | null;
  /** The entry of the scoring summary for this play, if there is one. */
  readonly summary: { readonly type: string; readonly team: string } | undefined;
}

/** Statistics of the league's game book that stand for points of the club they are credited to. */
const SCORING_STATS: ReadonlyMap<number, ScoreType> = new Map([
  ...[11, 13, 16, 18, 22, 24, 26, 28, 34, 36, 46, 48, 56, 58, 60, 62, 64, 108].map(
    (id) => [id, 'TD'] as const,
  ),
  [70, 'FG'],
  [72, 'XP'],
  [75, '2PT'],
  [77, '2PT'],
  [104, '2PT'],
  [89, 'SAF'],
]);
/** A try that the defense brought back. */
const DEFENSIVE_TRY = /defensive two-point attempt/i;
/** What the text says where statistics are silent; the first that fits. */
const SCORING_TEXTS: readonly (readonly [RegExp, ScoreType])[] = [
  [DEFENSIVE_TRY, '2PT'],
  [/extra point is good/i, 'XP'],
  [/two-point conversion|2-point/i, '2PT'],
  [/field goal is good/i, 'FG'],
  [/touchdown/i, 'TD'],
  [/safety/i, 'SAF'],
];

/**
 * The points of a play the file marks as scoring: by the statistics in it, which name the club; else by the scoring summary;
 * else by its text, for the team with the ball (a safety for the other). Null for plays without points.
 */
export function readScore(play: WirePlay, { summary, toSide }: ScoreFacts): GameCenterScore | null {
  if (play.sp !== 1) return null;
  const summarySide = summary === undefined ? null : toSide(summary.team);
  for (const stat of Object.values(play.players ?? {}).flat()) {
    const type = SCORING_STATS.get(stat.statId ?? 0);
    const side = toSide(stat.clubcode);
    if (type !== undefined && side !== null) return { side: summarySide ?? side, type };
  }
  const type = toSummaryType(summary?.type) ?? toTextType(play);
  if (type === null) return null;
  const side = summarySide ?? toBallSide(play, type, toSide(play.posteam));
  return side === null ? null : { side, type };
}

function toSummaryType(type: string | undefined): ScoreType | null {
  if (type === 'TD' || type === 'FG') return type;
  return type === 'SAF' || type === 'SFTY' ? 'SAF' : null;
}

function toTextType({ desc, note }: WirePlay): ScoreType | null {
  if (note === 'TD' || note === 'FG' || note === 'XP') return note;
  if (note.startsWith('2P')) return '2PT';
  return SCORING_TEXTS.find(([text]) => text.test(desc))?.[1] ?? null;
}

function toBallSide(play: WirePlay, type: ScoreType, side: Side | null): Side | null {
  if (side === null) return null;
  return type === 'SAF' || DEFENSIVE_TRY.test(play.desc) ? otherSide(side) : side;
}
