import { err, ok } from '../../../lib/result.ts';
import { stableKey } from '../../../lib/stableKey.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { ArbitrageItem, ArbitrageLeg } from '../../entities.ts';
import { isRecord } from '../../isRecord.ts';
import { parseDuration } from '../../parseDuration.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { arbitrageBatchShell, wireArbitrage } from '../wire/arbitrageAlert.ts';
import type { WireArbitrage } from '../wire/arbitrageAlert.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { EMPTY_HEAD, createItemReader } from './itemReader.ts';
import type { BatchHead } from './itemReader.ts';
import { readItem, readItems } from './readItems.ts';
import type { ReadItems } from './readItems.ts';
import { toName, toStamp } from '../../shownText.ts';

const messageType = 'arbitrage_alert';

const reader = createItemReader(wireArbitrage, toItem);

/** `arbitrage_alert` in all its shapes: batch, list of items, one item. */
export const decodeArbitrage: MessageDecoder = ({ data }) => {
  if (Array.isArray(data)) {
    return ok(toEvents(readItems(data, reader, { path: 'data', messageType, head: EMPTY_HEAD })));
  }
  if (isRecord(data) && data['opportunities'] != null) {
    const checked = arbitrageBatchShell.safeParse(data);
    if (!checked.success) return err(describeIssues(checked.error, 'data'));
    const { opportunities, sport, timestamp } = checked.data;
    const head = { ...EMPTY_HEAD, sport: toName(sport), sourceTime: toStamp(timestamp) };
    const source = { path: 'data.opportunities', messageType, head };
    return ok(toEvents(readItems(opportunities, reader, source)));
  }
  const read = readItem(data, reader);
  return read.ok ? ok(toEvents({ items: [read.value], invalid: [] })) : read;
};

function toEvents({ items, invalid }: ReadItems<ArbitrageItem>): readonly DecodedEvent[] {
  const events: DecodedEvent[] =
    items.length > 0 ? [{ kind: 'update', entity: 'arbitrage', items }, ...invalid] : [...invalid];
  return events.length > 0 ? events : [{ kind: 'info', type: messageType }];
}

function toItem(wire: WireArbitrage, head: BatchHead): ArbitrageItem {
  const legs = toLegs(wire);
  return {
    id: wire.id == null ? toDerivedId(wire, legs) : String(wire.id),
    gameId: wire.game_id == null ? null : String(wire.game_id),
    sport: toName(wire.sport) ?? head.sport,
    game: toName(wire.game),
    arbitrageType: toName(wire.type),
    profitPercent: wire.profit_percentage ?? null,
    legs,
    guaranteedProfit: wire.guaranteed_profit ?? null,
    totalStake: wire.total_stake ?? null,
    // A bare number does not say its unit, so it says nothing.
    expiresInMs: typeof wire.expires_in === 'string' ? parseDuration(wire.expires_in) : null,
    confidence: toStamp(wire.confidence),
    sourceTime: toStamp(wire.detected_at ?? wire.timestamp) ?? head.sourceTime,
  };
}

/** Legs in `stakes` win over those at the top level. */
function toLegs(wire: WireArbitrage): readonly ArbitrageLeg[] {
  const { book_a: a, book_b: b, book_c: c } = wire.stakes ?? wire;
  return [a, b, c].flatMap((leg) =>
    leg == null
      ? []
      : [
          {
            sportsbook: toName(leg.name),
            bet: toName(leg.bet),
            odds: leg.odds ?? null,
            stake: leg.stake ?? null,
          },
        ],
  );
}

/**
 * The same game, type and books mean the same opportunity, so a repeat without an id replaces the older one.
 * Books are sorted: which of them is named first means nothing.
 */
function toDerivedId(wire: WireArbitrage, legs: readonly ArbitrageLeg[]): string {
  const game = wire.game_id == null ? wire.game : String(wire.game_id);
  const books = legs.map((leg) => leg.sportsbook ?? '').toSorted();
  return stableKey([toName(game), toName(wire.type), books]);
}
