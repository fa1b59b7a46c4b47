import { z } from 'zod';

const everyNth = z.int().min(1).nullable();
const durationMs = z.number().min(1).max(86_400_000);

/** What the server does that it should not, or does in one of several ways. */
export const quirksSchema = z.strictObject({
  /** Whether `unsubscribe` ends a stream; the original confirms it and goes on sending. */
  unsubscribeStops: z.boolean(),
  /** Subscriptions are confirmed and nothing is ever sent, as at the seed's revision. */
  isSilent: z.boolean(),
  /** Every n-th state holds a `NaN`, which is no JSON. */
  nanEvery: everyNth,
  /** Every n-th state can't be sent, whereupon all its subscribers are removed and not told. */
  failEvery: everyNth,
  /** Every n-th alert goes to one of the subscribers only, and has no sequence. */
  targetEvery: everyNth,
  /** `{x, y, scale}`, `{x, y}`, `[x, y]`, or one after the other. */
  positions: z.enum(['scaled', 'object', 'pair', 'mixed']),
  /** Resolution of scaled positions: 1 is 4K, 2 is 1080p, 3 is 720p. */
  scale: z.literal([1, 2, 3]),
  /** For the last `forMs` of every `everyMs` the camera is gone. */
  outage: z.strictObject({ everyMs: durationMs, forMs: durationMs }).nullable(),
});

export type Quirks = Readonly<z.output<typeof quirksSchema>>;

/** As the original behaves at its newest revision, when all goes well. */
const DEFAULT_QUIRKS: Quirks = {
  unsubscribeStops: false,
  isSilent: false,
  nanEvery: null,
  failEvery: null,
  targetEvery: 4,
  positions: 'scaled',
  scale: 1,
  outage: null,
};

/** Quirks as they are now; they can change at any time. */
export interface QuirkSwitch {
  readonly current: Quirks;
  set(changes: Partial<Quirks>): void;
}

/** Creates the switch, with the defaults but for what is given. */
export function createQuirkSwitch(initial: Partial<Quirks> = {}): QuirkSwitch {
  let current: Quirks = { ...DEFAULT_QUIRKS, ...initial };
  return {
    get current() {
      return current;
    },
    set(changes) {
      current = { ...current, ...changes };
    },
  };
}
