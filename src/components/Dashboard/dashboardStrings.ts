/** What the dashboard itself says; its parts have strings of their own. */
export interface DashboardStrings {
  readonly sections: string;
  readonly odds: string;
  readonly connection: string;
  readonly sport: string;
  readonly allSports: string;
  /** In the header, where a section shows that tells of a connection of its own: which one is tried. */
  readonly retryOdds: string;
}

/** In English. */
export const DASHBOARD_STRINGS: DashboardStrings = {
  sections: 'Sections',
  odds: 'Odds',
  connection: 'Connection',
  sport: 'Sport',
  allSports: 'All',
  retryOdds: 'Retry odds',
};
