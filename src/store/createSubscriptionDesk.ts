import { createSubscriptionRegistry } from '../connection/createSubscriptionRegistry.ts';
import type {
  Subscription,
  SubscriptionChange,
  SubscriptionCommands,
  SubscriptionConfig,
  SubscriptionRegistry,
  SubscriptionServerEvent,
} from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionKey, SubscriptionWish } from '../protocols/filter.ts';
import { createDeadlineTimer } from './createDeadlineTimer.ts';
import type { Environment, Stop } from './environment.ts';

/** What a subscriber may ask for beside the wish itself. */
export interface SubscribeOptions {
  /** Silence after which the subscription counts as stale, ms. @default never by silence alone */
  readonly staleAfterMs?: number;
  /**
   * At most this many updates a second of each thing, of which the newest wins; if the server offers that. Of several who
   * want the same the largest counts, and whoever names none wants all. @default all
   */
  readonly maxUpdatesPerSecond?: number;
}

export interface DeskOptions {
  readonly environment: Environment;
  readonly config: SubscriptionConfig;
  readonly send: (command: SubscriptionCommands[number]) => boolean;
  /** What became of those that came, went or changed; called at once. */
  readonly onChange: (changes: readonly SubscriptionChange[]) => void;
  /** Whether everything asked for is settled, after each change. */
  readonly onSettlement: (isSettled: boolean) => void;
}

/** Runs the subscription registry against the world: sends its frames, keeps its one timer, tells of changes. */
export interface SubscriptionDesk {
  /** Wants a wish until the returned function is called (once; further calls do nothing). */
  readonly want: (
    wish: SubscriptionWish,
    options?: SubscribeOptions,
  ) => {
    readonly key: SubscriptionKey;
    readonly release: Stop;
  };
  readonly retry: (key: SubscriptionKey) => void;
  /** All, lingering ones included, in order of first wish; same array until one changes. */
  readonly list: () => readonly Subscription[];
  /** When data for it last came; null before the first. */
  readonly lastReceivedAt: (key: SubscriptionKey) => EpochMs | null;
  readonly received: (keys: readonly SubscriptionKey[], at: EpochMs) => void;
  readonly handle: (event: SubscriptionServerEvent) => void;
  /** Asks for at most this many updates a second of each thing, whatever is wanted; infinite: for what is wanted. */
  readonly limitRate: (cap: number) => void;
  /** Somebody else may look at it from now on. */
  readonly forgetUnwanted: () => void;
  readonly linkReady: () => void;
  readonly linkLost: () => void;
  readonly dispose: () => void;
}

/** Creates a desk with an empty registry. */
export function createSubscriptionDesk(options: DeskOptions): SubscriptionDesk {
  const { environment } = options;
  const registry: SubscriptionRegistry = createSubscriptionRegistry(options.config);
  const timer = createDeadlineTimer(environment, () => settle(registry.tick(environment.now())));
  let isLinkReady = false;
  let isDisposed = false;

  /** Sends what the registry asked for, then tells what became of it. */
  function settle(commands: SubscriptionCommands): void {
    if (isLinkReady) for (const command of commands) options.send(command);
    publish();
  }

  function publish(): void {
    // Handles outlive the manager, and are given back after its end: nothing may start again then.
    if (isDisposed) return;
    if (registry.hasChanges()) {
      options.onChange(registry.takeChanges());
      options.onSettlement(registry.isSettled());
    }
    timer.arm(registry.nextDeadlineAt());
  }

  return {
    want(wish, wantOptions) {
      const { key, commands } = registry.want(wish, environment.now(), wantOptions);
      settle(commands);
      let isReleased = false;
      const release = () => {
        if (isReleased) return;
        isReleased = true;
        settle(registry.release(key, environment.now(), wantOptions));
      };
      return { key, release };
    },
    retry: (key) => settle(registry.retry(key, environment.now())),
    list: () => registry.list(),
    lastReceivedAt: (key) => registry.lastReceivedAt(key),
    received(keys, at) {
      for (const key of keys) registry.received(key, at);
      if (registry.hasChanges()) publish();
    },
    handle: (event) => settle(registry.handle(event, environment.now())),
    limitRate: (cap) => settle(registry.limitRate(cap, environment.now())),
    forgetUnwanted() {
      registry.forgetUnwanted();
      publish();
    },
    linkReady() {
      isLinkReady = true;
      settle(registry.linkReady(environment.now()));
      // Said even if nothing changed: with nothing wanted, everything is settled.
      options.onSettlement(registry.isSettled());
    },
    linkLost() {
      isLinkReady = false;
      registry.linkLost(environment.now());
      publish();
    },
    dispose() {
      isDisposed = true;
      timer.cancel();
    },
  };
}
