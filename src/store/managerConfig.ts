import type { ConnectionConfig } from '../connection/connectionConfig.ts';
import { CONNECTION_DEFAULTS } from '../connection/connectionConfig.ts';
import type { SlowdownConfig } from '../connection/slowdown.ts';
import { SLOWDOWN_DEFAULTS } from '../connection/slowdown.ts';
import type { SubscriptionConfig } from '../connection/subscription.ts';
import type { NotifyRule } from '../domain/notifications/news.ts';
import type { HeartbeatPlan, Protocol } from '../protocols/protocol.ts';
import type { StaleAfterMs } from './entityTables.ts';
import { STALE_AFTER_MS } from './entityTables.ts';

/** What may be changed while running; it counts from the next use on. All durations in ms. */
export interface ManagerConfig extends Partial<Omit<ConnectionConfig, 'heartbeat'>> {
  /** `ws:` or `wss:` address of the server, without the protocol's path: `ws://localhost:8000`. */
  readonly baseUrl: string;
  /** How often the link is probed. @default the protocol's (sportsbook: 15_000) */
  readonly probeEveryMs?: number;
  /** How long a probe may go unanswered. @default the protocol's (10_000) */
  readonly probeTimeoutMs?: number;
  /** How often we tell the server that we are there. @default the protocol's (sportsbook: 25_000) */
  readonly keepAliveEveryMs?: number;
  /**
   * How long an unwanted subscription or an unused connection is kept. Without a link, what was let go of is kept for five minutes or
   * until there is one: whoever comes back to it sees what they saw. @default 2_500
   */
  readonly lingerMs?: number;
  /** How long a confirmation may take. @default 10_000 */
  readonly ackTimeoutMs?: number;
  /** Age at which rows count as stale, by entity. @default three periods of the original feed */
  readonly staleAfterMs?: Partial<StaleAfterMs>;
  /**
   * Silence after which a subscription to a channel counts as stale, ms, for those who name none (`staleAfterMs`). For a feed that
   * moves all the time: that it has stopped is told long before single rows grow old. @default never by silence alone
   */
  readonly silentAfterMs?: Readonly<Record<string, number>>;
  /** Whether a server that offers it may send many messages in one frame: far cheaper on busy feeds. @default true */
  readonly batch?: boolean;
  /**
   * How long showing new rows may take in one animation frame, rendering included, ms. What does not fit is shown in the
   * next frame: every table has its share, and in it rows that somebody follows by their key (a row hook, a live text,
   * the odds table) go before those that only a list hook shows. @default 8
   */
  readonly flushBudgetMs?: number;
  /**
   * Row changes a second below which every animation frame shows what came. From there on nobody reads each of them, and
   * every second frame shows the newest, which leaves a good part of the main thread to the page; animations, scrolling and
   * events keep every frame. `Infinity`: every frame, whatever comes. @default 2_000
   */
  readonly everyFrameBelow?: number;
  /**
   * When fewer updates are asked for than are wanted, of a server that takes limits: the page was hidden for `hiddenAfterMs`
   * (then one a second), or late flushes prevailed by `lateAfterMs` (then `maxUpdatesPerSecond`, until flushes on time have
   * prevailed by `onTimeAfterMs`). `state.slowdown` says so. `false`: never. @default 10_000, 3_000, 4, 10_000
   */
  readonly slowdown?: Partial<SlowdownConfig> | false;
  /**
   * What becomes of things that happen: a notice, or null for none; may change and override what they usually become. False: nothing
   * that happens in a sport is told, only the connection and what the server says. @default scores, wickets, milestones, moved lines,
   * ends and new arbitrage are told
   */
  readonly notify?: NotifyRule | false;
  /** Movements kept per row, for `table.history(key)`, at most 10,000; 88 bytes each for odds. @default 0, none */
  readonly historyLength?: number;
}

/** Half a frame at 60 a second: the browser needs the rest for layout and paint. */
export const FLUSH_BUDGET_MS = 8;

/** How long what nobody uses is kept, ms: StrictMode and route changes are over by then. */
export const LINGER_MS = 2_500;

/** The same while there is no link, ms: as long as a cache keeps what nobody looks at. Bounded, for who types filters offline. */
const UNLINKED_LINGER_MS = 300_000;

/** The machine's numbers out of the user's. */
export function toConnectionConfig(config: ManagerConfig, protocol: Protocol): ConnectionConfig {
  return {
    backoffMs: config.backoffMs ?? CONNECTION_DEFAULTS.backoffMs,
    maxAttempts: config.maxAttempts ?? CONNECTION_DEFAULTS.maxAttempts,
    attemptSpacingMs: config.attemptSpacingMs ?? CONNECTION_DEFAULTS.attemptSpacingMs,
    tokenTimeoutMs: config.tokenTimeoutMs ?? CONNECTION_DEFAULTS.tokenTimeoutMs,
    welcomeTimeoutMs: config.welcomeTimeoutMs ?? CONNECTION_DEFAULTS.welcomeTimeoutMs,
    stableAfterMs: config.stableAfterMs ?? CONNECTION_DEFAULTS.stableAfterMs,
    offlinePollMs: config.offlinePollMs ?? CONNECTION_DEFAULTS.offlinePollMs,
    shouldReconnect: config.shouldReconnect ?? CONNECTION_DEFAULTS.shouldReconnect,
    heartbeat: toHeartbeat(config, protocol.heartbeat),
  };
}

function toHeartbeat(config: ManagerConfig, plan: HeartbeatPlan): HeartbeatPlan {
  return {
    ...plan,
    keepAlive: plan.keepAlive && {
      ...plan.keepAlive,
      everyMs: config.keepAliveEveryMs ?? plan.keepAlive.everyMs,
    },
    probe: {
      everyMs: config.probeEveryMs ?? plan.probe.everyMs,
      timeoutMs: config.probeTimeoutMs ?? plan.probe.timeoutMs,
    },
  };
}

/** The registry's numbers out of the user's, read at each use: a change counts from then on. */
export function toSubscriptionConfig(
  getConfig: () => ManagerConfig,
  protocol: Protocol,
  getOffered: () => readonly string[],
): SubscriptionConfig {
  return {
    get ackTimeoutMs() {
      return getConfig().ackTimeoutMs ?? 10_000;
    },
    get lingerMs() {
      return getConfig().lingerMs ?? LINGER_MS;
    },
    unlinkedLingerMs: UNLINKED_LINGER_MS,
    get canLimitRate() {
      return getOffered().includes('maxUpdatesPerSecond');
    },
    confirmsSubscriptions: protocol.confirmsSubscriptions,
  };
}

/** When to ask for less, out of the user's numbers; null: never. */
export function toSlowdownConfig({ slowdown = {} }: ManagerConfig): SlowdownConfig | null {
  return slowdown === false ? null : { ...SLOWDOWN_DEFAULTS, ...slowdown };
}

/** The tables' numbers out of the user's. */
export function toStaleAfterMs(config: ManagerConfig): StaleAfterMs {
  return { ...STALE_AFTER_MS, ...config.staleAfterMs };
}
