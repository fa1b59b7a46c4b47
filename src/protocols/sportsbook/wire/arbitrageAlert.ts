import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalNumber, optionalText, optionalTimestamp, wireId } from './fields.ts';

/** One side of an opportunity. */
export const wireArbitrageLeg = z.object({
  name: optionalText,
  bet: optionalText,
  odds: optionalNumber,
  stake: optionalNumber,
});
export type WireArbitrageLeg = z.infer<typeof wireArbitrageLeg>;

const legs = {
  book_a: z.nullish(wireArbitrageLeg),
  book_b: z.nullish(wireArbitrageLeg),
  book_c: z.nullish(wireArbitrageLeg),
};

/** An opportunity: legs in `stakes` (streamer) or at the top level (the seed's flat examples). */
const opportunityFields = z.object({
  id: z.nullish(wireId),
  game_id: z.nullish(wireId),
  sport: optionalText,
  game: optionalText,
  type: optionalText,
  profit_percentage: optionalNumber,
  stakes: z.nullish(z.object(legs)),
  ...legs,
  guaranteed_profit: optionalNumber,
  total_stake: optionalNumber,
  expires_in: z.nullish(z.union([z.string(), z.number()])),
  confidence: z.nullish(z.union([z.string(), z.number()])),
  detected_at: optionalTimestamp,
  timestamp: optionalTimestamp,
});

/** An opportunity that says what it is about; without id, game id and game there is nothing to key it by. */
export const wireArbitrage = opportunityFields.check(
  z.refine(
    (item) => item.id != null || item.game_id != null || (item.game ?? '') !== '',
    'expected id, game_id or game',
  ),
);
export type WireArbitrage = z.infer<typeof wireArbitrage>;

const batchHead = { source: optionalText, sport: optionalText, timestamp: optionalTimestamp };

/** Shell of a batch with unchecked items. */
export const arbitrageBatchShell = z.object({
  ...batchHead,
  opportunities: z.array(z.unknown()),
});

/** Batch of opportunities, every 15 s; the same ids repeat while they last. */
export const arbitrageBatchData = z.object({
  ...batchHead,
  opportunities: z.array(wireArbitrage),
});
export type ArbitrageBatchData = z.infer<typeof arbitrageBatchData>;

/** Opportunities in any of their shapes. */
export const arbitrageAlertMessage = defineServerMessage(
  'arbitrage_alert',
  z.union([arbitrageBatchData, z.array(wireArbitrage), wireArbitrage]),
);
export type ArbitrageAlertMessage = z.infer<typeof arbitrageAlertMessage>;
