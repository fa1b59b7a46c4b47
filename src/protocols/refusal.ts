import type { DecodeErrorDetails } from './createDecodeError.ts';
import { createDecodeError } from './createDecodeError.ts';
import type { ServerEvent } from './serverEvent.ts';

/** Something in a message that was refused, not yet an error: of many only the first are worth becoming one. */
export interface Refusal {
  readonly kind: 'refused';
  readonly details: DecodeErrorDetails;
  /** How many items it stands for. */
  readonly count: number;
}

/** What a message gives. Its refusals become `invalid` events once it is known how many its frame has. */
export type DecodedEvent = Exclude<ServerEvent, { kind: 'invalid' }> | Refusal;

/** The event that tells of a refusal. */
export function toInvalid(details: DecodeErrorDetails): ServerEvent {
  return { kind: 'invalid', error: createDecodeError(details) };
}
