import type { NflPhase } from '../nflItems.ts';
import type { NflGameEventType } from '../wire/eventTypes.ts';

/** Words of `game_status` that are known, without case, spaces and underscores. */
const PHASES: ReadonlyMap<string, NflPhase> = new Map<string, NflPhase>([
  ['scheduled', 'scheduled'],
  ['pregame', 'scheduled'],
  ['upcoming', 'scheduled'],
  ['live', 'live'],
  ['inprogress', 'live'],
  ['active', 'live'],
  ['overtime', 'live'],
  ['halftime', 'halftime'],
  ['final', 'final'],
  ['finalovertime', 'final'],
  ['final/ot', 'final'],
  ['finished', 'final'],
  ['completed', 'final'],
  ['ended', 'final'],
  ['delayed', 'delayed'],
  ['suspended', 'delayed'],
  ['postponed', 'postponed'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
]);

/** What a message alone means, where its status says nothing that is known. */
const IMPLIED: { readonly [Type in NflGameEventType]?: NflPhase } = {
  score_update: 'live',
  quarter_change: 'live',
};

/**
 * Where a game stands, by its free-text status and the message it came with. The end of a game counts whatever the status says; that a
 * game "started" does not, because Node says so when it is entered.
 */
export function parsePhase(
  eventType: NflGameEventType,
  status: string | null,
  isLive: boolean | null,
): NflPhase | null {
  if (eventType === 'game_ended') return 'final';
  const named = PHASES.get((status ?? '').toLowerCase().replace(/[\s_-]+/g, ''));
  if (named) return named;
  return isLive === true ? 'live' : (IMPLIED[eventType] ?? null);
}
