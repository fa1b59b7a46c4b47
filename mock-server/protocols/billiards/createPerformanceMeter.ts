import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { toSeconds } from './describeClient.ts';

export interface PerformanceMeterOptions {
  readonly random: SeededRandom;
  readonly startedAt: EpochMs;
  readonly targetFps: number;
}

/** How the server pretends to fare: a machine whose load comes and goes. */
export interface PerformanceMeter {
  /** The next reading. */
  read(nowAt: EpochMs, frameCount: number): Readonly<Record<string, unknown>>;
}

/** Stages of the original's pipeline, and each one's share of the time. */
const STAGES = { capture: 0.18, detection: 0.46, tracking: 0.14, physics: 0.12, broadcast: 0.1 };

/** Creates a meter at moderate load. */
export function createPerformanceMeter(options: PerformanceMeterOptions): PerformanceMeter {
  const { random, startedAt, targetFps } = options;
  const targetMs = 1_000 / targetFps;
  let load = 0.6;
  let lastCount = 0;
  return {
    read(nowAt, frameCount) {
      load = Math.min(1.6, Math.max(0.35, load + random.noise() * 0.04 + (0.65 - load) * 0.05));
      const workMs = targetMs * load;
      const fps = Math.min(targetFps, 1_000 / workMs);
      const status =
        fps >= targetFps * 0.95 ? 'good' : fps >= targetFps * 0.7 ? 'degraded' : 'poor';
      const sinceLast = frameCount - lastCount;
      lastCount = frameCount;
      return {
        fps: round(fps, 1),
        target_fps: targetFps,
        meeting_target: status === 'good',
        frame_time_ms: round(workMs, 2),
        target_frame_time_ms: round(targetMs, 2),
        overhead_ms: round(Math.max(0, workMs - targetMs), 2),
        cpu_percent: round(Math.min(100, 20 + load * 45), 1),
        memory_mb: round(780 + load * 40, 1),
        status,
        bottlenecks: status === 'good' ? [] : toBottlenecks(workMs),
        frame_count: sinceLast,
        total_frames: frameCount,
        uptime_seconds: toSeconds(nowAt - startedAt),
      };
    },
  };
}

function toBottlenecks(workMs: number) {
  return Object.entries(STAGES)
    .filter(([, share]) => share > 0.15)
    .map(([stage, share]) => ({ stage, avg_time_ms: round(workMs * share, 2) }));
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
