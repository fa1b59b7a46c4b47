import { systemClock, systemScheduler } from '../../engine/scheduler.ts';
import { createRandom } from '../../engine/createRandom.ts';
import type { ProtocolServer } from '../../engine/protocolServer.ts';
import type { Session } from '../../engine/session.ts';
import { createChannels, type Channels } from './createChannels.ts';
import {
  createNflPublisher,
  toGameChannel,
  type NflPublisher,
  type NflTopic,
} from './createNflPublisher.ts';
import { createReplay } from './createReplay.ts';
import { createTeller, type Teller } from './createTeller.ts';
import { createEnvelope } from './envelope.ts';
import { createNflHandlers } from './createNflHandlers.ts';
import type { NflServerOptions } from './nflOptions.ts';
import { isNflPath } from './nflPaths.ts';
import { SILENT_SOURCE, type NflSource, type NflSuppliers } from './nflSource.ts';
import { startSweep } from './startSweep.ts';
import { startWorld } from './startWorld.ts';

/** What the original's `/api/websocket/stats` tells. */
export interface NflStats {
  readonly total_connections: number;
  readonly total_users: number;
  readonly total_channels: number;
  readonly channels: Readonly<Record<string, number>>;
}

/** The server's side of the NFL predictor, with its world or a replay behind it. */
export interface NflServer extends ProtocolServer {
  readonly name: 'nfl';
  /** The replayed game; null for the world. */
  readonly gameId: string | null;
  /** Games that are there now. */
  readonly gameIds: readonly string[];
  /** For the REST endpoints, which hand on what they get. */
  readonly publisher: NflPublisher;
  /** Does something a moment later, as the original does after it has answered; not after `stop`. */
  readonly later: (task: () => void) => void;
  stats(): NflStats;
  /** The simulated suppliers of the world; null for a replay. */
  readonly suppliers: NflSuppliers | null;
}

/** As fast as the original breaks off, and late enough for the welcome to leave. */
const SOON_MS = 2;
const TOPICS = ['games', 'odds', 'predictions'] as const satisfies readonly NflTopic[];

/** Creates and starts the server. */
export function createNflServer(options: NflServerOptions = {}): NflServer {
  const {
    clock = systemClock,
    scheduler = systemScheduler,
    seed = 1,
    variant = 'python',
  } = options;
  const { heartbeatTimeoutMs = 60_000, log = () => {}, replay } = options;
  const clients = new Set<Session>();
  const channels = createChannels(options.subscriptionsPerClient ?? 1_000);
  const envelope = createEnvelope({
    variant,
    clock,
    hasFrozenTimestamp: options.hasFrozenTimestamp ?? true,
    random: createRandom(seed, 'nfl ids'),
  });
  const publisher = createNflPublisher({
    variant,
    channels,
    envelope,
    clients,
    hasNestedUpdates: options.hasNestedUpdates ?? false,
  });
  const hasAllEvents = options.hasAllEvents ?? true;
  const teller = createTeller({ clock, publisher, envelope, variant, hasAllEvents });
  const createSource = (): NflSource => {
    if (options.hasWorld === false) return SILENT_SOURCE;
    const parts = { clock, scheduler, seed, teller };
    if (replay !== undefined) {
      return createReplay({ ...parts, script: replay, speed: options.speed ?? 1 });
    }
    return startWorld(options, {
      ...parts,
      onNotice(notice) {
        log('info', notice.message);
        publisher.notify(notice);
      },
    });
  };
  const source = createSource();
  const pending = new Set<() => void>();
  let isStopped = false;
  const later = (task: () => void) => {
    if (isStopped) return;
    const stop = scheduler.after(SOON_MS, () => {
      pending.delete(stop);
      task();
    });
    pending.add(stop);
  };
  const hasSnapshot = options.hasSnapshot ?? true;
  const stopSweep =
    variant === 'python' && heartbeatTimeoutMs !== null
      ? startSweep({ clock, scheduler, clients, timeoutMs: heartbeatTimeoutMs })
      : null;

  return {
    name: 'nfl',
    gameId: replay?.gameId ?? null,
    get gameIds() {
      return source.games.map(({ current }) => current.state.gameId);
    },
    ownsPath: (path) => isNflPath(path, variant),
    admit(request) {
      if (!isNflPath(request.path, variant)) return { kind: 'refused', httpStatus: 403 };
      // Any token will do: the originals take one and look at none.
      const userId = request.query.get('user_id');
      const identity = userId === null || userId === '' ? null : { userId, isAuthenticated: false };
      return { kind: 'accepted', request, identity };
    },
    handlers: createNflHandlers({
      clock,
      variant,
      clients,
      channels,
      envelope,
      log,
      later,
      hasWorkingEndpoints: options.hasWorkingEndpoints ?? false,
      onSubscribed(session, channel) {
        if (hasSnapshot) sendSnapshots(session, channel, { source, teller });
        if (isSpectator(channel, source)) source.handleSpectator();
      },
    }),
    publisher,
    later,
    stats: () => toStats(clients, channels),
    suppliers: source.suppliers,
    stop() {
      isStopped = true;
      source.stop();
      stopSweep?.();
      for (const stop of pending) stop();
      // Node says goodbye; python's clients are closed by whoever hosts them.
      if (variant !== 'node') return;
      for (const session of Array.from(clients)) session.close(1000, 'Server shutdown');
    },
  };
}

function sendSnapshots(
  session: Session,
  channel: string,
  { source, teller }: { readonly source: NflSource; readonly teller: Teller },
): void {
  for (const game of source.games) {
    const { gameId } = game.current.state;
    for (const topic of TOPICS) {
      if (channel !== topic && channel !== toGameChannel(topic, gameId)) continue;
      teller.sendSnapshot(session, game, { topic, channel });
    }
  }
}

function isSpectator(channel: string, { games }: NflSource): boolean {
  if (channel === 'games') return true;
  return games.some(({ current }) => channel === toGameChannel('games', current.state.gameId));
}

function toStats(clients: ReadonlySet<Session>, channels: Channels): NflStats {
  const userIds = Array.from(clients, ({ request }) => request.query.get('user_id') ?? '');
  const counts = channels.counts();
  return {
    total_connections: clients.size,
    total_users: new Set(userIds.filter((userId) => userId !== '')).size,
    total_channels: Object.keys(counts).length,
    channels: counts,
  };
}
