/** A place in the wire's 4K space: pixels from the top left, one of them 0.79 mm of a nine-foot table. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the camera sees. */
export const VIEW = { width: 3_840, height: 2_160 } as const;

/** Where balls may be: the cloth between the cushions. */
export const BED = { left: 320, top: 280, right: 3_520, bottom: 1_880 } as const;

export const BALL_RADIUS = 36;

/** A ball falls once its centre is this near to a pocket's. */
export const POCKET_REACH = 72;

/** How far the side pockets' centres lie behind the cushions, which makes them narrower than the corners. */
const SIDE_POCKET_DEPTH = 20;

const middleX = (BED.left + BED.right) / 2;

/** Four corners and two sides, clockwise from the top left. */
export const POCKETS: readonly [Point, ...Point[]] = [
  { x: BED.left, y: BED.top },
  { x: middleX, y: BED.top - SIDE_POCKET_DEPTH },
  { x: BED.right, y: BED.top },
  { x: BED.right, y: BED.bottom },
  { x: middleX, y: BED.bottom + SIDE_POCKET_DEPTH },
  { x: BED.left, y: BED.bottom },
];

/** Where the cue ball starts, and where the rack's first ball does. */
export const HEAD_SPOT: Point = {
  x: BED.left + (BED.right - BED.left) / 4,
  y: (BED.top + BED.bottom) / 2,
};
export const FOOT_SPOT: Point = {
  x: BED.left + ((BED.right - BED.left) * 3) / 4,
  y: (BED.top + BED.bottom) / 2,
};

/** What a ball loses of its speed, pixels per second in each second. */
export const ROLLING_FRICTION = 300;

/** Share of the approaching speed that two balls, or a ball and a cushion, part with. */
export const BALL_RESTITUTION = 0.95;
export const CUSHION_RESTITUTION = 0.8;
