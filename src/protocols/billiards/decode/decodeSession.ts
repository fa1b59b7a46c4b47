import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import { toName, toSentence } from '../../shownText.ts';
import { connectionData, errorData, subscriptionData } from '../wire/sessionMessages.ts';
import { isBilliardsStream } from '../wire/streams.ts';
import type { BilliardsStream } from '../wire/streams.ts';

const MAX_SESSION_ID_CHARS = 128;

/**
 * `connection`: lenient, because a welcome that lacks its data is one all the same. The server knows no accounts, so
 * nobody is less than authenticated: false would mean that it refused our token.
 */
export const decodeConnection: MessageDecoder = (message) => {
  const checked = connectionData.safeParse(message['data'] ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  return ok([
    {
      kind: 'ready',
      sessionId: sanitizeText(checked.data.client_id ?? '', MAX_SESSION_ID_CHARS),
      userId: null,
      isAuthenticated: true,
      channels: [],
      capabilities: [],
    },
  ]);
};

/**
 * `subscribed`: names the server does not know are left out in silence. One stream is asked for at a time and answers come
 * in order, so an answer that took nothing refuses the oldest request.
 */
export const decodeSubscribed: MessageDecoder = ({ data }) => {
  const checked = subscriptionData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const { streams, all_subscriptions: all } = checked.data;
  const confirmed = toStreams([...streams, ...(all ?? [])]).map<DecodedEvent>((channel) => ({
    kind: 'confirmed',
    channel,
    filter: {},
    roomId: null,
  }));
  if (streams.length > 0) return ok(confirmed);
  const message = 'The server does not offer this stream.';
  return ok([...confirmed, { kind: 'rejected', channel: null, filter: null, message }]);
};

/** `unsubscribed`: from here on what still comes of these streams is dropped here, because the server goes on sending it. */
export const decodeUnsubscribed: MessageDecoder = ({ data }) => {
  const checked = subscriptionData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const removed = toStreams(checked.data.streams).map<DecodedEvent>((channel) => ({
    kind: 'removed',
    channel,
    filter: {},
    roomId: null,
  }));
  return ok(removed.length > 0 ? removed : [{ kind: 'info', type: 'unsubscribed' }]);
};

function toStreams(names: readonly string[]): readonly BilliardsStream[] {
  return Array.from(new Set(names.filter(isBilliardsStream)));
}

/** `error`: the limit of messages is the application's to know of, the rest is a mistake of whoever sent. */
export const decodeError: MessageDecoder = ({ data }) => {
  const checked = errorData.safeParse(data ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const { code, message } = checked.data;
  const text = toSentence(message) ?? 'The server reported an error without a reason';
  if (code === 'RATE_LIMIT') {
    const title = 'Too many messages';
    return ok([{ kind: 'notice', severity: 'warning', title, message: text, isSticky: false }]);
  }
  const shownCode = toName(toSentence(code));
  return ok([{ kind: 'error', message: shownCode === null ? text : `${text} (${shownCode})` }]);
};
