import { z } from 'zod';

const afterMs = z.number().min(0).max(86_400_000).nullable().default(null);

/** Codes a server may put into a close frame. */
const closeCode = z
  .int()
  .refine(
    (code) =>
      (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) ||
      (code >= 3000 && code <= 4999),
    'must be a close code a server may send: 1000 to 1014 without 1004, 1005, 1006, or 3000 to 4999',
  );

/**
 * Forgets clients: the socket stays open and mute, as on all four originals. Those connected when it starts
 * are forgotten at once, later ones `afterMs` after their welcome (5 s unless told). Given `afterMs`, it counts
 * for both. `scope: 'current'` spares those who come later.
 */
const zombie = z.strictObject({
  name: z.literal('zombie'),
  afterMs,
  scope: z.enum(['all', 'current']).default('all'),
});

/** Cuts the TCP connection without a close frame (client: 1006). Timing as for `zombie`. */
const drop = z.strictObject({
  name: z.literal('drop'),
  afterMs,
  scope: z.enum(['all', 'current']).default('all'),
});

/** Closes with a code and reason. Timing as for `zombie`. */
const close = z.strictObject({
  name: z.literal('close'),
  code: closeCode.default(1011),
  reason: z
    .string()
    .refine((text) => new TextEncoder().encode(text).length <= 123, 'must be at most 123 bytes')
    .default('fault injected'),
  afterMs,
  scope: z.enum(['all', 'current']).default('all'),
});

/** Accepts new clients and never says a word to them: no welcome, no replies, no data. */
const silent = z.strictObject({ name: z.literal('silent') });

/** The ways in which a frame can be broken. */
export const BREAKAGES = ['bad-json', 'wrong-shape', 'nan', 'unknown-type'] as const;

/** Breaks every n-th data frame of each client; all breakages in turn, or just one. */
const malformed = z.strictObject({
  name: z.literal('malformed'),
  every: z.int().min(1).default(5),
  kind: z.enum(['all', ...BREAKAGES]).default('all'),
});

/** Delays everything that is sent, replies too, by a delay and up to `jitterMs` more; the order stays. */
const latency = z.strictObject({
  name: z.literal('latency'),
  delayMs: z.number().min(0).max(60_000).default(500),
  jitterMs: z.number().min(0).max(60_000).default(0),
});

/** Sends every n-th data frame of each client twice. */
const duplicate = z.strictObject({
  name: z.literal('duplicate'),
  every: z.int().min(1).default(2),
});

/** Confirms subscriptions, answers and says heartbeats, and sends no data: the feed behind the server has stopped. */
const starve = z.strictObject({ name: z.literal('starve') });

/** Refuses handshakes with an HTTP status; a browser sees 1006 and no reason. */
const refuse = z.strictObject({
  name: z.literal('refuse'),
  status: z.int().min(400).max(599).default(503),
});

/** A misbehaviour of the server, with every parameter filled in. */
export const faultSchema = z.discriminatedUnion('name', [
  zombie,
  drop,
  close,
  silent,
  malformed,
  latency,
  duplicate,
  starve,
  refuse,
]);

/** A fault as it acts. */
export type Fault = z.output<typeof faultSchema>;

/** A fault as people write it: parameters may be left out. */
export type FaultInput = z.input<typeof faultSchema>;

export type FaultName = Fault['name'];
export type Breakage = (typeof BREAKAGES)[number];

/** The fault of one name. */
export type FaultOf<Name extends FaultName> = Extract<Fault, { name: Name }>;
