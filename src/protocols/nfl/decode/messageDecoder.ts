import type { Result } from '../../../lib/result.ts';
import type { ServerEvent } from '../../serverEvent.ts';

/** A message whose type is known, and whose data is not checked yet. */
export interface NflWireMessage {
  readonly data: unknown;
  readonly messageId: string | null;
  readonly channel: string | null;
}

/** Turns a message of one type into events, or says in words why it is of no use. */
export type NflDecoder = (message: NflWireMessage) => Result<readonly ServerEvent[], string>;
