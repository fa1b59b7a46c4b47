import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import { toFilter } from '../filterNames.ts';
import { subscriptionData } from '../wire/subscriptionMessages.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';

const MAX_ROOM_ID_CHARS = 512;

/** `subscription_confirmed` */
export const decodeConfirmed = toDecoder('confirmed');

/** `subscription_removed` */
export const decodeRemoved = toDecoder('removed');

function toDecoder(kind: 'confirmed' | 'removed'): MessageDecoder {
  return (message) => {
    const checked = subscriptionData.safeParse(message['data']);
    if (!checked.success) return err(describeIssues(checked.error, 'data'));
    const { subscription_type: channel, room_id: roomId, filters } = checked.data;
    return ok([
      {
        kind,
        channel,
        filter: toFilter(filters),
        roomId: roomId == null ? null : sanitizeText(roomId, MAX_ROOM_ID_CHARS),
      },
    ]);
  };
}
