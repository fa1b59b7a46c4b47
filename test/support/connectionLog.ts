import { defer } from './defer.ts';
import type { SeenConnection } from './scriptedServerClient.ts';

/** One connection as a server goes through it. */
export interface LoggedConnection {
  sawText(text: string): void;
  sawClose(code: number, reason: string): void;
  /** Nothing is left of it. Calling twice does nothing. */
  ended(): void;
}

/** What a server saw, by the id of the URL. */
export interface ConnectionLog {
  begin(id: string): LoggedConnection;
  arrived(id: string): Promise<void>;
  seen(id: string): Promise<readonly SeenConnection[]>;
}

interface Entry {
  connections: SeenConnection[];
  liveCount: number;
  waiters: (() => void)[];
}

/** Creates an empty log. */
export function createConnectionLog(): ConnectionLog {
  const entries = new Map<string, Entry>();

  function getEntry(id: string): Entry {
    const entry = entries.get(id) ?? { connections: [], liveCount: 0, waiters: [] };
    entries.set(id, entry);
    return entry;
  }

  async function waitUntil(entry: Entry, isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      const change = defer();
      entry.waiters.push(change.resolve);
      await change.promise;
    }
  }

  function wake(entry: Entry): void {
    for (const resolve of entry.waiters.splice(0)) resolve();
  }

  return {
    begin(id) {
      const entry = getEntry(id);
      const texts: string[] = [];
      const index = entry.connections.push({ texts, close: null }) - 1;
      let isLive = true;
      entry.liveCount += 1;
      wake(entry);
      return {
        sawText: (text) => texts.push(text),
        sawClose(code, reason) {
          entry.connections[index] = { texts, close: { code, reason } };
        },
        ended() {
          if (!isLive) return;
          isLive = false;
          entry.liveCount -= 1;
          wake(entry);
        },
      };
    },
    async arrived(id) {
      const entry = getEntry(id);
      await waitUntil(entry, () => entry.connections.length > 0);
    },
    async seen(id) {
      const entry = getEntry(id);
      await waitUntil(entry, () => entry.liveCount === 0);
      return entry.connections;
    },
  };
}
