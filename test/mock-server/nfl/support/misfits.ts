import { nfl } from '../../../../src/protocols/nfl/nfl.ts';
import { nflServerMessage } from '../../../../src/protocols/nfl/wire/serverMessage.ts';
import type { NflClient } from './nflClient.ts';

/** What a client heard that does not fit the wire schemas, or that the real client does not understand. */
export function misfits({ texts }: NflClient): string[] {
  return texts.flatMap((text) => {
    const parsed = nflServerMessage.safeParse(JSON.parse(text));
    if (!parsed.success) return [`${text}: ${parsed.error.message}`];
    const decoded = nfl.decode(text);
    if (!decoded.ok) return [`${text}: ${decoded.error.message}`];
    const isOdd = decoded.value.some(({ kind }) => kind === 'invalid' || kind === 'unknown');
    return isOdd ? [`${text}: not understood`] : [];
  });
}
