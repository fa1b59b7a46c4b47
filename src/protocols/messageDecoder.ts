import type { Result } from '../lib/result.ts';
import type { DecodedEvent } from './refusal.ts';

/** A message as parsed: an object whose type is known, and nothing else about it. */
export type WireMessage = Readonly<Record<string, unknown>>;

/** Turns a message of one type into events, or says in words why it is of no use. */
export type MessageDecoder = (message: WireMessage) => Result<readonly DecodedEvent[], string>;
