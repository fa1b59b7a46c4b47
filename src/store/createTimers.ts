import type { ConnectionTimer } from '../connection/connectionState.ts';
import type { Environment, Stop } from './environment.ts';

/** The handles of the machine's named timers: at most one each. */
export interface Timers {
  /** Arms a timer; an armed one of that name is replaced. */
  start(timer: ConnectionTimer, delayMs: number): void;
  stop(timer: ConnectionTimer): void;
}

/** Creates timers that report by name when they are due. */
export function createTimers(
  environment: Environment,
  onDue: (timer: ConnectionTimer) => void,
): Timers {
  const stops = new Map<ConnectionTimer, Stop>();
  const stop = (timer: ConnectionTimer) => {
    stops.get(timer)?.();
    stops.delete(timer);
  };
  return {
    start(timer, delayMs) {
      stop(timer);
      const cancel = environment.startTimer(() => {
        stops.delete(timer);
        onDue(timer);
      }, delayMs);
      stops.set(timer, cancel);
    },
    stop,
  };
}
