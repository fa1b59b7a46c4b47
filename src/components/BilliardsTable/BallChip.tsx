import type { ReactNode } from 'react';
import type { BallLook } from './ballLooks.ts';
import { BALL_INK, BALL_WHITE } from './ballLooks.ts';

/** Edges of a stripe on a circle of radius 10: 0.56 of its height. */
const STRIPE = 'M-8.28 -5.6 A10 10 0 0 0 -8.28 5.6 L8.28 5.6 A10 10 0 0 0 8.28 -5.6 Z';

/** A ball as large as a text, painted as on the table. Decorative: its name goes with it. */
export function BallChip({ look }: { readonly look: BallLook }): ReactNode {
  const { kind, colour, text } = look;
  return (
    <svg className="cs-billiards__chip" viewBox="-11 -11 22 22" aria-hidden="true">
      <circle r="10" fill={kind === 'stripe' ? BALL_WHITE : colour} />
      {kind === 'stripe' && <path d={STRIPE} fill={colour} />}
      {text !== null && (
        <>
          <circle r="6.2" fill={BALL_WHITE} />
          <text y="3.1" textAnchor="middle" fill={BALL_INK}>
            {text}
          </text>
        </>
      )}
      <circle className="cs-billiards__edge" r="10" />
    </svg>
  );
}
