import { ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { decodeTypedFrame } from '../../decodeTypedFrame.ts';
import { isRecord } from '../../isRecord.ts';
import type { MessageDecoder, WireMessage } from '../../messageDecoder.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import { decodeBall } from './decodeBall.ts';
import { decodeDisputeRaised, decodeDisputeResolved } from './decodeDisputes.ts';
import { decodeMilestone, decodePlayerChanged } from './decodePlayers.ts';
import {
  decodeInningsComplete,
  decodeMatchComplete,
  decodeOverComplete,
} from './decodeProgress.ts';
import { decodeError, decodeWelcome } from './decodeSession.ts';
import { decodeWicket } from './decodeWicket.ts';
import type { CricketDecoder } from './defineDecoder.ts';
import { toId } from './parties.ts';

/** What is known where frames are decoded. */
export interface CricketDecoderOptions {
  /** Of the socket; null where it is of no match: then a message's own word counts. */
  readonly matchId: string | null;
  readonly ballsPerOver: number;
  readonly maxChars: number;
}

/** What servers say in bare text. */
const TEXTS: ReadonlyMap<string, ServerEvent> = new Map<string, ServerEvent>([
  ['pong', { kind: 'pong' }],
  ['ping', { kind: 'ping' }],
  ['close', { kind: 'info', type: 'close' }],
]);

const DECODERS: Readonly<Record<string, CricketDecoder>> = {
  CONNECTION_ESTABLISHED: decodeWelcome,
  BALL_BOWLED: decodeBall,
  WICKET_FALLEN: decodeWicket,
  OVER_COMPLETE: decodeOverComplete,
  INNINGS_COMPLETE: decodeInningsComplete,
  MATCH_COMPLETE: decodeMatchComplete,
  SCORING_DISPUTE_RAISED: decodeDisputeRaised,
  DISPUTE_RESOLVED: decodeDisputeResolved,
  PLAYER_CHANGED: decodePlayerChanged,
  MILESTONE_ACHIEVED: decodeMilestone,
  ERROR: decodeError,
};

/**
 * Makes what decodes the frames of a socket: bare text, or one JSON message each. It never throws; `NaN`, as Python
 * writes it, is no JSON.
 */
export function createCricketDecoder(
  options: CricketDecoderOptions,
): (frame: string) => Result<readonly ServerEvent[], DecodeError> {
  const { matchId, ballsPerOver, maxChars } = options;
  const decoders = new Map<string, MessageDecoder>(
    Object.entries(DECODERS).map(([type, decode]) => [
      type,
      (message) => decode(message, { matchId: matchId ?? ownMatchId(message), ballsPerOver }),
    ]),
  );
  return (frame) => {
    const text = TEXTS.get(frame);
    return text ? ok([text]) : decodeTypedFrame(frame, { typeField: 'type', maxChars, decoders });
  };
}

function ownMatchId({ data }: WireMessage): string {
  const id = isRecord(data) ? data['match_id'] : null;
  return (typeof id === 'string' || typeof id === 'number' ? toId(id) : null) ?? '';
}
