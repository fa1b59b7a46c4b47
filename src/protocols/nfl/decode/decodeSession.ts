import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import type { ServerEvent, Severity } from '../../serverEvent.ts';
import { toName, toSentence } from '../../shownText.ts';
import { toPlainWish } from '../nflChannel.ts';
import {
  connectionAckData,
  modelUpdateData,
  nflErrorData,
  notificationData,
} from '../wire/sessionMessages.ts';
import type { NflDecoder } from './messageDecoder.ts';

const MAX_SESSION_ID_CHARS = 128;

/** What the words of `level` mean to us. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ['success', 'success'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['critical', 'error'],
]);

/**
 * `connection_ack`: the welcome. It tells neither channels nor user, a token is ignored by both servers, and so nobody is ever
 * told to be anonymous: that would mean a refused token.
 */
export const decodeConnectionAck: NflDecoder = ({ data }) => {
  const checked = connectionAckData.safeParse(data ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  return ok([
    {
      kind: 'ready',
      sessionId: sanitizeText(checked.data.connection_id ?? '', MAX_SESSION_ID_CHARS),
      userId: null,
      isAuthenticated: true,
      channels: [],
      capabilities: [],
    },
  ]);
};

/** `error`: only Node has it. */
export const decodeNflError: NflDecoder = ({ data }) => {
  const checked = nflErrorData.safeParse(data ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const message = toSentence(checked.data.error) ?? 'The server reported an error without a reason';
  return ok([{ kind: 'error', message }]);
};

/** `notification`: something to read, or Node's answer to a subscription, which nobody has to read. */
export const decodeNotification: NflDecoder = ({ data, channel }) => {
  const checked = notificationData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const { message, title, level, action_required: isActionRequired } = checked.data;
  const answer = title == null && channel !== null ? toAnswer(message, channel) : null;
  if (answer) return ok([answer]);
  const severity = SEVERITIES.get(level?.toLowerCase() ?? '') ?? 'info';
  return ok([
    {
      kind: 'notice',
      severity,
      title: toName(toSentence(title)) ?? 'System notification',
      message: toSentence(message) ?? '',
      isSticky: isActionRequired === true,
    },
  ]);
};

/**
 * Only to the letter, so that a notice that happens to begin like an answer is not lost. That we left a channel is what we asked for and
 * says nothing new; as `removed` it could end another wish for the same channel.
 */
function toAnswer(message: string, channel: string): ServerEvent | null {
  if (message === `Subscribed to channel: ${channel}`) {
    return { kind: 'confirmed', ...toPlainWish(channel), roomId: null };
  }
  if (message === `Unsubscribed from channel: ${channel}`) {
    return { kind: 'info', type: 'notification' };
  }
  return null;
}

/** `model_update`: no server sends it; what can be read is told, the rest is understood and nothing to do. */
export const decodeModelUpdate: NflDecoder = ({ data }) => {
  const checked = modelUpdateData.safeParse(data ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const message = toSentence(checked.data.message);
  if (message === null) return ok([{ kind: 'info', type: 'model_update' }]);
  return ok([
    { kind: 'notice', severity: 'info', title: 'Model updated', message, isSticky: false },
  ]);
};
