import type { NflSituation } from '../../protocols/nfl/nflItems.ts';
import type { NflGame } from './nflGame.ts';

/** A yard line as announcers name it. */
export interface FieldSpot {
  /** In whose half it is; null at midfield. */
  readonly team: string | null;
  /** 0 to 50, counted from that team's goal line. */
  readonly yardLine: number;
}

/** A down as announcers call it. */
export interface DownAndDistance {
  /** 1 to 4. */
  readonly down: number;
  /** Yards to a new first down; null: to the goal line, there is no first down any more. */
  readonly distance: number | null;
  /** Null where nobody knows whose half it is. */
  readonly spot: FieldSpot | null;
}

const MIDFIELD = 50;

type Teams = Pick<NflGame, 'homeTeam' | 'awayTeam'>;

/** Where the ball is; null without a word about it, and where the team that has it is none of the two. */
export function toFieldSpot(
  { possession, yardsToGoal }: Pick<NflSituation, 'possession' | 'yardsToGoal'>,
  { homeTeam, awayTeam }: Teams,
): FieldSpot | null {
  if (yardsToGoal === null) return null;
  if (yardsToGoal === MIDFIELD) return { team: null, yardLine: MIDFIELD };
  if (possession === null || (possession !== homeTeam && possession !== awayTeam)) return null;
  const opponent = possession === homeTeam ? awayTeam : homeTeam;
  const team = yardsToGoal > MIDFIELD ? possession : opponent;
  return team === null ? null : { team, yardLine: Math.min(yardsToGoal, 100 - yardsToGoal) };
}

/** The down under way; null before kickoffs and tries, which have none, and where nobody told. */
export function toDownAndDistance(
  situation: NflSituation | null,
  teams: Teams,
): DownAndDistance | null {
  if (situation === null || situation.down === null || situation.distance === null) return null;
  const { down, distance, yardsToGoal } = situation;
  const isGoalToGo = yardsToGoal !== null && distance >= yardsToGoal;
  return { down, distance: isGoalToGo ? null : distance, spot: toFieldSpot(situation, teams) };
}
