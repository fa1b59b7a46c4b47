import { toName, toSentence } from '../../shownText.ts';
import type {
  NflDrive,
  NflInsight,
  NflPlay,
  NflPlayRun,
  NflQuarterScores,
  NflScore,
  NflScoringPlay,
} from '../nflItems.ts';
import type {
  WireDrive,
  WireInsight,
  WirePlay,
  WireScoreByQuarter,
  WireScoringPlay,
} from '../wire/plays.ts';
import { parseQuarter } from './parseQuarter.ts';
import { toOccurrenceId } from './toOccurrenceId.ts';

/** When and in which game something was told, for what does not say so itself. */
export interface PlayContext {
  readonly gameId: string;
  readonly quarter: number | null;
  readonly clock: string | null;
}

const EMPTY_PLAY: NflPlay = {
  playId: null,
  quarter: null,
  clock: null,
  team: null,
  playType: null,
  description: null,
  yards: null,
  down: null,
  distance: null,
  yardsToGoal: null,
  significance: null,
  driveNumber: null,
};

/**
 * The last play; as a text it has no moment of its own, because nobody says when it was. It is part of the drive that the same message
 * is about.
 */
export function toPlay(
  wire: string | WirePlay | null | undefined,
  drive: NflDrive | null,
): NflPlay | null {
  if (wire == null) return null;
  const driveNumber = drive?.number ?? null;
  if (typeof wire === 'string') {
    const description = toSentence(wire);
    return description === null ? null : { ...EMPTY_PLAY, description, driveNumber };
  }
  return {
    playId: wire.id == null ? null : String(wire.id),
    quarter: parseQuarter(wire.quarter),
    clock: toName(wire.clock),
    team: toName(wire.team),
    playType: toName(wire.type),
    description: toSentence(wire.description),
    yards: wire.yards ?? null,
    down: toDown(wire.down),
    distance: wire.distance ?? null,
    yardsToGoal: wire.field_position ?? null,
    significance: wire.significance ?? null,
    driveNumber,
  };
}

/** A play as something that happened; only with an id is it known to be another one than the last. */
export function toPlayRun(play: NflPlay | null, gameId: string): NflPlayRun | null {
  if (play === null || play.playId === null) return null;
  return { ...play, type: 'play', id: toOccurrenceId(gameId, 'play', play.playId), gameId };
}

/** 0 is how GameCenter says that there is no down. */
export function toDown(down: number | null | undefined): number | null {
  return down == null || down === 0 ? null : down;
}

/** A scoring play. */
export function toScoringPlay(wire: WireScoringPlay): NflScoringPlay {
  return {
    quarter: parseQuarter(wire.quarter),
    clock: toName(wire.clock),
    team: toName(wire.team),
    scoreType: toName(wire.type),
    description: toSentence(wire.description),
    points: wire.points ?? null,
    homeScore: wire.home_score,
    awayScore: wire.away_score,
  };
}

/** A scoring play as something that happened. */
export function toScore(play: NflScoringPlay, gameId: string): NflScore {
  const { quarter, clock, homeScore, awayScore } = play;
  const id = toOccurrenceId(gameId, 'score', quarter, clock, `${homeScore}-${awayScore}`);
  return { ...play, type: 'score', id, gameId };
}

/** A possession. */
export function toDrive(wire: WireDrive): NflDrive {
  return {
    number: wire.number,
    team: toName(wire.team),
    quarter: parseQuarter(wire.quarter),
    startYardsToGoal: wire.start_position ?? null,
    playCount: wire.play_count ?? null,
    yards: wire.yards ?? null,
    elapsed: toName(wire.elapsed),
    result: toName(wire.result),
  };
}

/** The narrator's remark; null if there is nothing to read. */
export function toInsight(
  wire: string | WireInsight | null | undefined,
  { gameId, quarter, clock }: PlayContext,
): NflInsight | null {
  const remark = typeof wire === 'string' ? { text: wire } : wire;
  const text = toSentence(remark?.text);
  if (!remark || text === null) return null;
  const wireId = 'id' in remark && remark.id != null ? String(remark.id) : null;
  const details = wireId === null ? [quarter, clock, text] : [wireId];
  return {
    type: 'insight',
    id: toOccurrenceId(gameId, 'insight', ...details),
    gameId,
    text,
    topic: 'kind' in remark ? toName(remark.kind) : null,
    confidence: 'confidence' in remark ? (remark.confidence ?? null) : null,
    quarter,
    clock,
  };
}

/** Points by quarter, rebuilt. */
export function toQuarterScores(
  wire: WireScoreByQuarter | null | undefined,
): NflQuarterScores | null {
  return wire == null ? null : { home: [...wire.home], away: [...wire.away] };
}
