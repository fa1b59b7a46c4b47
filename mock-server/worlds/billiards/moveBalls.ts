import { assertNever } from '../../../src/lib/assertNever.ts';
import { isMoving, speedOf, type Ball } from './ball.ts';
import { findContact, type Contact } from './findContact.ts';
import { BALL_RESTITUTION, CUSHION_RESTITUTION, ROLLING_FRICTION } from './table.ts';

/** Called with each contact, after it, and with how far into the step it was. */
export type ContactListener = (contact: Contact, inS: number) => void;

/** Slower than this two balls don't bounce off each other, which ends the chatter of balls that lie together. */
const SLOWEST_BOUNCE = 8;
/** A step with more contacts than this stands still for its rest: late, but never wrong. */
const MAX_CONTACTS = 400;

/**
 * Moves all balls on by a step. Speeds are constant within it, so every contact is found exactly and no ball passes
 * through another however fast it is; friction slows them at its end.
 */
export function moveBalls(
  balls: readonly Ball[],
  stepS: number,
  onContact?: ContactListener,
): void {
  let passedS = 0;
  for (let count = 0; count < MAX_CONTACTS; count += 1) {
    const next = findContact(balls, stepS - passedS);
    glide(balls, next === null ? stepS - passedS : next.inS);
    if (next === null) break;
    passedS += next.inS;
    resolve(next.contact);
    onContact?.(next.contact, passedS);
  }
  slowDown(balls, stepS);
}

function glide(balls: readonly Ball[], durationS: number): void {
  for (const ball of balls) {
    ball.x += ball.vx * durationS;
    ball.y += ball.vy * durationS;
  }
}

function resolve(contact: Contact): void {
  const { ball } = contact;
  switch (contact.kind) {
    case 'ball':
      collide(ball, contact.other);
      break;
    case 'cushion':
      if (contact.axis === 'x') ball.vx *= -CUSHION_RESTITUTION;
      else ball.vy *= -CUSHION_RESTITUTION;
      break;
    case 'pocket':
      Object.assign(ball, contact.pocket, { vx: 0, vy: 0, isPocketed: true });
      break;
    default:
      assertNever(contact);
  }
}

/** Two equal masses exchange momentum along the line between their centres, and nothing across it. */
function collide(ball: Ball, other: Ball): void {
  const apart = Math.hypot(other.x - ball.x, other.y - ball.y);
  const nx = (other.x - ball.x) / apart;
  const ny = (other.y - ball.y) / apart;
  const approach = (ball.vx - other.vx) * nx + (ball.vy - other.vy) * ny;
  const restitution = approach < SLOWEST_BOUNCE ? 0 : BALL_RESTITUTION;
  const impulse = ((1 + restitution) * approach) / 2;
  ball.vx -= impulse * nx;
  ball.vy -= impulse * ny;
  other.vx += impulse * nx;
  other.vy += impulse * ny;
}

function slowDown(balls: readonly Ball[], stepS: number): void {
  for (const ball of balls) {
    if (!isMoving(ball)) continue;
    const share = Math.max(0, 1 - (ROLLING_FRICTION * stepS) / speedOf(ball));
    ball.vx *= share;
    ball.vy *= share;
  }
}
