import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { GameItem, OddsItem } from '../../entities.ts';
import { isRecord } from '../../isRecord.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { oddsBatchShell } from '../wire/oddsUpdate.ts';
import { liveGameReader, resultReader } from './gameReader.ts';
import type { MessageDecoder, WireMessage } from '../../messageDecoder.ts';
import { oddsReader } from './oddsReader.ts';
import { EMPTY_HEAD } from './itemReader.ts';
import { readItem, readItems } from './readItems.ts';
import type { ReadItems } from './readItems.ts';
import { toName, toStamp } from '../../shownText.ts';

const messageType = 'odds_update';
const NO_GAMES: ReadItems<GameItem> = { items: [], invalid: [] };

/** `odds_update` in all its shapes: batch of priced games, state of a sport, list of items, one item. */
export const decodeOdds: MessageDecoder = ({ data }) => {
  if (Array.isArray(data)) {
    const odds = readItems(data, oddsReader, { path: 'data', messageType, head: EMPTY_HEAD });
    return ok(toEvents(odds, NO_GAMES));
  }
  if (isRecord(data) && isBatch(data)) return decodeBatch(data);
  const read = readItem(data, oddsReader);
  return read.ok ? ok([{ kind: 'update', entity: 'odds', items: [read.value] }]) : read;
};

function isBatch(data: WireMessage): boolean {
  return (
    data['games'] != null ||
    data['live_games'] != null ||
    data['upcoming_games'] != null ||
    data['recent_results'] != null
  );
}

/** Upcoming games are not read: all they could say is that a game exists. */
function decodeBatch(data: WireMessage): Result<readonly DecodedEvent[], string> {
  const checked = oddsBatchShell.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const shell = checked.data;
  const head = {
    sport: toName(shell.sport),
    sportsbook: toName(shell.sportsbook),
    sourceTime: toStamp(shell.updated_at ?? shell.timestamp),
  };
  const source = (list: string) => ({ path: `data.${list}`, messageType, head });
  const odds = readItems(shell.games ?? [], oddsReader, source('games'));
  const live = readItems(shell.live_games ?? [], liveGameReader, source('live_games'));
  const results = readItems(toKeyed(shell.recent_results), resultReader, source('recent_results'));
  return ok(
    toEvents(odds, {
      items: [...results.items, ...live.items],
      invalid: [...results.invalid, ...live.invalid],
    }),
  );
}

/** Results were never seen filled: those without a game id are another shape than ours, not a broken one. */
function toKeyed(results: readonly unknown[] | null | undefined): readonly unknown[] {
  return (results ?? []).filter((result) => isRecord(result) && result['game_id'] != null);
}

function toEvents(odds: ReadItems<OddsItem>, games: ReadItems<GameItem>): readonly DecodedEvent[] {
  const events: DecodedEvent[] = [];
  if (odds.items.length > 0) events.push({ kind: 'update', entity: 'odds', items: odds.items });
  if (games.items.length > 0) events.push({ kind: 'update', entity: 'game', items: games.items });
  events.push(...odds.invalid, ...games.invalid);
  // Understood, but it says nothing: the original's sport batches are often empty.
  return events.length > 0 ? events : [{ kind: 'info', type: messageType }];
}
