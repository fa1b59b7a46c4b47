import type { BilliardsBall } from '../../hooks/viewTypes.ts';
import { toBallLook } from './ballLooks.ts';
import type { SceneMark } from './scene.ts';
import type { TableFit } from './tableFit.ts';
import type { SceneLook } from './tableView.ts';

/** Of a nine-foot table's ball, as a share of the table's short side. */
const RADIUS_SHARE = 0.0225;
const LEAST_RADIUS_SHARE = 0.01;
const MOST_RADIUS_SHARE = 0.05;
/** Smaller than this nobody sees which ball it is. */
const LEAST_RADIUS_PX = 3;
/** Numbers are as small as that and no smaller: below, there is none. */
const LEAST_TEXT_PX = 7.5;
const STRIPE_SHARE = 0.56;

interface DrawnBall {
  readonly x: number;
  readonly y: number;
  readonly ball: BilliardsBall;
  readonly radius: number;
}

/** Radius of a ball in the picture; never wider than a rail, so that a ball at the edge is seen whole. */
export function toRadius({ bed, scale, railPx }: TableFit, { radius }: BilliardsBall): number {
  const side = Math.min(bed.width, bed.height);
  const told = radius ?? side * RADIUS_SHARE;
  const kept = Math.max(side * LEAST_RADIUS_SHARE, Math.min(side * MOST_RADIUS_SHARE, told));
  return Math.min(railPx, Math.max(LEAST_RADIUS_PX, kept * scale));
}

/** A ball with its shadow, paint and number, and what is to be told about it. */
export function ballMarks(
  { x, y, ball, radius }: DrawnBall,
  look: Omit<SceneLook, 'orientation'>,
): readonly SceneMark[] {
  const { palette, selectedId, showConfidence } = look;
  const { kind, colour, text } = toBallLook(ball);
  const paint = kind === 'cue' ? palette.ballWhite : (palette.ballPaint ?? colour);
  const at = { x, y, radius };
  const marks: SceneMark[] = [
    {
      ...at,
      kind: 'disc',
      x: x + radius * 0.14,
      y: y + radius * 0.2,
      fill: palette.shade,
      alpha: 0.3,
    },
    { ...at, kind: 'disc', fill: kind === 'stripe' ? palette.ballWhite : paint },
  ];
  if (kind === 'stripe') marks.push({ ...at, kind: 'belt', fill: paint, share: STRIPE_SHARE });
  if (text !== null && look.showNumbers) marks.push(...numberMarks({ x, y, text, radius }, look));
  marks.push(
    {
      kind: 'ring',
      ...at,
      stroke: palette.ballInk,
      width: 0.75,
      share: 1,
      alpha: palette.edgeAlpha,
    },
    {
      kind: 'disc',
      x: x - radius * 0.36,
      y: y - radius * 0.42,
      radius: radius * 0.2,
      fill: palette.gloss,
      alpha: 0.4,
    },
  );
  const ring = { kind: 'ring', x, y, stroke: palette.path } as const;
  if (showConfidence && ball.confidence !== null) {
    const share = Math.max(0, Math.min(1, ball.confidence));
    marks.push({ ...ring, radius: radius + 2.5, width: 1.5, share, alpha: 0.9 });
  }
  if (ball.id === selectedId) marks.push({ ...ring, radius: radius + 5, width: 2, share: 1 });
  return marks;
}

function numberMarks(
  { x, y, text, radius }: { x: number; y: number; text: string; radius: number },
  { palette }: Pick<SceneLook, 'palette'>,
): readonly SceneMark[] {
  const sizePx = Math.max(LEAST_TEXT_PX, radius * 0.82);
  const disc = Math.max(sizePx * 0.62, radius * 0.56);
  if (disc > radius * 0.7) return [];
  return [
    { kind: 'disc', x, y, radius: disc, fill: palette.ballWhite },
    { kind: 'text', x, y: y + sizePx * 0.06, text, sizePx, fill: palette.ballInk },
  ];
}
