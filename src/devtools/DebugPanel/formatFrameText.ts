/** What has no shape of its own, or turns the text around it: shown as what it is. */
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as it may be shown, and how much of it was cut off. */
export interface ShownFrameText {
  readonly text: string;
  readonly cutCount: number;
}

const MAX_CHARS = 50_000;

/** A frame for eyes: JSON with a line for each member, each of several messages by itself; hidden characters as escapes. */
export function formatFrameText(raw: string): ShownFrameText {
  const source = raw.slice(0, MAX_CHARS);
  const cutCount = raw.length - source.length;
  const lines = cutCount > 0 ? [source] : raw.split('\n').map(formatJson);
  return { text: lines.join('\n').replace(HIDDEN, escapeHidden), cutCount };
}

function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function escapeHidden(character: string): string {
  if (character === '\n') return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
