import type { ConnectionStatus } from '../connection/connectionStatus.ts';
import type { EpochMs } from '../lib/clock.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { ManagerState } from '../store/managerState.ts';
import type { WebSocketManager } from '../store/webSocketManager.ts';

/** What every subscription's result says of the link. */
interface LinkFacts {
  readonly connectionStatus: ConnectionStatus;
  /** When the standing link was welcomed; null without one. */
  readonly welcomedAt: EpochMs | null;
}

/** The link facts of a manager, as an external store. */
interface LinkFactsSource {
  /** Same object until one of the facts changes. */
  readonly get: () => LinkFacts;
  readonly getInitial: () => LinkFacts;
  readonly subscribe: (listener: () => void) => () => void;
}

const sources = new WeakMap<WebSocketManager, LinkFactsSource>();

/**
 * The link facts of a manager, the same source at every call. It listens to the store once for all of its listeners, who
 * hear of nothing else: with thousands of hooks, each listening itself, every change of the store would cost thousands of
 * selections.
 */
export function linkFactsOf(manager: WebSocketManager): LinkFactsSource {
  const known = sources.get(manager);
  if (known) return known;
  const source = createLinkFacts(manager.store);
  sources.set(manager, source);
  return source;
}

function createLinkFacts(store: WebSocketManager['store']): LinkFactsSource {
  const changed = createEmitter<void>(rethrow);
  const initial = select(store.getInitialState());
  let facts = initial;
  let told = initial;
  let stop: (() => void) | null = null;

  const get = () => {
    const now = select(store.getState());
    if (!isSame(now, facts)) facts = now;
    return facts;
  };
  const tell = () => {
    if (get() === told) return;
    told = facts;
    changed.emit();
  };
  return {
    get,
    getInitial: () => initial,
    subscribe(listener) {
      const unsubscribe = changed.subscribe(listener);
      if (!stop) {
        told = get();
        stop = store.subscribe(tell);
      }
      return () => {
        unsubscribe();
        if (changed.listenerCount > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

function select({ connection, session }: ManagerState): LinkFacts {
  return { connectionStatus: connection.status, welcomedAt: session?.connectedAt ?? null };
}

function isSame(left: LinkFacts, right: LinkFacts): boolean {
  return left.connectionStatus === right.connectionStatus && left.welcomedAt === right.welcomedAt;
}

function rethrow(error: unknown): never {
  throw error;
}
