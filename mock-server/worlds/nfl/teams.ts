/** A team as feeds name it, and as people do. */
export interface NflTeam {
  readonly abbr: string;
  readonly name: string;
}

const ROSTER =
  'KC Chiefs|BUF Bills|SF 49ers|DAL Cowboys|PHI Eagles|NYG Giants|BAL Ravens|CIN Bengals|' +
  'GB Packers|CHI Bears|DET Lions|MIN Vikings|MIA Dolphins|NYJ Jets|NE Patriots|PIT Steelers|' +
  'CLE Browns|HOU Texans|JAX Jaguars|TEN Titans|IND Colts|DEN Broncos|LV Raiders|LAC Chargers|' +
  'LAR Rams|SEA Seahawks|ARI Cardinals|TB Buccaneers|NO Saints|ATL Falcons|CAR Panthers|' +
  'WAS Commanders';

/** All teams; neighbours meet. */
export const NFL_TEAMS: readonly NflTeam[] = ROSTER.split('|').map((entry) => {
  const [abbr = '', name = ''] = entry.split(' ');
  return { abbr, name };
});

/** How many games can be played at once. */
export const MAX_GAMES = NFL_TEAMS.length / 2;

/**
 * Who meets in a place: neighbours in the list, and the home team changes from week to week.
 * @param place From 0 to below `MAX_GAMES`.
 * @param week From 0.
 */
export function toMatchup(
  place: number,
  week: number,
): { readonly home: NflTeam; readonly away: NflTeam } {
  const one = pickTeam(place * 2);
  const other = pickTeam(place * 2 + 1);
  return week % 2 === 0 ? { home: one, away: other } : { home: other, away: one };
}

function pickTeam(index: number): NflTeam {
  const team = NFL_TEAMS[index % NFL_TEAMS.length];
  if (team === undefined) throw new Error('the roster is empty');
  return team;
}
