/** What the dashboard itself says; its parts have strings of their own. */
export interface DashboardStrings {
  readonly sections: string;
  readonly odds: string;
  readonly connection: string;
  readonly sport: string;
  readonly allSports: string;
}

/** In English. */
export const DASHBOARD_STRINGS: DashboardStrings = {
  sections: 'Sections',
  odds: 'Odds',
  connection: 'Connection',
  sport: 'Sport',
  allSports: 'All',
};
