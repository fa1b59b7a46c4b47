import { createEngine, type Engine } from '../../engine/createEngine.ts';
import type { EngineOptions } from '../../engine/engineOptions.ts';
import type { FaultInput } from '../../engine/faults/fault.ts';
import { systemScheduler } from '../../engine/scheduler.ts';
import { createPageWebSocket } from './createPageWebSocket.ts';

export interface PageHostOptions extends EngineOptions {
  /** How long a frame travels, each way. @default 0 */
  readonly latencyMs?: number;
}

/** The mock server inside the page: a `WebSocket` that needs no network. */
export interface PageHost {
  /** Stands in for the platform's constructor; the origin of its URLs does not matter, their path does. */
  readonly WebSocket: new (url: string | URL, protocols?: string | string[]) => WebSocket;
  readonly engine: Engine;
  /** Replaces all faults, typed or as text (`['zombie', 'close:4401']`). */
  setFaults(faults: readonly (FaultInput | string)[]): void;
  /** Ends all timers; open sockets close with 1012. */
  stop(): void;
}

/**
 * Creates a mock server for Storybook, demos and tests without a network. Frames arrive asynchronously by the
 * given scheduler, so with a manual one everything is repeatable.
 */
export function createPageHost(options: PageHostOptions = {}): PageHost {
  const { latencyMs = 0, scheduler = systemScheduler } = options;
  // All clients come from one page, so connects per address say nothing.
  const limits = { connectsPerMinute: Infinity, ...options.limits };
  const engine = createEngine({ ...options, limits });
  const sockets = createPageWebSocket({ engine, scheduler, latencyMs });
  return {
    WebSocket: sockets.PageWebSocket,
    engine,
    setFaults(faults) {
      engine.faults.set(faults);
    },
    stop() {
      engine.stop();
      sockets.closeAll(1012, 'server restarting');
    },
  };
}
