import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import {
  optionalFlag,
  optionalNumber,
  optionalRecord,
  optionalText,
  streamHead,
} from './fields.ts';

/** An alert. `level` is meant to be info, warning, error or critical, but anything passes; a targeted one has no `sequence`. */
export const alertData = z.object({
  ...streamHead,
  level: optionalText,
  message: z.string(),
  code: optionalText,
  details: optionalRecord,
});
export type AlertData = z.infer<typeof alertData>;
export const alertMessage = defineServerMessage('alert', alertData);
export type AlertMessage = z.infer<typeof alertMessage>;

/** A section of the configuration, as it is now. */
export const configData = z.object({
  ...streamHead,
  section: z.string().check(z.minLength(1)),
  config: z.record(z.string(), z.unknown()),
  change_summary: optionalText,
});
export type ConfigData = z.infer<typeof configData>;
export const configMessage = defineServerMessage('config', configData);
export type ConfigMessage = z.infer<typeof configMessage>;

/** A stage of the vision that takes long. */
export const wireBottleneck = z.object({ stage: z.string(), avg_time_ms: optionalNumber });
export type WireBottleneck = z.infer<typeof wireBottleneck>;

/** How the vision keeps up, every 0.5 s; has no `sequence`. */
export const performanceData = z.object({
  ...streamHead,
  fps: optionalNumber,
  target_fps: optionalNumber,
  meeting_target: optionalFlag,
  frame_time_ms: optionalNumber,
  target_frame_time_ms: optionalNumber,
  overhead_ms: optionalNumber,
  cpu_percent: optionalNumber,
  memory_mb: optionalNumber,
  status: optionalText,
  bottlenecks: z.nullish(z.array(wireBottleneck)),
  frame_count: optionalNumber,
  total_frames: optionalNumber,
  uptime_seconds: optionalNumber,
});
export type PerformanceData = z.infer<typeof performanceData>;
export const performanceMessage = defineServerMessage('performance', performanceData);
export type PerformanceMessage = z.infer<typeof performanceMessage>;
