import { redactCredentials } from './redactCredentials.ts';
import { sanitizeText } from './sanitizeText.ts';

const MAX_NAME_CHARS = 120;
const MAX_MESSAGE_CHARS = 500;

/** A name people will read (team, book, ball), safe to show; null if there is nothing to read. */
export function toName(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const name = sanitizeText(text, MAX_NAME_CHARS);
  return name === '' ? null : name;
}

/** A sentence people will read; a server may quote the token in it, so that is redacted. */
export function toSentence(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  // Sanitised first: hidden characters must not break a token in two.
  const plain = sanitizeText(text.slice(0, MAX_MESSAGE_CHARS * 4), MAX_MESSAGE_CHARS * 4);
  const sentence = sanitizeText(redactCredentials(plain), MAX_MESSAGE_CHARS).trim();
  return sentence === '' ? null : sentence;
}

/** A source's stamp as text; numbers keep their digits. */
export function toStamp(stamp: string | number | null | undefined): string | null {
  return toName(typeof stamp === 'number' ? String(stamp) : stamp);
}
