import type { SubscriptionWish } from '../../protocols/filter.ts';
import type { ServerEvent } from '../../protocols/serverEvent.ts';

/** What a finding is about. */
export type ConformanceCheck =
  /** `decode` throws, gives something else than events or an error, or lets something dangerous through. */
  | 'decode'
  /** A sample frame decodes to other kinds than it should. */
  | 'sample'
  /** A type nobody knows is not told as `unknown`. */
  | 'unknown-type'
  /** A text that people read keeps hidden or control characters. */
  | 'text'
  | 'encode'
  | 'endpoint'
  | 'redact'
  | 'heartbeat'
  | 'matcher'
  | 'split';

/** A promise of `Protocol` that is not kept. */
export interface ConformanceFinding {
  readonly check: ConformanceCheck;
  /** What is wrong, in words. */
  readonly message: string;
  /** Start of the frame or text that shows it; null where there is none. */
  readonly sample: string | null;
}

/** A frame of the server, and the kinds of the events it has to become: `invalid` alone if it has to be refused. */
export interface SampleFrame {
  readonly frame: string;
  readonly kinds: readonly ServerEvent['kind'][];
}

/** What the checks are made with; the more of it, the more they see. */
export interface ProtocolSamples {
  /** One of each type at least; hostile frames are made of them. */
  readonly frames: readonly SampleFrame[];
  /** One of each channel at least. */
  readonly wishes: readonly SubscriptionWish[];
  /**
   * A frame of a type the protocol does not know; null if it has no types.
   * @default an object with that type in `type`, `event_type`, `event`, `kind` and `op`
   */
  readonly unknownFrame?: string | null;
}

/** Files a finding. */
export type Report = (check: ConformanceCheck, message: string, sample?: string) => void;

const MAX_SAMPLE_CHARS = 200;

/** Gathers findings; the same one is kept once, with the first sample that showed it. */
export function createFindings(): { readonly list: ConformanceFinding[]; readonly report: Report } {
  const list: ConformanceFinding[] = [];
  const known = new Set<string>();
  return {
    list,
    report(check, message, sample) {
      const key = `${check} ${message}`;
      if (known.has(key)) return;
      known.add(key);
      list.push({ check, message, sample: sample?.slice(0, MAX_SAMPLE_CHARS) ?? null });
    },
  };
}

/** What a call gives, or how it failed. */
export function attempt<Value>(
  call: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly thrown: string } {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    return { ok: false, thrown: error instanceof Error ? error.message : 'something' };
  }
}
