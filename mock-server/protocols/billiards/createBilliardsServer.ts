import type { Clock } from '../../../src/lib/clock.ts';
import { createConnectLimiter } from '../../engine/createConnectLimiter.ts';
import type { ProtocolServer } from '../../engine/protocolServer.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import { createBilliardsWorld } from '../../worlds/billiards/createBilliardsWorld.ts';
import { BILLIARDS_PATH, BILLIARDS_TRAP_PATH } from './billiardsPaths.ts';
import { createBroadcaster, type Broadcaster } from './createBroadcaster.ts';
import { createFeed } from './createFeed.ts';
import { createMonitor } from './createMonitor.ts';
import { createRegistry } from './createRegistry.ts';
import { createReplies } from './createReplies.ts';
import { createSessionHandlers } from './createSessionHandlers.ts';
import { createManagement, type BilliardsManagement } from './createManagement.ts';
import { createQuirkSwitch, type Quirks, type QuirkSwitch } from './quirks.ts';
import { createCamera, type VideoOptions } from './video/createCamera.ts';

export interface BilliardsServerOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  /** Misbehaviour from the start. @default as the original at its newest revision */
  readonly quirks?: Partial<Quirks>;
  /** Time between heartbeat sweeps; null for none. @default 30_000 */
  readonly heartbeatMs?: number | null;
  /** Pictures for those who ask for them, an extension; null for none, as the original. @default 1280 by 720, PNG */
  readonly video?: VideoOptions | null;
  /** Whether the world plays; without, only what is published from outside is sent. @default true */
  readonly hasFeed?: boolean;
  /** How long the table has been played on when the first client comes; it stands still until then. @default 0 */
  readonly headStartMs?: number;
}

/** The billiards server with its table. */
export interface BilliardsServer extends ProtocolServer {
  readonly name: 'billiards';
  /** Misbehaviour, switchable at any time. */
  readonly quirks: QuirkSwitch;
  /** For messages from outside the world. */
  readonly broadcaster: Broadcaster;
  /** What the management endpoints tell and do. */
  readonly management: BilliardsManagement;
}

/** Connects in any sixty seconds from one address that the trap lets in. */
const TRAP_CONNECTS_PER_MINUTE = 10;

/** Creates the server's side of the billiards protocol. Without clients it owns no timer, without subscribers no game. */
export function createBilliardsServer(options: BilliardsServerOptions): BilliardsServer {
  const { clock, hasFeed = true, headStartMs = 0, heartbeatMs = 30_000, scheduler, seed } = options;
  const { video = {} } = options;
  const quirks = createQuirkSwitch(options.quirks);
  const world = createBilliardsWorld({ seed });
  world.advance(headStartMs);
  const registry = createRegistry(clock);
  const broadcaster: Broadcaster = createBroadcaster({
    clock,
    quirks,
    onAudience() {
      if (hasFeed) feed.update();
    },
  });
  const camera = video === null ? null : createCamera({ clock, world, broadcaster, quirks, video });
  const feed = createFeed({ clock, scheduler, seed, world, broadcaster, quirks, camera });
  const replies = createReplies(clock);
  const monitor = createMonitor({
    clock,
    scheduler,
    everyMs: heartbeatMs ?? Infinity,
    clients: () => (heartbeatMs === null ? [] : registry.handled()),
    sendPing: (client) => {
      replies.sendPing(client);
    },
  });
  const limiter = createConnectLimiter(clock, TRAP_CONNECTS_PER_MINUTE);

  return {
    name: 'billiards',
    ownsPath: (path) => path === BILLIARDS_PATH || path === BILLIARDS_TRAP_PATH,
    admit(request) {
      const isTrap = request.path === BILLIARDS_TRAP_PATH;
      if (isTrap && limiter.check(request.remoteAddress) !== null) {
        return { kind: 'refused', httpStatus: 403 };
      }
      // Whatever token it brings, nobody looks at it.
      const identity = { userId: 'unauthenticated_user', isAuthenticated: false };
      return { kind: 'accepted', request, identity };
    },
    handlers: createSessionHandlers({
      clock,
      registry,
      broadcaster,
      replies,
      quirks,
      camera,
      trapPath: BILLIARDS_TRAP_PATH,
      onChange: () => {
        monitor.update();
      },
    }),
    quirks,
    broadcaster,
    management: createManagement({ clock, registry, broadcaster, quirks }),
    stop() {
      feed.stop();
      monitor.stop();
    },
  };
}
