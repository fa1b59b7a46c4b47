import type { League } from './leagues.ts';

/** A team by its full name and by the name people shout. */
export interface Team {
  readonly name: string;
  readonly nickname: string;
}

/** Home city and nickname; neighbours in a list meet first. */
const rosters: { readonly [Name in League]: string } = {
  MLB:
    'New York|Yankees;Boston|Red Sox;Los Angeles|Dodgers;San Francisco|Giants;' +
    'Chicago|Cubs;St. Louis|Cardinals;Houston|Astros;Texas|Rangers;Atlanta|Braves;' +
    'New York|Mets;Philadelphia|Phillies;Washington|Nationals;Toronto|Blue Jays;' +
    'Tampa Bay|Rays;Baltimore|Orioles;Cleveland|Guardians;Detroit|Tigers;' +
    'Minnesota|Twins;Chicago|White Sox;Kansas City|Royals;Seattle|Mariners;' +
    'Oakland|Athletics;Los Angeles|Angels;San Diego|Padres;Arizona|Diamondbacks;' +
    'Colorado|Rockies;Milwaukee|Brewers;Cincinnati|Reds;Pittsburgh|Pirates;' +
    'Miami|Marlins',
  NBA:
    'Los Angeles|Lakers;Golden State|Warriors;Boston|Celtics;New York|Knicks;' +
    'Milwaukee|Bucks;Philadelphia|76ers;Denver|Nuggets;Minnesota|Timberwolves;' +
    'Oklahoma City|Thunder;Dallas|Mavericks;Phoenix|Suns;Los Angeles|Clippers;' +
    'Miami|Heat;Orlando|Magic;Cleveland|Cavaliers;Indiana|Pacers;Sacramento|Kings;' +
    'Portland|Trail Blazers;Memphis|Grizzlies;New Orleans|Pelicans;' +
    'San Antonio|Spurs;Houston|Rockets;Chicago|Bulls;Detroit|Pistons;Atlanta|Hawks;' +
    'Charlotte|Hornets;Brooklyn|Nets;Toronto|Raptors;Utah|Jazz;Washington|Wizards',
  NFL:
    'Kansas City|Chiefs;Buffalo|Bills;San Francisco|49ers;Dallas|Cowboys;' +
    'Philadelphia|Eagles;New York|Giants;Baltimore|Ravens;Cincinnati|Bengals;' +
    'Green Bay|Packers;Chicago|Bears;Detroit|Lions;Minnesota|Vikings;Miami|Dolphins;' +
    'New York|Jets;New England|Patriots;Pittsburgh|Steelers;Cleveland|Browns;' +
    'Houston|Texans;Jacksonville|Jaguars;Tennessee|Titans;Indianapolis|Colts;' +
    'Denver|Broncos;Las Vegas|Raiders;Los Angeles|Chargers;Los Angeles|Rams;' +
    'Seattle|Seahawks;Arizona|Cardinals;Tampa Bay|Buccaneers;New Orleans|Saints;' +
    'Atlanta|Falcons;Carolina|Panthers;Washington|Commanders',
  NHL:
    'Boston|Bruins;Toronto|Maple Leafs;New York|Rangers;New Jersey|Devils;' +
    'Edmonton|Oilers;Calgary|Flames;Colorado|Avalanche;Vegas|Golden Knights;' +
    'Florida|Panthers;Tampa Bay|Lightning;Carolina|Hurricanes;Washington|Capitals;' +
    'Dallas|Stars;St. Louis|Blues;Montreal|Canadiens;Ottawa|Senators;' +
    'Pittsburgh|Penguins;Philadelphia|Flyers;Detroit|Red Wings;Chicago|Blackhawks;' +
    'Winnipeg|Jets;Minnesota|Wild;Los Angeles|Kings;Anaheim|Ducks;Vancouver|Canucks;' +
    'Seattle|Kraken;Nashville|Predators;Buffalo|Sabres;Columbus|Blue Jackets;' +
    'San Jose|Sharks;New York|Islanders;Utah|Mammoth',
};

/** All teams of a league. */
export function listTeams(league: League): readonly Team[] {
  return rosters[league].split(';').map((text) => {
    const [city = '', nickname = ''] = text.split('|');
    return { name: `${city} ${nickname}`, nickname };
  });
}

/**
 * Who plays whom: `count` pairs, everybody once before anybody plays twice, and new opponents in each round.
 */
export function listPairings(league: League, count: number): readonly (readonly [Team, Team])[] {
  const teams = listTeams(league);
  const half = teams.length / 2;
  const pairings: (readonly [Team, Team])[] = [];
  for (let index = 0; index < count; index += 1) {
    const round = Math.floor(index / half);
    const seat = index % half;
    const home = teams[seat * 2];
    const away = teams[(seat * 2 + 1 + round * 2) % teams.length];
    if (home !== undefined && away !== undefined) pairings.push([home, away]);
  }
  return pairings;
}
