/** What a worm is after an over. */
export interface WormReading {
  readonly team: string;
  readonly runs: number;
  readonly wickets: number;
}

/** Texts of `WormChart`. */
export interface WormChartStrings {
  readonly title: string;
  readonly noRuns: string;
  /** Names the slider that goes through the overs. */
  readonly over: string;
  readonly runs: string;
  readonly overs: string;
  readonly wicket: string;
  readonly showTable: string;
  readonly unknownTeam: (inningsNumber: number) => string;
  /** What stands above the readings. */
  readonly afterOver: (over: number) => string;
  /** "98/3". */
  readonly score: (reading: WormReading) => string;
  /** The slider's value in words. */
  readonly said: (over: number, readings: readonly WormReading[]) => string;
}

/** English. */
export const WORM_CHART_STRINGS: WormChartStrings = {
  title: 'Runs by over',
  noRuns: 'No runs yet',
  over: 'Over',
  runs: 'Runs',
  overs: 'Overs',
  wicket: 'wicket',
  showTable: 'Show as a table',
  unknownTeam: (inningsNumber) => `Innings ${inningsNumber}`,
  afterOver: (over) => `After ${over} ${over === 1 ? 'over' : 'overs'}`,
  score: ({ runs, wickets }) => `${runs}/${wickets}`,
  said: (over, readings) =>
    [
      `After ${over} ${over === 1 ? 'over' : 'overs'}`,
      ...readings.map(({ team, runs, wickets }) => `${team} ${runs} for ${wickets}`),
    ].join(', '),
};
