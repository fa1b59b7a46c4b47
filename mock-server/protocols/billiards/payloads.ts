import type { EpochMs } from '../../../src/lib/clock.ts';
import type { Ball } from '../../worlds/billiards/ball.ts';
import type { BilliardsWorld, CueStick } from '../../worlds/billiards/createBilliardsWorld.ts';
import type { PredictedContact, Prediction } from '../../worlds/billiards/predictShot.ts';
import {
  BALL_RADIUS,
  BED,
  CUSHION_RESTITUTION,
  POCKET_REACH,
  POCKETS,
  VIEW,
  type Point,
} from '../../worlds/billiards/table.ts';
import type { Quirks } from './quirks.ts';
import { toUtcStamp } from './toUtcStamp.ts';

/** Something people should know. */
export interface Alert {
  /** One of four by the schema, anything by the code: nobody checks it. */
  readonly level: string;
  readonly message: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How places and speeds are written. */
export type Pointing = Pick<Quirks, 'scale'> & { readonly positions: 'scaled' | 'object' | 'pair' };

const BALL_MASS_KG = 0.17;
const CUE_LENGTH = 1_800;
const TIP_RADIUS = 8;
/** What counts as full force. */
const FULL_SPEED = 8_000;

export interface StateOptions {
  readonly at: EpochMs;
  /** How sure the camera is of a ball, or of the cue. */
  readonly confidenceOf: (seen: Readonly<Ball> | 'cue') => number;
  readonly pointing: Pointing;
}

/** The table as the camera sees it. */
export function toStateData(world: BilliardsWorld, options: StateOptions) {
  const { at, confidenceOf, pointing } = options;
  const { cue } = world;
  return {
    balls: world.balls.map((ball) =>
      toBall(ball, { at, pointing, confidence: confidenceOf(ball) }),
    ),
    cue: cue === null ? null : toCue(cue, { at, pointing, confidence: confidenceOf('cue') }),
    table: toTable(pointing),
    timestamp: toUtcStamp(at),
  };
}

interface Sighting {
  readonly at: EpochMs;
  readonly pointing: Pointing;
  readonly confidence: number;
}

function toBall(ball: Readonly<Ball>, { at, confidence, pointing }: Sighting) {
  const { number, vx, vy } = ball;
  return {
    id: ball.id,
    position: toVector(ball, pointing),
    velocity: toVector({ x: vx, y: vy }, pointing),
    radius: BALL_RADIUS,
    mass: BALL_MASS_KG,
    // Rolling without sliding; the seed's revision writes this one as an object too.
    spin: toVector(
      { x: -vy / BALL_RADIUS, y: vx / BALL_RADIUS },
      pointing.positions === 'pair' ? { ...pointing, positions: 'object' } : pointing,
    ),
    is_cue_ball: number === null,
    is_pocketed: ball.isPocketed,
    number,
    confidence,
    last_update: round(at / 1_000, 3),
  };
}

function toCue(cue: CueStick, { at, confidence, pointing }: Sighting) {
  return {
    tip_position: toVector(cue.tip, pointing),
    angle: toDegrees(cue.angle),
    elevation: 0,
    estimated_force: round(cue.speed / FULL_SPEED, 3),
    impact_point: null,
    length: CUE_LENGTH,
    tip_radius: TIP_RADIUS,
    is_visible: true,
    confidence,
    last_update: round(at / 1_000, 3),
  };
}

function toTable(pointing: Pointing) {
  const { bottom, left, right, top } = BED;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return {
    width: VIEW.width,
    height: VIEW.height,
    pocket_positions: POCKETS.map((pocket) => toVector(pocket, pointing)),
    pocket_radius: POCKET_REACH,
    cushion_elasticity: CUSHION_RESTITUTION,
    surface_friction: 0.02,
    surface_slope: 0,
    cushion_height: 64,
    playing_area_corners: corners.map((corner) => toVector(corner, pointing)),
  };
}

/** What the shot that is aimed at would do; lines are always pairs, in 4K. */
export function toTrajectoryData(prediction: Prediction, at: EpochMs, calculationMs: number) {
  return {
    lines: prediction.lines.map((line, index) => ({
      start: toPair(line.start),
      end: toPair(line.end),
      type: index === 0 ? 'primary' : 'secondary',
      confidence: round(line.confidence, 3),
      ball_id: line.ballId,
    })),
    collisions: prediction.contacts.map(toCollision),
    confidence: round(prediction.confidence, 3),
    calculation_time_ms: round(calculationMs, 3),
    timestamp: toUtcStamp(at),
  };
}

const COLLISION_TYPES = {
  ball: 'ball_ball',
  cushion: 'ball_cushion',
  pocket: 'ball_pocket',
} as const;

function toCollision(contact: PredictedContact) {
  const position = toPair(contact.position);
  return {
    time: contact.inS,
    position,
    x: position[0],
    y: position[1],
    type: COLLISION_TYPES[contact.kind],
    ball_id: contact.otherId,
    ball1_id: contact.ballId,
    ball2_id: contact.otherId,
    angle: round(contact.angleDeg, 1),
    confidence: round(contact.confidence, 3),
  };
}

export function toAlertData(alert: Alert, at: EpochMs) {
  return {
    level: alert.level,
    message: alert.message,
    code: alert.code,
    details: alert.details,
    timestamp: toUtcStamp(at),
  };
}

function toVector({ x, y }: Point, { positions, scale }: Pointing) {
  switch (positions) {
    case 'pair':
      return toPair({ x, y });
    case 'object':
      return { x: round(x, 2), y: round(y, 2) };
    default:
      return { x: round(x / scale, 2), y: round(y / scale, 2), scale: [scale, scale] };
  }
}

function toPair({ x, y }: Point): [number, number] {
  return [round(x, 2), round(y, 2)];
}

function toDegrees(radians: number): number {
  return round((radians * 180) / Math.PI, 2);
}

/** Without a minus sign before a nought, which JSON has no use for. */
function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor + 0;
}
