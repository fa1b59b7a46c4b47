/**
 * What a peer of the bench is. A peer lives in `bench/peers/<name>/peer.tsx` and exports `peer: Peer`, written as
 * an object literal: the driver reads `title`, `kind`, `isBatched` … from the source, without running it.
 */

/** One bookmaker's lines for one game, as the feed sends them: the `data` of an `odds_update`. */
export interface WireOdds {
  readonly game_id: string;
  readonly sport: string;
  readonly sportsbook: string;
  readonly home_team: string;
  readonly away_team: string;
  readonly moneyline: { readonly home: number; readonly away: number };
  readonly spread: { readonly home: number; readonly home_odds: number };
  readonly total: { readonly over: number; readonly over_odds: number };
  /** Running number of the message, as text: it tells which message a painted cell shows. */
  readonly updated_at: string;
}

/** A message of the feed about one row. A batched feed sends JSON arrays of them. */
export interface WireOddsUpdate {
  readonly type: 'odds_update';
  readonly data: WireOdds;
}

/** The other messages of the feed; a peer may ignore them. */
export interface WireOther {
  readonly type: 'welcome' | 'subscription_confirmed' | 'pong';
}

/** Everything the feed sends. */
export type WireMessage = WireOddsUpdate | WireOther;

/** What a peer sends once its socket is open: `JSON.stringify(SUBSCRIBE)`. On socket.io: `emit('subscribe', SUBSCRIBE)`. */
export const SUBSCRIBE = {
  type: 'subscribe',
  subscription_type: 'odds_updates',
  filters: {},
} as const;

/** Identity of a row. */
export function toKey(item: WireOdds): string {
  return `${item.game_id}|${item.sportsbook}`;
}

/** What the harness hands a peer. */
export interface PeerContext {
  /** `ws:` address to dial; for a socket.io peer the `http:` address, where `odds_update` events carry a `WireOdds`. */
  readonly url: string;
  /** How many rows will come. Peers don't need it, but a grid may. */
  readonly rows: number;
  /** The empty table: rows are its children, in order of first arrival, all of them in the DOM. */
  readonly root: HTMLElement;
  /** To be called in each render of a row. */
  readonly rowRendered: () => void;
  /** The texts of a row, one a column. */
  readonly toCells: (item: WireOdds) => readonly string[];
  /** Names of the columns; the last shows the message's number. */
  readonly columns: readonly string[];
}

/** One way to put the feed on a page. */
export interface Peer {
  /** The name of its folder. */
  readonly name: string;
  /** As people read it in the result table. */
  readonly title: string;
  /** `limit`: what the others are measured by. */
  readonly kind: 'limit' | 'react' | 'courtside';
  readonly transport: 'ws' | 'socket.io';
  /** True: its feed sends one array of messages per 16 ms. */
  readonly isBatched: boolean;
  /** What is special about it, and the page of documentation it follows. */
  readonly note: string;
  /** True: only rows in sight are in the DOM, and only they are measured. @default false */
  readonly isVirtualised?: boolean;
  /** How to read a row's texts where it is not `.row[data-key]` with one child a cell; null if it is not in the DOM. */
  readonly readCells?: (root: HTMLElement, key: string) => readonly string[] | null;
  /** Connects, subscribes and renders into `context.root`, for good. */
  start(context: PeerContext): void;
}
