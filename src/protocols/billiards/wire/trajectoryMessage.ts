import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import {
  optionalNumber,
  optionalPoint,
  optionalText,
  streamHead,
  wireId,
  wirePoint,
} from './fields.ts';

/** A straight part of a predicted way. `type`: `primary`, `secondary`, `reflection` or `collision`. */
export const wireLine = z.object({
  start: wirePoint,
  end: wirePoint,
  type: optionalText,
  confidence: optionalNumber,
  ball_id: z.nullish(wireId),
});
export type WireLine = z.infer<typeof wireLine>;

/** A predicted contact. `type`: `ball_ball`, `ball_cushion`, `ball_pocket`, `none` or `unknown`; `time` in seconds. */
export const wireCollision = z.object({
  time: optionalNumber,
  position: optionalPoint,
  x: optionalNumber,
  y: optionalNumber,
  type: optionalText,
  ball_id: z.nullish(wireId),
  ball1_id: z.nullish(wireId),
  ball2_id: z.nullish(wireId),
  angle: optionalNumber,
  confidence: optionalNumber,
});
export type WireCollision = z.infer<typeof wireCollision>;

const facts = {
  ...streamHead,
  confidence: optionalNumber,
  calculation_time_ms: optionalNumber,
  line_count: optionalNumber,
  collision_count: optionalNumber,
};

/** Shell of a prediction with unchecked parts. */
export const trajectoryShell = z.object({
  ...facts,
  lines: z.array(z.unknown()),
  collisions: z.nullish(z.array(z.unknown())),
});

/** Where balls are going to run; the original sends none with fewer than two lines. */
export const trajectoryData = z.object({
  ...facts,
  lines: z.array(wireLine),
  collisions: z.nullish(z.array(wireCollision)),
});
export type TrajectoryData = z.infer<typeof trajectoryData>;

/** A predicted shot. */
export const trajectoryMessage = defineServerMessage('trajectory', trajectoryData);
export type TrajectoryMessage = z.infer<typeof trajectoryMessage>;
