import type { Clock } from '../../../src/lib/clock.ts';
import type { Log } from '../../engine/log.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { NflScript } from '../../formats/gamecenter/toNflScript.ts';

/** Which of the two original servers is played. */
export type NflVariant = 'python' | 'node';

export interface NflServerOptions {
  /** @default the system's */
  readonly clock?: Clock;
  /** @default the system's */
  readonly scheduler?: Scheduler;
  /** Same seed, same clock, same commands: same frames. @default 1 */
  readonly seed?: number;
  /**
   * python: every envelope key, nulls included; subscriptions without an answer; whoever sends no heartbeat is forgotten.
   * node: absent keys, answers to subscriptions, errors; listens at `/` as well. @default 'python'
   */
  readonly variant?: NflVariant;
  /** Games at once, 1 to 16. @default 4 */
  readonly gameCount?: number;
  /** How much faster than real football is played. @default 10 */
  readonly pace?: number;
  /** Whether the world plays; without, only what is published from outside is sent. @default true */
  readonly hasWorld?: boolean;
  /** A game to tell instead of the world; it waits for its first spectator. */
  readonly replay?: NflScript;
  /** How much faster than the game was played the replay is told. @default 1 */
  readonly speed?: number;
  /** Whether a subscription is followed by the current state, which the originals do not do. @default true */
  readonly hasSnapshot?: boolean;
  /**
   * Whether python sends all types of events of its enum, as it is documented, or only the few that the original really sends
   * (`game_update` for whatever happens). @default true
   */
  readonly hasAllEvents?: boolean;
  /** Whether the special endpoints of python work, instead of breaking off after their welcome. @default false, as the original */
  readonly hasWorkingEndpoints?: boolean;
  /** Whether python's envelopes say for ever when the server was started. @default true, as the original */
  readonly hasFrozenTimestamp?: boolean;
  /** Whether python's game updates come as its live pipeline would send them: one more envelope, `game_None`. @default false */
  readonly hasNestedUpdates?: boolean;
  /** Silence after which a sweep forgets a client of python; also the time between sweeps. Null: never. @default 60_000 */
  readonly heartbeatTimeoutMs?: number | null;
  /** How often one of the simulated sources goes down, and for how long; null: none does by itself. @default 4 min, 45 s */
  readonly outages?: { readonly everyMs: number; readonly lastsMs: number } | null;
  /** Channels of one client; further ones are ignored. @default 1_000 */
  readonly subscriptionsPerClient?: number;
  /** @default nowhere */
  readonly log?: Log;
}
