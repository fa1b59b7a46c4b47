import type { BilliardsBall } from '../../hooks/viewTypes.ts';
import { toBallLook } from './ballLooks.ts';
import type { BallWords, BilliardsTableStrings, PlaceThirds } from './billiardsTableStrings.ts';
import { speedOf } from './glide.ts';
import type { TableFit } from './tableFit.ts';
import { toShare } from './tableFit.ts';

/** Slower than this a ball lies still, for people; pixels of the table a second. */
const SLOWEST_SPEED = 20;

/** What there is to say of a ball, in the words of a language. */
export function describeBall(
  ball: BilliardsBall,
  fit: Pick<TableFit, 'bed' | 'isTurned'>,
  strings: BilliardsTableStrings,
): BallWords {
  const { kind, text } = toBallLook(ball);
  const speed = speedOf(ball);
  return {
    name: strings.ballName(kind, text),
    place: strings.place(toThirds(toShare(fit, ball.position))),
    isMoving: speed !== null && speed > SLOWEST_SPEED,
    speed,
    confidencePercent: ball.confidence === null ? null : Math.round(ball.confidence * 100),
  };
}

function toThirds({ x, y }: { readonly x: number; readonly y: number }): PlaceThirds {
  return {
    row: y < 1 / 3 ? 'upper' : y > 2 / 3 ? 'lower' : 'middle',
    column: x < 1 / 3 ? 'left' : x > 2 / 3 ? 'right' : 'middle',
  };
}
