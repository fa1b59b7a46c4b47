import type { VirtualTime } from '../lib/createVirtualTime.ts';
import type { Environment } from './environment.ts';

/** An environment in virtual time. */
export interface ReplayEnvironment extends Environment {
  /** Shows at once what waits for a frame. */
  runFrames(): void;
}

const noop = () => undefined;

/**
 * The environment of a manager in a replay: time is the replay's, frames are the page's, and neither the network nor the
 * page of whoever watches has a part in what was recorded.
 */
export function createReplayEnvironment(base: Environment, time: VirtualTime): ReplayEnvironment {
  const frames = new Set<() => void>();
  return {
    now: () => time.now(),
    startTimer: (callback, delayMs) => time.startTimer(callback, delayMs),
    // In the middle: a replay has no luck.
    random: () => 0.5,
    requestFrame(callback) {
      const own = () => callback();
      frames.add(own);
      const stop = base.requestFrame(() => {
        if (frames.delete(own)) time.run(own);
      });
      return () => {
        frames.delete(own);
        stop();
      };
    },
    isHidden: () => false,
    onVisibility: () => noop,
    onNetwork: () => noop,
    onFreeze: () => noop,
    reportError: (error) => base.reportError(error),
    runFrames() {
      for (const frame of Array.from(frames)) if (frames.delete(frame)) time.run(frame);
    },
  };
}
