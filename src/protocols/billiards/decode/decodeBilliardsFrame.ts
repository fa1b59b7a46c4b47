import { ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { decodeTypedFrame } from '../../decodeTypedFrame.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import {
  decodeConnection,
  decodeError,
  decodeSubscribed,
  decodeUnsubscribed,
} from './decodeSession.ts';
import { decodeState } from './decodeState.ts';
import { decodeAlert, decodeConfig, decodePerformance } from './decodeTableMessages.ts';
import { decodeTrajectory } from './decodeTrajectory.ts';
import { decodeVideoFrame } from './decodeVideoFrame.ts';

const decoders: ReadonlyMap<string, MessageDecoder> = new Map<string, MessageDecoder>([
  ['state', decodeState],
  ['trajectory', decodeTrajectory],
  ['performance', decodePerformance],
  ['alert', decodeAlert],
  ['config', decodeConfig],
  ['frame', decodeVideoFrame],
  ['connection', decodeConnection],
  ['subscribed', decodeSubscribed],
  ['unsubscribed', decodeUnsubscribed],
  ['error', decodeError],
  ['ping', () => ok([{ kind: 'ping' }])],
  ['pong', () => ok([{ kind: 'pong' }])],
  ['status', () => ok([{ kind: 'info', type: 'status' }])],
  ['metrics', () => ok([{ kind: 'info', type: 'metrics' }])],
]);

/**
 * Decodes a frame; never throws. Python writes `NaN` where a number is none, which is no JSON: such a frame is refused as
 * a whole and the next one tells all anew.
 */
export function decodeBilliardsFrame(
  frame: string,
  maxChars: number,
): Result<readonly ServerEvent[], DecodeError> {
  return decodeTypedFrame(frame, { typeField: 'type', maxChars, decoders });
}
