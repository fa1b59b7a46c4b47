import type * as z from 'zod/mini';
import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { WireMessage } from '../../messageDecoder.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { toStamp } from '../../shownText.ts';
import type { CricketItem } from '../cricketItems.ts';

/** What a decoder knows beside the message. */
export interface CricketContext {
  /** Of the socket; messages themselves mostly don't say. */
  readonly matchId: string;
  readonly ballsPerOver: number;
}

/** What every item of a message has. */
export interface CricketAbout {
  readonly matchId: string;
  readonly sourceTime: string | null;
}

/** Turns a message of one type into events, or says in words why it is of no use. */
export type CricketDecoder = (
  message: WireMessage,
  context: CricketContext,
) => Result<readonly DecodedEvent[], string>;

/**
 * Makes a decoder of a schema for a message's data, and of what makes an item of it. Every item feeds the read model;
 * what happens once is told as that, too.
 */
export function defineDecoder<Data>(
  schema: z.ZodMiniType<Data>,
  toItem: (data: Data, about: CricketAbout, ballsPerOver: number) => CricketItem,
): CricketDecoder {
  return (message, { matchId, ballsPerOver }) => {
    // Null data says as little as none; what a message can't do without is in its schema.
    const checked = schema.safeParse(message['data'] ?? {});
    if (!checked.success) return err(describeIssues(checked.error, 'data'));
    const sentAt = message['timestamp'];
    const sourceTime = toStamp(typeof sentAt === 'string' ? sentAt : null);
    return ok(toEvents(toItem(checked.data, { matchId, sourceTime }, ballsPerOver)));
  };
}

function toEvents(item: CricketItem): readonly DecodedEvent[] {
  const update: DecodedEvent = { kind: 'update', entity: 'cricketMatch', items: [item] };
  return item.type === 'matchState' ? [update] : [update, { kind: 'occurrence', occurrence: item }];
}
