import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { toStamp } from '../../shownText.ts';
import type { TablePoint, TrajectoryCollision, TrajectoryLine } from '../billiardsItems.ts';
import { TABLE_ID } from '../billiardsItems.ts';
import { trajectoryShell, wireCollision, wireLine } from '../wire/trajectoryMessage.ts';
import type { WireCollision, WireLine } from '../wire/trajectoryMessage.ts';
import { readParts } from './readParts.ts';
import type { PartReader } from './readParts.ts';
import { toBallId, toMs, toOneOf, toOptionalPoint, toPoint, toSequence } from './wireValues.ts';

const messageType = 'trajectory';
const MAX_PARTS = 256;

const LINE_TYPES: ReadonlyMap<string, TrajectoryLine['type']> = new Map([
  ['primary', 'primary'],
  ['secondary', 'secondary'],
  ['reflection', 'reflection'],
  ['collision', 'collision'],
]);
const COLLISION_TYPES: ReadonlyMap<string, TrajectoryCollision['type']> = new Map([
  ['ball_ball', 'ballBall'],
  ['ball_cushion', 'ballCushion'],
  ['ball_pocket', 'ballPocket'],
  ['none', 'none'],
]);

const lineReader: PartReader<WireLine, TrajectoryLine> = {
  schema: wireLine,
  toPart: (wire) => ({
    start: toPoint(wire.start),
    end: toPoint(wire.end),
    type: toOneOf(LINE_TYPES, wire.type) ?? 'unknown',
    confidence: wire.confidence ?? null,
    ballId: toBallId(wire.ball_id),
  }),
  maxCount: MAX_PARTS,
};
const collisionReader: PartReader<WireCollision, TrajectoryCollision> = {
  schema: wireCollision,
  toPart: toCollision,
  maxCount: MAX_PARTS,
};

/** `trajectory`: where balls are going to run. A broken line or collision is refused, and the rest is kept. */
export const decodeTrajectory: MessageDecoder = ({ data }) => {
  const checked = trajectoryShell.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const shell = checked.data;
  const lines = readParts(shell.lines, lineReader, { path: 'data.lines', messageType });
  const source = { path: 'data.collisions', messageType };
  const collisions = readParts(shell.collisions ?? [], collisionReader, source);
  const item = {
    tableId: TABLE_ID,
    lines: lines.parts,
    collisions: collisions.parts,
    confidence: shell.confidence ?? null,
    calculationTimeMs: shell.calculation_time_ms ?? null,
    sequence: toSequence(shell.sequence),
    sourceTime: toStamp(shell.timestamp),
  };
  return ok([
    { kind: 'update', entity: 'trajectory', items: [item] },
    ...lines.refused,
    ...collisions.refused,
  ]);
};

function toCollision(wire: WireCollision): TrajectoryCollision | null {
  const position = toOptionalPoint(wire.position) ?? toPair(wire);
  if (position === null) return null;
  return {
    type: toOneOf(COLLISION_TYPES, wire.type) ?? 'unknown',
    position,
    timeMs: toMs(wire.time),
    ballId: toBallId(wire.ball1_id ?? wire.ball_id),
    otherBallId: toBallId(wire.ball2_id),
    angleDegrees: wire.angle ?? null,
    confidence: wire.confidence ?? null,
  };
}

function toPair({ x, y }: WireCollision): TablePoint | null {
  if (x === null || x === undefined || y === null || y === undefined) return null;
  return { x, y };
}
