import { CUE_BALL_ID, isMoving, type Ball } from './ball.ts';
import type { Shot } from './chooseShot.ts';
import type { Contact } from './findContact.ts';
import { moveBalls } from './moveBalls.ts';
import { STEP_S } from './stepS.ts';
import type { Point } from './table.ts';

/** A straight part of a ball's way. */
export interface PathLine {
  readonly ballId: string;
  readonly start: Point;
  readonly end: Point;
  readonly confidence: number;
}

/** Something a ball will run into. */
export interface PredictedContact {
  /** Seconds after the cue's touch. */
  readonly inS: number;
  readonly kind: Contact['kind'];
  readonly position: Point;
  readonly ballId: string;
  /** The ball that is hit, null for cushions and pockets. */
  readonly otherId: string | null;
  /** Where the hit ball, or else the ball itself, is heading afterwards, degrees. */
  readonly angleDeg: number;
  readonly confidence: number;
}

/** What a shot is going to do, until it gets too uncertain to tell. */
export interface Prediction {
  /** The cue ball's first, then in the order of their ends. */
  readonly lines: readonly PathLine[];
  readonly contacts: readonly PredictedContact[];
  /** Of the whole, in [0, 1]. */
  readonly confidence: number;
}

const MAX_CONTACTS = 6;
const MAX_S = 4;
/** Each contact makes what comes after it less certain. */
const CERTAINTY_KEPT = 0.92;
const SHORTEST_LINE = 1;

/** Predicts a shot by playing it on a copy of the table, with the very steps it is going to be played with. */
export function predictShot(balls: readonly Readonly<Ball>[], shot: Shot): Prediction {
  const copies = balls.map((ball) => ({ ...ball }));
  strike(copies, shot);
  const lines: PathLine[] = [];
  const contacts: PredictedContact[] = [];
  const startOf = new Map(copies.map(({ id, x, y }) => [id, { x, y }]));
  const toConfidence = () => round(0.98 * CERTAINTY_KEPT ** contacts.length);

  const endLine = ({ id, x, y }: Ball) => {
    const start = startOf.get(id);
    startOf.set(id, { x, y });
    if (start === undefined || Math.hypot(x - start.x, y - start.y) < SHORTEST_LINE) return;
    lines.push({ ballId: id, start, end: { x, y }, confidence: toConfidence() });
  };
  const record = (contact: Contact, inS: number) => {
    if (contacts.length === MAX_CONTACTS) return;
    endLine(contact.ball);
    if (contact.kind === 'ball') endLine(contact.other);
    contacts.push(toPredicted(contact, inS, toConfidence()));
  };
  let passedS = 0;
  while (passedS < MAX_S && contacts.length < MAX_CONTACTS && copies.some(isMoving)) {
    const startedS = passedS;
    moveBalls(copies, STEP_S, (contact, inS) => record(contact, startedS + inS));
    passedS += STEP_S;
  }
  for (const ball of copies) endLine(ball);
  return { lines, contacts, confidence: toConfidence() };
}

/** Gives the cue ball the speed of a shot. */
export function strike(balls: readonly Ball[], { angle, speed }: Shot): void {
  const cueBall = balls.find(({ id }) => id === CUE_BALL_ID);
  if (cueBall === undefined) return;
  cueBall.vx = Math.cos(angle) * speed;
  cueBall.vy = Math.sin(angle) * speed;
}

function toPredicted(contact: Contact, inS: number, confidence: number): PredictedContact {
  const { ball, kind } = contact;
  const other = contact.kind === 'ball' ? contact.other : null;
  const { vx, vy } = other ?? ball;
  return {
    inS: round(inS),
    kind,
    position: { x: ball.x, y: ball.y },
    ballId: ball.id,
    otherId: other?.id ?? null,
    angleDeg: round((Math.atan2(vy, vx) * 180) / Math.PI),
    confidence,
  };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
