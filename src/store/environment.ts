import type { Clock, EpochMs, Random } from '../lib/clock.ts';

/** Ends something that was started; calling it twice does nothing. */
export type Stop = () => void;

/** What the platform decides, as one replaceable argument. Nothing else in `src` touches timers, clock or page. */
export interface Environment extends Clock {
  readonly random: Random;
  /** One-shot timer. Delays beyond 2^31 ms are cut to that. */
  readonly startTimer: (callback: () => void, delayMs: number) => Stop;
  /** Calls back before the next paint, or soon where there is none. */
  readonly requestFrame: (callback: () => void) => Stop;
  /** Whether nobody can see the page: frames do not come then, and timers are throttled. */
  readonly isHidden: () => boolean;
  readonly onVisibility: (listener: () => void) => Stop;
  /** The device's own opinion of the network: a hint, never a gate (RELIABILITY B6). */
  readonly onNetwork: (listener: (isOnline: boolean) => void) => Stop;
  /** The page is frozen or put aside (true), or back (false). */
  readonly onFreeze: (listener: (isFrozen: boolean) => void) => Stop;
  /** How far the user's clocks are ahead of UTC at an instant, in minutes: what quiet hours are told in. @default 0 */
  readonly utcOffsetMinutes?: (at: EpochMs) => number;
  /** Whether the server at an address answers anything at all over HTTP; absent where nothing can be asked. Never rejects. */
  readonly canReach?: (baseUrl: string) => Promise<boolean>;
  /** Where an exception goes that must not disturb anything else. */
  readonly reportError: (error: unknown) => void;
}
