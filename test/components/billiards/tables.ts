import fc from 'fast-check';
import type { PlacedBall } from '../../../src/components/BilliardsTable/glide.ts';
import { toPalette } from '../../../src/components/BilliardsTable/palette.ts';
import type { SceneLook, TableView } from '../../../src/components/BilliardsTable/tableView.ts';
import type { BilliardsBall, TableGeometry, TablePoint } from '../../../src/hooks/viewTypes.ts';

/** A ball at rest. */
export function ballAt(position: TablePoint, facts: Partial<BilliardsBall> = {}): BilliardsBall {
  return {
    id: '1',
    position,
    velocity: { x: 0, y: 0 },
    radius: 36,
    mass: null,
    spin: null,
    isCueBall: false,
    isPocketed: false,
    number: 1,
    confidence: 0.9,
    ...facts,
  };
}

/** A table whose cloth is this box. */
export function geometryOf(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): TableGeometry {
  const { x, y, width, height } = box;
  return {
    width: 3_840,
    height: 2_160,
    pockets: [],
    pocketRadius: null,
    cushionElasticity: null,
    surfaceFriction: null,
    surfaceSlope: null,
    cushionHeight: null,
    corners: [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ],
  };
}

/** The mock server's cloth. */
export const BED = { x: 320, y: 280, width: 3_200, height: 1_600 };

export const LOOK: SceneLook = {
  orientation: 'auto',
  showNumbers: true,
  showConfidence: false,
  selectedId: null,
  palette: toPalette(),
};

export function viewOf(balls: readonly BilliardsBall[], facts: Partial<TableView> = {}): TableView {
  return {
    balls: balls.map((ball): PlacedBall => ({ ball, place: ball.position })),
    cue: null,
    geometry: geometryOf(BED),
    prediction: null,
    ...facts,
  };
}

export const anyBed = fc.record({
  x: fc.integer({ min: 0, max: 1_000 }),
  y: fc.integer({ min: 0, max: 1_000 }),
  width: fc.integer({ min: 200, max: 3_840 }),
  height: fc.integer({ min: 200, max: 3_840 }),
});

export const anySize = fc.record({
  width: fc.integer({ min: 1, max: 4_000 }),
  height: fc.integer({ min: 1, max: 4_000 }),
});

export const anyShare = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A place on a cloth. */
export function within(bed: typeof BED, share: TablePoint): TablePoint {
  return { x: bed.x + bed.width * share.x, y: bed.y + bed.height * share.y };
}
