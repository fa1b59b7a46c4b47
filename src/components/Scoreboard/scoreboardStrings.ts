import type {
  DownAndDistance,
  FieldSpot,
  NflPhase,
  NflScoringPlay,
} from '../../hooks/viewTypes.ts';
import type { SportCardStrings } from '../shared/SportCard.tsx';
import { SPORT_CARD_STRINGS } from '../shared/sportCardStrings.ts';

/** Texts of `Scoreboard`. */
export interface ScoreboardStrings extends SportCardStrings {
  readonly title: (away: string | null, home: string | null) => string;
  /** Stands for a team nobody named. */
  readonly unknownTeam: string;
  readonly phases: Readonly<Record<NflPhase, string>>;
  readonly finalInOvertime: string;
  /** 5 and more are overtime. */
  readonly quarter: (quarter: number) => string;
  readonly twoMinuteWarning: string;
  readonly hasBall: string;
  readonly downAndDistance: (situation: DownAndDistance) => string;
  /** Where the ball is, when there is no down. */
  readonly ballAt: (spot: FieldSpot) => string;
  readonly redZone: string;
  readonly scoreByQuarter: string;
  readonly team: string;
  readonly total: string;
  readonly winProbability: string;
  /** @param share 0 to 1 */
  readonly chance: (team: string, share: number) => string;
  readonly lastPlay: string;
  readonly scoringPlays: string;
  readonly noScoringPlays: string;
  /** @param type as sent: "TD", "FG" */
  readonly scoreType: (type: string) => string;
  /** Read aloud when somebody scored. */
  readonly scored: (play: NflScoringPlay | null, score: string) => string;
  readonly score: (side: {
    away: string;
    awayScore: number;
    home: string;
    homeScore: number;
  }) => string;
}

const SCORE_TYPES: ReadonlyMap<string, string> = new Map([
  ['TD', 'touchdown'],
  ['FG', 'field goal'],
  ['XP', 'extra point'],
  ['2PT', 'two-point conversion'],
  ['SAF', 'safety'],
]);
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

/** "KC 34", "midfield". */
function toSpotText({ team, yardLine }: FieldSpot): string {
  return team === null ? 'midfield' : `${team} ${yardLine}`;
}

/** "Q3", "OT", "2OT". */
export function toQuarterText(quarter: number): string {
  if (quarter <= 4) return `Q${quarter}`;
  return quarter === 5 ? 'OT' : `${quarter - 4}OT`;
}

/** "3rd & 7 at KC 34", "1st & Goal at BUF 6". */
export function toDownText({ down, distance, spot }: DownAndDistance): string {
  const where = spot ? ` at ${toSpotText(spot)}` : '';
  return `${ORDINALS[down - 1] ?? `${down}th`} & ${distance ?? 'Goal'}${where}`;
}

/** "touchdown"; a type nobody here knows stays as it was sent. */
function toScoreTypeText(type: string): string {
  return SCORE_TYPES.get(type) ?? type;
}

/** English. */
export const SCOREBOARD_STRINGS: ScoreboardStrings = {
  ...SPORT_CARD_STRINGS,
  waiting: 'Waiting for the game…',
  title: (away, home) => (away && home ? `${away} at ${home}` : 'NFL game'),
  unknownTeam: 'Team',
  phases: {
    scheduled: 'Scheduled',
    live: 'Live',
    halftime: 'Halftime',
    final: 'Final',
    delayed: 'Delayed',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
  },
  finalInOvertime: 'Final, overtime',
  quarter: toQuarterText,
  twoMinuteWarning: 'Two-minute warning',
  hasBall: 'has the ball',
  downAndDistance: toDownText,
  ballAt: (spot) => `Ball at ${toSpotText(spot)}`,
  redZone: 'Red zone',
  scoreByQuarter: 'Score by quarter',
  team: 'Team',
  total: 'T',
  winProbability: 'Win probability',
  chance: (team, share) => `${team} ${Math.round(share * 100)} %`,
  lastPlay: 'Last play',
  scoringPlays: 'Last scores',
  noScoringPlays: 'Nobody has scored yet',
  scoreType: toScoreTypeText,
  scored: (play, score) => {
    const what = play?.scoreType == null ? '' : ` ${toScoreTypeText(play.scoreType)}`;
    return play?.team == null ? score : `${play.team}${what}. ${score}`;
  },
  score: ({ away, awayScore, home, homeScore }) => `${away} ${awayScore}, ${home} ${homeScore}`,
};
