import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import {
  optionalFlag,
  optionalNumber,
  optionalPoint,
  optionalTimestamp,
  streamHead,
  wireId,
  wirePoint,
} from './fields.ts';

/** A ball. `radius` is in pixels of the 4K space whatever the scale of its position. */
export const wireBall = z.object({
  id: wireId,
  position: wirePoint,
  velocity: optionalPoint,
  radius: optionalNumber,
  mass: optionalNumber,
  spin: optionalPoint,
  is_cue_ball: optionalFlag,
  is_pocketed: optionalFlag,
  number: optionalNumber,
  confidence: optionalNumber,
  last_update: optionalTimestamp,
});
export type WireBall = z.infer<typeof wireBall>;

/** The cue, angles in degrees. */
export const wireCue = z.object({
  tip_position: wirePoint,
  angle: optionalNumber,
  elevation: optionalNumber,
  estimated_force: optionalNumber,
  impact_point: optionalPoint,
  length: optionalNumber,
  tip_radius: optionalNumber,
  is_visible: optionalFlag,
  confidence: optionalNumber,
  last_update: optionalTimestamp,
});
export type WireCue = z.infer<typeof wireCue>;

/** Geometry and surface of the table. */
export const wireTable = z.object({
  width: z.number().check(z.gt(0)),
  height: z.number().check(z.gt(0)),
  pocket_positions: z.nullish(z.array(wirePoint)),
  pocket_radius: optionalNumber,
  cushion_elasticity: optionalNumber,
  surface_friction: optionalNumber,
  surface_slope: optionalNumber,
  cushion_height: optionalNumber,
  playing_area_corners: z.nullish(z.array(wirePoint)),
});
export type WireTable = z.infer<typeof wireTable>;

/** Shell of a state with unchecked parts, so that one broken ball does not lose the others. */
export const stateShell = z.object({
  ...streamHead,
  balls: z.array(z.unknown()),
  cue: z.nullish(z.unknown()),
  table: z.nullish(z.unknown()),
  ball_count: optionalNumber,
});

/** Everything seen on the table; never sent by the original while it sees no ball. */
export const stateData = z.object({
  ...streamHead,
  balls: z.array(wireBall),
  cue: z.nullish(wireCue),
  table: z.nullish(wireTable),
  ball_count: optionalNumber,
});
export type StateData = z.infer<typeof stateData>;

/** State of the table, up to 30 times a second. */
export const stateMessage = defineServerMessage('state', stateData);
export type StateMessage = z.infer<typeof stateMessage>;
