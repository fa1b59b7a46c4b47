import type { BilliardsItem, TrajectoryItem } from './billiards/billiardsItems.ts';
import type { BilliardsStream } from './billiards/wire/streams.ts';
import type { CricketItem } from './cricket/cricketItems.ts';
import type { NflGameItem } from './nfl/nflItems.ts';

/**
 * The normalised things that live data is about, the same for every protocol. A codec builds them field by
 * field from validated input; `null` means "this message does not say", and folding keeps the older value then.
 */

/** American odds of the two sides, such as -140 and +120. */
export interface Moneyline {
  readonly home: number | null;
  readonly away: number | null;
}

/** Handicap of each side in points, with the American odds of each. */
export interface Spread {
  readonly home: number | null;
  readonly away: number | null;
  readonly homeOdds: number | null;
  readonly awayOdds: number | null;
}

/** Points line for both sides of over/under, with the American odds of each. */
export interface Total {
  readonly over: number | null;
  readonly under: number | null;
  readonly overOdds: number | null;
  readonly underOdds: number | null;
}

/** One bookmaker's lines for one game. `sportsbook` is null where the feed is a consensus of all books. */
export interface OddsItem {
  readonly gameId: string;
  readonly sportsbook: string | null;
  readonly sport: string | null;
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
  /** ISO text as sent; never used to compute ages. */
  readonly startTime: string | null;
  readonly moneyline: Moneyline | null;
  readonly spread: Spread | null;
  readonly total: Total | null;
  /** Source's own stamp as sent: may lack a zone or be frozen, so for display only (PROTOCOLS 1.6). */
  readonly sourceTime: string | null;
}

/** A model's forecast for a game. */
export interface PredictionItem {
  readonly gameId: string;
  readonly predictionType: string;
  readonly sport: string | null;
  readonly player: string | null;
  /** The team, player or outcome forecast. */
  readonly pick: string | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  /** 0 to 1. */
  readonly probability: number | null;
  readonly modelVersion: string | null;
  readonly models: readonly string[];
  readonly featureCount: number | null;
  readonly sourceTime: string | null;
}

/** One side of an arbitrage: what to stake where. */
export interface ArbitrageLeg {
  readonly sportsbook: string | null;
  readonly bet: string | null;
  /** American odds. */
  readonly odds: number | null;
  readonly stake: number | null;
}

/** Prices at different books that together guarantee a profit. */
export interface ArbitrageItem {
  readonly id: string;
  readonly gameId: string | null;
  readonly sport: string | null;
  readonly game: string | null;
  readonly arbitrageType: string | null;
  readonly profitPercent: number | null;
  readonly legs: readonly ArbitrageLeg[];
  readonly guaranteedProfit: number | null;
  readonly totalStake: number | null;
  /** Time left when sent, from texts such as "42 minutes"; null if the feed does not say. */
  readonly expiresInMs: number | null;
  readonly confidence: string | null;
  readonly sourceTime: string | null;
}

/** Score and phase of a running game. */
export interface GameItem {
  readonly gameId: string;
  readonly sport: string | null;
  /** As people say it: "7th inning", "Q3", "2nd period". */
  readonly period: string | null;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  readonly sourceTime: string | null;
}

/** A free-form record the feed sends as a whole (analytics, portfolio): the newest replaces the last. */
export interface RecordItem {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Which item type each entity carries. */
export interface EntityItems extends SportItems {
  odds: OddsItem;
  prediction: PredictionItem;
  arbitrage: ArbitrageItem;
  game: GameItem;
  analytics: RecordItem;
  portfolio: RecordItem;
}

/** Items of the sports: events and partial facts, which the sport's fold makes one read model of, in order and none left out. */
export interface SportItems {
  nflGame: NflGameItem;
  cricketMatch: CricketItem;
  billiardsTable: BilliardsItem;
  trajectory: TrajectoryItem;
}

/** What a matcher may look at: of a sport's items and models, that which both have. */
export interface EntitySubjects extends Omit<EntityItems, keyof SportItems> {
  nflGame: { readonly gameId: string };
  cricketMatch: { readonly matchId: string };
  /** `stream` is what an item came on; a model came on several. */
  billiardsTable: { readonly tableId: string; readonly stream?: BilliardsStream };
  trajectory: { readonly tableId: string };
}

/** Names of everything that is kept in tables. */
export type Entity = keyof EntityItems;

/** Entities whose read model comes with the hook that asks for it, so that an application carries only its own sport. */
export type SportEntity = keyof SportItems;

/** Entities that every manager has. */
export type CoreEntity = Exclude<Entity, SportEntity>;

/** Every core entity, for loops. */
export const CORE_ENTITIES = [
  'odds',
  'prediction',
  'arbitrage',
  'game',
  'analytics',
  'portfolio',
] as const satisfies readonly CoreEntity[];
