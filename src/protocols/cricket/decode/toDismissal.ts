import type { CricketDismissal, CricketPlayer, DismissalKind } from '../cricketFacts.ts';
import type { WirePlayer } from '../wire/fields.ts';
import { toPlayers } from './parties.ts';
import { toDismissalKind } from './words.ts';

const MAX_FIELDERS = 11;

/** Left unbeaten: no wicket. */
const NOT_OUT: ReadonlySet<DismissalKind> = new Set(['retiredHurt', 'retiredNotOut']);
/** Credited to the bowler, by the laws. */
const BOWLERS: ReadonlySet<DismissalKind> = new Set([
  'bowled',
  'caught',
  'caughtAndBowled',
  'lbw',
  'stumped',
  'hitWicket',
]);

interface WireDismissal {
  readonly dismissal_type?: string | null | undefined;
  readonly fielders?: readonly WirePlayer[] | null | undefined;
  readonly is_out?: boolean | null | undefined;
  readonly is_bowlers?: boolean | null | undefined;
}

/** How a player left: what the server leaves open is as the laws have it. */
export function toDismissal(wire: WireDismissal, player: CricketPlayer): CricketDismissal {
  const kind = toDismissalKind(wire.dismissal_type);
  const isOut = wire.is_out ?? !NOT_OUT.has(kind);
  return {
    player,
    kind,
    fielders: toPlayers(wire.fielders, MAX_FIELDERS),
    isOut,
    isBowlers: wire.is_bowlers ?? (isOut && BOWLERS.has(kind)),
  };
}
