import type { Ball } from '../../mock-server/worlds/billiards/ball.ts';
import type { BilliardsWorld } from '../../mock-server/worlds/billiards/createBilliardsWorld.ts';
import { createBilliardsWorld } from '../../mock-server/worlds/billiards/createBilliardsWorld.ts';
import {
  BALL_RADIUS,
  BED,
  POCKET_REACH,
  POCKETS,
  VIEW,
} from '../../mock-server/worlds/billiards/table.ts';
import type {
  BilliardsBall,
  TableGeometry,
  TableStateItem,
  TrajectoryItem,
} from '../../src/protocols/billiards/billiardsItems.ts';
import { TABLE_ID } from '../../src/protocols/billiards/billiardsItems.ts';
import type { StoryManagerOptions } from './createStoryManager.ts';

const KINDS = { ball: 'ballBall', cushion: 'ballCushion', pocket: 'ballPocket' } as const;

const GEOMETRY: TableGeometry = {
  width: VIEW.width,
  height: VIEW.height,
  pockets: POCKETS,
  pocketRadius: POCKET_REACH,
  cushionElasticity: null,
  surfaceFriction: null,
  surfaceSlope: null,
  cushionHeight: null,
  corners: [
    { x: BED.left, y: BED.top },
    { x: BED.right, y: BED.bottom },
    { x: BED.right, y: BED.top },
    { x: BED.left, y: BED.bottom },
  ],
};

/** A table as it stands after so long a game: after 78 s, somebody aims at a ball that a cushion sends into a pocket. */
export function sampleTable(playedMs = 78_000): NonNullable<StoryManagerOptions['items']> {
  const world = createBilliardsWorld({ seed: 7 });
  world.advance(playedMs);
  const prediction = toPrediction(world);
  return { billiardsTable: [toState(world)], trajectory: prediction ? [prediction] : [] };
}

function toState(world: BilliardsWorld): TableStateItem {
  return {
    type: 'tableState',
    tableId: TABLE_ID,
    stream: 'state',
    sequence: 1,
    sourceTime: null,
    balls: world.balls.map(toBall),
    ballCount: world.balls.length,
    cue: world.cue && {
      tip: world.cue.tip,
      angleDegrees: (world.cue.angle * 180) / Math.PI,
      elevationDegrees: null,
      estimatedForce: null,
      impactPoint: null,
      length: 1_800,
      tipRadius: 8,
      isVisible: true,
      confidence: 0.95,
    },
    geometry: GEOMETRY,
  };
}

function toBall(ball: Readonly<Ball>, index: number): BilliardsBall {
  return {
    id: ball.id,
    position: { x: ball.x, y: ball.y },
    velocity: { x: ball.vx, y: ball.vy },
    radius: BALL_RADIUS,
    mass: null,
    spin: null,
    isCueBall: ball.number === null,
    isPocketed: ball.isPocketed,
    number: ball.number,
    confidence: 0.98 - (index % 5) * 0.09,
  };
}

function toPrediction(world: BilliardsWorld): TrajectoryItem | null {
  const prediction = world.predict();
  return (
    prediction && {
      tableId: TABLE_ID,
      lines: prediction.lines.map(({ start, end, confidence, ballId }, index) => ({
        start,
        end,
        type: index === 0 ? 'primary' : 'secondary',
        confidence,
        ballId,
      })),
      collisions: prediction.contacts.map(({ kind, position, inS, ballId, ...contact }) => ({
        type: KINDS[kind],
        position,
        timeMs: inS * 1_000,
        ballId,
        otherBallId: contact.otherId,
        angleDegrees: contact.angleDeg,
        confidence: contact.confidence,
      })),
      confidence: prediction.confidence,
      calculationTimeMs: 4,
      sequence: 1,
      sourceTime: null,
    }
  );
}
