import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import { toFilterName } from '../filterNames.ts';
import { errorMessage, welcomeData } from '../wire/sessionMessages.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { toName, toSentence } from '../../shownText.ts';

const MAX_NAMES = 100;
const MAX_SESSION_ID_CHARS = 128;
const REFUSAL = /^Invalid subscription type: (.+)$/s;

/** `welcome`: lenient, because a welcome that lacks its data is one all the same. */
export const decodeWelcome: MessageDecoder = (message) => {
  const checked = welcomeData.safeParse(message['data'] ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const { client_id: clientId, user_id: userId, authenticated, ...data } = checked.data;
  const sessionId = clientId ?? message['client_id'];
  return ok([
    {
      kind: 'ready',
      sessionId: typeof sessionId === 'string' ? sanitizeText(sessionId, MAX_SESSION_ID_CHARS) : '',
      userId: toName(typeof userId === 'number' ? String(userId) : userId),
      isAuthenticated: authenticated === true,
      channels: toNames(data.available_subscriptions ?? []),
      capabilities: toNames(data.capabilities ?? []).map(toFilterName),
    },
  ]);
};

/** `error`: the refusal of a subscription, or anything else that went wrong. */
export const decodeError: MessageDecoder = (message) => {
  const checked = errorMessage.safeParse(message);
  if (!checked.success) return err(describeIssues(checked.error, 'message'));
  const text = toSentence(checked.data.error) ?? 'The server reported an error without a reason';
  const channel = REFUSAL.exec(text)?.[1];
  if (channel === undefined) return ok([{ kind: 'error', message: text }]);
  return ok([{ kind: 'rejected', channel, filter: null, message: text }]);
};

function toNames(names: readonly string[]): string[] {
  return names.slice(0, MAX_NAMES).flatMap((name) => toName(name) ?? []);
}
