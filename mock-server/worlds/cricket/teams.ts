import type { Player, Team } from './matchRecord.ts';
import { nameUuid } from './nameUuid.ts';

/** Clubs and players that do not exist. A squad is in batting order; its last six bowl. */
const SQUADS: readonly (readonly [team: string, players: string])[] = [
  [
    'Harbour Gulls',
    'R Abernathy,T Okonjo,S Marchetti,D Vance,J Pillay,K Thornbury,M Castellan,A Rowe,P Nakamura,L Drummond,B Osei',
  ],
  [
    'Northgate Foxes',
    'H Velasco,C Whitcombe,N Adeyemi,F Lindqvist,O Barras,G Mistry,W Penrose,T Achterberg,I Sandhu,E Colquhoun,V Roux',
  ],
  [
    'Saltmarsh Herons',
    'A Delacroix,M Fenwick,K Balogun,R Tavares,S Hathersage,Y Kimura,D Obi,L Carrow,J Meadowcroft,T Vyas,N Brandt',
  ],
  [
    'Ironbridge Rams',
    'P Lockhart,B Ferreira,C Mwangi,E Sundaram,A Quill,H Torvald,S Beresford,K Dube,R Whitlow,G Ansah,M Kettle',
  ],
  [
    'Copperfield Kites',
    'D Ashdown,V Menon,T Garrick,J Mbeki,L Sorensen,O Prakash,F Halloran,N Steyning,C Bexley,W Amaro,A Thakur',
  ],
  [
    'Lakeside Otters',
    'G Merriweather,I Chandran,B Novak,S Tremaine,R Owusu,M Fairbairn,T Delgado,K Winstanley,P Rao,J Lund,E Harker',
  ],
  [
    'Redcliff Falcons',
    'C Arkwright,N Banerji,L Voss,A Mokoena,D Trelawney,H Suzuki,V Lambert,S Okafor,B Cheverell,R Iyengar,T Gale',
  ],
  [
    'Windmill Comets',
    'J Haverford,K Desai,M Lindgren,P Nwosu,E Stanhope,A Rossi,G Petrov,L Wexford,D Naidoo,S Maitland,C Orr',
  ],
];

/** The clubs of the world, the same in every match. */
export const TEAMS: readonly Team[] = SQUADS.map(([name, players]) => ({
  id: nameUuid(`team/${name}`),
  name,
  players: players.split(',').map((player) => toPlayer(name, player)),
}));

/** How many of a squad bowl, counted from its end. */
export const BOWLER_COUNT = 6;

function toPlayer(team: string, name: string): Player {
  return { id: nameUuid(`player/${team}/${name}`), name };
}
