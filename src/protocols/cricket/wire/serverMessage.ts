import * as z from 'zod/mini';
import { ballBowledMessage } from './ballBowled.ts';
import { connectionEstablishedMessage } from './connectionEstablished.ts';
import { defineCricketMessage } from './defineCricketMessage.ts';
import { disputeRaisedMessage, disputeResolvedMessage } from './disputes.ts';
import { optionalText } from './fields.ts';
import { inningsCompleteMessage } from './inningsComplete.ts';
import { matchCompleteMessage } from './matchComplete.ts';
import { overCompleteMessage } from './overComplete.ts';
import { milestoneAchievedMessage, playerChangedMessage } from './playerMessages.ts';
import { wicketFallenMessage } from './wicketFallen.ts';

/** Data of `ERROR`: the end, though the socket may stay open and dead. */
export const errorData = z.object({ error_code: optionalText, message: optionalText });
export type ErrorData = z.infer<typeof errorData>;

/** Something went wrong for good. */
export const errorMessage = defineCricketMessage('ERROR', errorData);
export type ErrorMessage = z.infer<typeof errorMessage>;

/** Every JSON message a server sends; it also answers the text `ping` with the text `pong`. */
export const cricketServerMessage = z.discriminatedUnion('type', [
  connectionEstablishedMessage,
  ballBowledMessage,
  wicketFallenMessage,
  overCompleteMessage,
  inningsCompleteMessage,
  matchCompleteMessage,
  disputeRaisedMessage,
  disputeResolvedMessage,
  playerChangedMessage,
  milestoneAchievedMessage,
  errorMessage,
]);
export type CricketServerMessage = z.infer<typeof cricketServerMessage>;
