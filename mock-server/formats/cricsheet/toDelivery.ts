import type { Delivery, DismissalKind, Replacement } from '../../worlds/cricket/matchRecord.ts';
import type { CricsheetDelivery } from './cricsheetSchema.ts';
import type { Names } from './names.ts';

/** Turns a delivery of a file into that of a record. */
export function toDelivery(delivery: CricsheetDelivery, names: Names): Delivery {
  const { extras = {}, runs, wickets = [] } = delivery;
  return {
    batter: names.player(delivery.batter),
    nonStriker: names.player(delivery.non_striker),
    bowler: names.player(delivery.bowler),
    batterRuns: runs.batter,
    extras: {
      wides: extras.wides ?? 0,
      noBalls: extras.noballs ?? 0,
      byes: extras.byes ?? 0,
      legByes: extras.legbyes ?? 0,
      penalty: extras.penalty ?? 0,
    },
    boundary: toBoundary(runs),
    dismissals: wickets.map(({ fielders = [], kind, player_out }) => ({
      playerOut: names.player(player_out),
      kind: KINDS[kind],
      fielders: fielders.map(({ name }) => names.player(name ?? 'substitute')),
    })),
    replacements: toReplacements(delivery, names),
    dispute: null,
  };
}

function toBoundary({ batter, non_boundary }: CricsheetDelivery['runs']): Delivery['boundary'] {
  if (non_boundary === true) return null;
  return batter === 4 ? 'four' : batter === 6 ? 'six' : null;
}

type FileKind = NonNullable<CricsheetDelivery['wickets']>[number]['kind'];

const KINDS: { readonly [Kind in FileKind]: DismissalKind } = {
  bowled: 'bowled',
  caught: 'caught',
  'caught and bowled': 'caught_and_bowled',
  lbw: 'lbw',
  stumped: 'stumped',
  'hit wicket': 'hit_wicket',
  'run out': 'run_out',
  'obstructing the field': 'obstructing_field',
  'hit the ball twice': 'hit_the_ball_twice',
  'handled the ball': 'handled_ball',
  'timed out': 'timed_out',
  'retired out': 'retired_out',
  'retired hurt': 'retired_hurt',
  'retired not out': 'retired_not_out',
};

function toReplacements({ replacements = {} }: CricsheetDelivery, names: Names): Replacement[] {
  const { match = [], role = [] } = replacements;
  const changes = [
    ...role.map((change) => ({ ...change, role: toRole(change.role) })),
    ...match.map((change) => ({ ...change, role: 'side' as const })),
  ];
  return changes.map(({ in: playerIn, out, reason = '', role: place, team }) => ({
    role: place,
    team: team === undefined ? null : names.team(team),
    playerIn: names.player(playerIn),
    playerOut: out === undefined ? null : names.player(out),
    isInjury: INJURY.test(reason),
  }));
}

/** "injury", "concussion_substitute". */
const INJURY = /injur|concuss/i;

function toRole(role: string | undefined): Replacement['role'] {
  return role === 'batter' || role === 'bowler' ? role : 'side';
}
