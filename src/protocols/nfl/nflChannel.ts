import type { FilterValue, SubscriptionWish } from '../filter.ts';

/** What a channel is about. */
export type NflTopic = 'games' | 'odds' | 'predictions';

/** A channel as this protocol understands it. */
export interface NflChannel {
  /** Null: some other channel, such as `system`, which carries notices only. */
  readonly topic: NflTopic | null;
  /** The games it is about; null: all. */
  readonly gameIds: readonly string[] | null;
}

/** What the server calls the channel of one game. */
const PREFIXES: { readonly [Topic in NflTopic]: string } = {
  games: 'game_',
  odds: 'odds_',
  predictions: 'predictions_',
};
const TOPICS = ['games', 'odds', 'predictions'] as const satisfies readonly NflTopic[];
/** Another name for `games`, which reads better with a single game. */
const GAME = 'game';

/**
 * What a wish is about. `games`, `odds` and `predictions` may be narrowed by `gameId`, one or several, and `game` is the same as `games`;
 * the server's own names (`game_X`, `odds_X`, `predictions_X`) are understood too.
 */
export function toNflChannel({ channel, filter }: SubscriptionWish): NflChannel {
  if (channel === GAME) return { topic: 'games', gameIds: toIds(filter['gameId']) };
  for (const topic of TOPICS) {
    if (channel === topic) return { topic, gameIds: toIds(filter['gameId']) };
    const gameId = cutPrefix(channel, PREFIXES[topic]);
    if (gameId !== null) return { topic, gameIds: [gameId] };
  }
  return { topic: null, gameIds: null };
}

/**
 * The server's name of the channel of a wish. It has channels of one game and of all; several games are had by following all of them,
 * and everything else a wish is narrowed by is ours to apply. So different wishes may share a channel.
 */
export function toWireChannel(wish: SubscriptionWish): string {
  const { topic, gameIds } = toNflChannel(wish);
  if (topic === null) return wish.channel;
  const [gameId, ...others] = gameIds ?? [];
  return gameId === undefined || gameId === '' || others.length > 0
    ? topic
    : `${PREFIXES[topic]}${gameId}`;
}

/** The plain wish for a channel of the server: `odds_X` is `odds` narrowed to game X. */
export function toPlainWish(wireChannel: string): SubscriptionWish {
  const { topic, gameIds } = toNflChannel({ channel: wireChannel, filter: {} });
  const [gameId] = gameIds ?? [];
  if (topic === null) return { channel: wireChannel, filter: {} };
  return { channel: topic, filter: gameId === undefined ? {} : { gameId } };
}

function cutPrefix(channel: string, prefix: string): string | null {
  return channel.startsWith(prefix) && channel.length > prefix.length
    ? channel.slice(prefix.length)
    : null;
}

function toIds(wanted: FilterValue | undefined): readonly string[] | null {
  if (wanted === undefined) return null;
  return typeof wanted === 'object' ? [...new Set(wanted.map(String))] : [String(wanted)];
}
