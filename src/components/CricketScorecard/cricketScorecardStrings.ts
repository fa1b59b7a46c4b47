import type {
  CricketBatter,
  CricketExtras,
  CricketResult,
  CricketStatus,
  FallOfWicket,
} from '../../hooks/viewTypes.ts';
import { formatAmount } from '../shared/formatNumber.ts';
import type { SportCardStrings } from '../shared/SportCard.tsx';
import { SPORT_CARD_STRINGS } from '../shared/sportCardStrings.ts';
import { toDismissalText } from './toDismissalText.ts';

/** A chase: how many runs are missing, off how many balls if that is limited. */
export interface Chase {
  readonly target: number;
  readonly runsRequired: number;
  readonly ballsRemaining: number | null;
  readonly requiredRate: number | null;
}

/** Texts of `CricketScorecard`. */
export interface CricketScorecardStrings extends SportCardStrings {
  readonly title: (teams: readonly string[]) => string;
  readonly statuses: Readonly<Record<CricketStatus, string>>;
  readonly innings: string;
  readonly unknownTeam: (inningsNumber: number) => string;
  readonly superOver: (team: string) => string;
  /** "187/4"; all out is told by the runs alone, a declaration by a d. */
  readonly score: (runs: number, wickets: number, isDeclared: boolean) => string;
  /** @param overs in cricket notation, "18.2" */
  readonly overs: (overs: string) => string;
  readonly runRate: (rate: number) => string;
  readonly chase: (chase: Chase) => string;
  readonly partnership: (runs: number, balls: number) => string;
  readonly result: (result: CricketResult) => string;
  readonly onStrike: string;
  readonly unknownPlayer: string;
  readonly howOut: (howOut: CricketBatter['howOut']) => string;
  /** Of a batter who is no longer in, where nobody told how they left. */
  readonly gone: string;
  readonly batting: string;
  readonly batter: string;
  readonly bowling: string;
  readonly bowler: string;
  readonly isBowling: string;
  /** Heads of the columns, each with what it stands for. */
  readonly columns: Readonly<Record<ColumnName, readonly [short: string, long: string]>>;
  readonly extras: string;
  readonly extraKinds: (extras: CricketExtras) => string;
  readonly total: string;
  readonly fallOfWickets: string;
  /** @param overs in cricket notation */
  readonly fall: (fall: FallOfWicket, overs: string) => string;
}

/** Columns of both tables. */
export type ColumnName =
  | 'runs'
  | 'balls'
  | 'fours'
  | 'sixes'
  | 'strikeRate'
  | 'overs'
  | 'maidens'
  | 'conceded'
  | 'wickets'
  | 'economy';

const ALL_OUT = 10;

/** English. */
export const CRICKET_SCORECARD_STRINGS: CricketScorecardStrings = {
  ...SPORT_CARD_STRINGS,
  waiting: 'Waiting for the match…',
  title: (teams) => (teams.length > 1 ? teams.join(' v ') : 'Cricket match'),
  statuses: {
    scheduled: 'Scheduled',
    tossPending: 'Toss to come',
    live: 'Live',
    inningsBreak: 'Innings break',
    completed: 'Result',
    abandoned: 'Abandoned',
    cancelled: 'Cancelled',
    disputed: 'Under review',
  },
  innings: 'Innings',
  unknownTeam: (inningsNumber) => `Innings ${inningsNumber}`,
  superOver: (team) => `${team}, super over`,
  score: (runs, wickets, isDeclared) =>
    `${wickets >= ALL_OUT ? runs : `${runs}/${wickets}`}${isDeclared ? 'd' : ''}`,
  overs: (overs) => `${overs} overs`,
  runRate: (rate) => `Run rate ${formatAmount(rate)}`,
  chase: toChaseText,
  partnership: (runs, balls) => `Partnership ${runs} (${balls})`,
  result: ({ text, winner, kind }) =>
    text ?? (winner?.name == null ? RESULTS[kind] : `${winner.name} won`),
  onStrike: 'on strike',
  unknownPlayer: 'Unknown',
  howOut: toDismissalText,
  gone: 'no longer in',
  batting: 'Batting',
  batter: 'Batter',
  bowling: 'Bowling',
  bowler: 'Bowler',
  isBowling: 'bowling',
  columns: {
    runs: ['R', 'Runs'],
    balls: ['B', 'Balls faced'],
    fours: ['4s', 'Fours'],
    sixes: ['6s', 'Sixes'],
    strikeRate: ['SR', 'Strike rate'],
    overs: ['O', 'Overs'],
    maidens: ['M', 'Maidens'],
    conceded: ['R', 'Runs conceded'],
    wickets: ['W', 'Wickets'],
    economy: ['Econ', 'Runs per over'],
  },
  extras: 'Extras',
  extraKinds: toExtrasText,
  total: 'Total',
  fallOfWickets: 'Fall of wickets',
  fall: ({ runs, wicketNumber, player }, overs) =>
    `${runs}/${wicketNumber} ${player.name ?? ''} (${overs})`,
};

const RESULTS: Readonly<Record<CricketResult['kind'], string>> = {
  won: 'Won',
  tied: 'Match tied',
  drawn: 'Match drawn',
  noResult: 'No result',
  awarded: 'Match awarded',
  unknown: 'Match over',
};

function toChaseText({ target, runsRequired, ballsRemaining, requiredRate }: Chase): string {
  if (runsRequired === 0) return `Target ${target} reached`;
  const off = ballsRemaining === null ? '' : ` off ${ballsRemaining}`;
  const rate = requiredRate === null ? '' : `, required rate ${formatAmount(requiredRate)}`;
  return `Target ${target}: need ${runsRequired}${off}${rate}`;
}

/** "w 4, nb 1, lb 2": kinds there were none of are left out. */
function toExtrasText({ wides, noBalls, byes, legByes, penalty }: CricketExtras): string {
  const kinds: readonly (readonly [string, number])[] = [
    ['w', wides],
    ['nb', noBalls],
    ['b', byes],
    ['lb', legByes],
    ['p', penalty],
  ];
  return kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}
