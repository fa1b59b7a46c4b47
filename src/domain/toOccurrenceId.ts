import type { Occurrence } from '../protocols/occurrence.ts';

/** What tells an occurrence from all others, where it carries that; the same when a server tells it again. Null where nothing does. */
export function toOccurrenceId(occurrence: Occurrence): string | null {
  const id = ownId(occurrence);
  return id === null ? null : JSON.stringify([occurrence.type, subjectOf(occurrence), id]);
}

function subjectOf(occurrence: Occurrence): string {
  if ('matchId' in occurrence) return occurrence.matchId;
  return 'gameId' in occurrence ? occurrence.gameId : occurrence.tableId;
}

function ownId(occurrence: Occurrence): string | null {
  switch (occurrence.type) {
    case 'ball':
      return occurrence.ballId;
    case 'wicket':
      return occurrence.wicketId;
    case 'disputeRaised':
    case 'disputeResolved':
      return occurrence.disputeId;
    case 'milestone':
    case 'playerChanged':
      return occurrence.eventId;
    default:
      return 'id' in occurrence ? occurrence.id : null;
  }
}
