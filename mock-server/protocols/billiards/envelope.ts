import type { EpochMs } from '../../../src/lib/clock.ts';
import { toUtcStamp } from './toUtcStamp.ts';

/** A message without its envelope. */
export interface Message {
  readonly type: string;
  readonly data: object;
  readonly at: EpochMs;
  /** How many messages the server had of a client: what the original calls a sequence, and is none. */
  readonly sequence: number;
}

/** A message to one client, in the original's order of keys. */
export function toReplyFrame({ type, data, at, sequence }: Message): string {
  return JSON.stringify({ type, data, timestamp: toUtcStamp(at), sequence });
}

/** A message to all subscribers of a stream, which the original writes in another order. */
export function toStreamFrame({ type, data, at, sequence }: Message): string {
  return JSON.stringify({ type, timestamp: toUtcStamp(at), data, sequence });
}
