import type { Clock } from '../../src/lib/clock.ts';
import type { Capability } from '../../src/protocols/sportsbook/wire/capabilities.ts';
import type { BilliardsServerOptions } from '../protocols/billiards/createBilliardsServer.ts';
import type { CricketServerOptions } from '../protocols/cricket/createCricketServer.ts';
import type { NflServerOptions } from '../protocols/nfl/nflOptions.ts';
import type { FeedTiming } from '../protocols/sportsbook/feedTiming.ts';
import type { Recording } from '../protocols/recording/recordedSession.ts';
import type { WorldOptions } from '../worlds/sportsbook/createSportsbookWorld.ts';
import type { FaultInput } from './faults/fault.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { ProtocolName } from './protocolServer.ts';
import type { Scheduler } from './scheduler.ts';

/** Plays a recording instead of the world of its protocol. */
export interface ReplayOptions {
  readonly recording: Recording;
  /** 2 plays twice as fast. @default 1 */
  readonly speed?: number;
  /** Whether to begin again at the end. @default true */
  readonly shouldLoop?: boolean;
}

/** What the engine gives every server by itself. */
type Given = 'clock' | 'scheduler' | 'seed' | 'jwtSecret' | 'log' | 'subscriptionsPerClient';

export interface EngineOptions {
  /** Which protocols are spoken; a path of another is refused. @default all */
  readonly protocols?: readonly ProtocolName[];
  /** Same seed, same clock, same commands: same frames. @default 1 */
  readonly seed?: number;
  /** @default the system's */
  readonly clock?: Clock;
  /** @default the system's */
  readonly scheduler?: Scheduler;
  /**
   * Time of what happens in the worlds, where it is not the wire's: a world may run faster, slower or not at all while faults
   * and links keep their own time (`createScaledTime`). Set `heartbeatMs` to null with it, which would run faster too.
   * @default clock and scheduler
   */
  readonly worldTime?: { readonly clock: Clock; readonly scheduler: Scheduler };
  /** How many games and books the sportsbook has. */
  readonly world?: Pick<WorldOptions, 'gamesPerLeague' | 'bookCount' | 'rows'>;
  /** Single prices per second, all rows together. @default 20 */
  readonly rate?: number;
  /** Periods of the batches. @default DEFAULT_TIMING */
  readonly timing?: FeedTiming;
  /** Whether a subscription is followed by the current state. @default true */
  readonly hasSnapshot?: boolean;
  /** Extensions of the protocol that the welcome offers; none as the original. @default all */
  readonly capabilities?: readonly Capability[];
  /**
   * Silence after which the sportsbook and billiards ask for a sign of life; after twice this they and NFL forget a client. Null:
   * never. @default 30_000
   */
  readonly heartbeatMs?: number | null;
  /** What only NFL has: the variant of its server, a replay, its pace, deviations. */
  readonly nfl?: Omit<NflServerOptions, Given>;
  /** What only cricket has: a replay, its pace, deviations. */
  readonly cricket?: Omit<CricketServerOptions, Given>;
  /** What only billiards has: quirks, video. */
  readonly billiards?: Omit<BilliardsServerOptions, Given>;
  readonly replay?: ReplayOptions;
  /** Faults that act from the start, typed or as text (`close:4401`). */
  readonly faults?: readonly (FaultInput | string)[];
  readonly limits?: Partial<Limits>;
  /**
   * Secret of HS256 tokens. @default DEFAULT_JWT_SECRET, fit for development only; the sportsbook then takes
   * DEVELOPMENT_JWT_SECRET too, its original's
   */
  readonly jwtSecret?: string;
  /** @default nowhere */
  readonly log?: Log;
}
