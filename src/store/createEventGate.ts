import type { Subscription } from '../connection/subscription.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { toOccurrenceId } from '../domain/toOccurrenceId.ts';

/** Decides which of a server's events anybody may hear. */
export interface EventGate {
  /** False for what came on a channel that nobody wants, and for an occurrence that was let in before. */
  admits(event: ServerEvent): boolean;
}

/** More than a Test match of five days has; one that is repeated after so many others counts as new. */
export const MAX_OCCURRENCES_KNOWN = 10_000;

/** Creates a gate; `list` gives the same array until a subscription changes. */
export function createEventGate(list: () => readonly Subscription[]): EventGate {
  const known = new Set<string>();
  let listed: readonly Subscription[] | null = null;
  let channels: ReadonlySet<string> = new Set();

  /** Servers go on sending after an unsubscribe: what came on a channel counts only while somebody wants that. */
  function isWanted(channel: string | undefined): boolean {
    if (channel === undefined) return true;
    const current = list();
    if (current !== listed) {
      listed = current;
      channels = new Set(current.map(({ wish }) => wish.channel));
    }
    return channels.has(channel);
  }

  /** Servers tell everything again to somebody who comes back, and twice to somebody in two rooms. */
  function isNew(id: string | null): boolean {
    if (id === null) return true;
    if (known.has(id)) return false;
    known.add(id);
    for (const oldest of known) {
      if (known.size <= MAX_OCCURRENCES_KNOWN) break;
      known.delete(oldest);
    }
    return true;
  }

  return {
    admits(event) {
      if (event.kind === 'notice') return isWanted(event.channel);
      if (event.kind !== 'occurrence') return true;
      return isWanted(event.channel) && isNew(toOccurrenceId(event.occurrence));
    },
  };
}
