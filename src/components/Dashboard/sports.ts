/** The leagues of the sportsbook protocol; each has a channel of its own for running games, named in lower case. */
export const SPORTS = ['MLB', 'NBA', 'NFL', 'NHL'] as const;
