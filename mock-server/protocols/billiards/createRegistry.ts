import type { Clock } from '../../../src/lib/clock.ts';
import type { Session } from '../../engine/session.ts';
import { createBilliardsClient, type BilliardsClient } from './billiardsClient.ts';

/** Who the server knows, in the two lists the original keeps and does not keep equal. */
export interface Registry {
  add(session: Session): BilliardsClient;
  /** Takes a client off the handler's list; the other keeps it as long as its socket stays open. */
  remove(session: Session): BilliardsClient | null;
  /** Takes a client off the other list too. */
  erase(client: BilliardsClient): void;
  of(session: Session): BilliardsClient | null;
  find(clientId: string): BilliardsClient | null;
  /** Those who are heard and spoken to, oldest first. */
  handled(): readonly BilliardsClient[];
  /** Those, and the forgotten ones. */
  known(): readonly BilliardsClient[];
}

/** Creates a registry of nobody. */
export function createRegistry(clock: Clock): Registry {
  const handled = new Map<Session, BilliardsClient>();
  const known = new Map<string, BilliardsClient>();

  const dropGone = () => {
    for (const [id, { session }] of known) if (session.state === 'gone') known.delete(id);
  };
  return {
    add(session) {
      dropGone();
      const client = createBilliardsClient(session, clock);
      handled.set(session, client);
      known.set(session.clientId, client);
      return client;
    },
    remove(session) {
      const client = handled.get(session) ?? null;
      handled.delete(session);
      return client;
    },
    erase({ session }) {
      known.delete(session.clientId);
    },
    of: (session) => handled.get(session) ?? null,
    find(clientId) {
      dropGone();
      return known.get(clientId) ?? null;
    },
    handled: () => Array.from(handled.values()),
    known() {
      dropGone();
      return Array.from(known.values());
    },
  };
}
