/** The leagues the sportsbook covers. */
export const LEAGUES = ['MLB', 'NBA', 'NFL', 'NHL'] as const;
export type League = (typeof LEAGUES)[number];

/** A way to score, and how often it happens among all ways. */
interface ScoringPlay {
  readonly points: number;
  readonly weight: number;
}

/** What makes one league's numbers look like that league's. */
export interface LeagueRules {
  /** Wire field that names the phase of a running game. */
  readonly periodField: 'inning' | 'quarter' | 'period';
  readonly periodCount: number;
  /** Points of both sides together in a usual game; the total line moves around it. */
  readonly usualTotal: number;
  /** How much of its superiority the better side turns into more frequent scores. */
  readonly scoringLean: number;
  /** How far the total line of one game may be from that. */
  readonly totalSpread: number;
  /** A fixed handicap (run line, puck line), or null where it follows the expected margin. */
  readonly fixedSpread: number | null;
  /** Points between sides whose chances differ by 0.1. */
  readonly marginPerTenth: number;
  readonly plays: readonly [ScoringPlay, ...ScoringPlay[]];
  /** How much a lead of one point moves the chances late in the game, in log odds. */
  readonly leadWeight: number;
}

export const LEAGUE_RULES: { readonly [Name in League]: LeagueRules } = {
  MLB: {
    periodField: 'inning',
    periodCount: 9,
    usualTotal: 8.5,
    totalSpread: 1.5,
    scoringLean: 0.8,
    fixedSpread: 1.5,
    marginPerTenth: 0.8,
    plays: [
      { points: 1, weight: 6 },
      { points: 2, weight: 2 },
      { points: 4, weight: 0.4 },
    ],
    leadWeight: 0.55,
  },
  NBA: {
    periodField: 'quarter',
    periodCount: 4,
    usualTotal: 228,
    totalSpread: 12,
    scoringLean: 0.2,
    fixedSpread: null,
    marginPerTenth: 3.2,
    plays: [
      { points: 2, weight: 6 },
      { points: 3, weight: 3 },
      { points: 1, weight: 2 },
    ],
    leadWeight: 0.12,
  },
  NFL: {
    periodField: 'quarter',
    periodCount: 4,
    usualTotal: 45.5,
    totalSpread: 7,
    scoringLean: 0.7,
    fixedSpread: null,
    marginPerTenth: 3,
    plays: [
      { points: 7, weight: 5 },
      { points: 3, weight: 4 },
      { points: 6, weight: 0.5 },
    ],
    leadWeight: 0.16,
  },
  NHL: {
    periodField: 'period',
    periodCount: 3,
    usualTotal: 6,
    totalSpread: 0.5,
    scoringLean: 0.9,
    fixedSpread: 1.5,
    marginPerTenth: 0.5,
    plays: [{ points: 1, weight: 1 }],
    leadWeight: 0.8,
  },
};
