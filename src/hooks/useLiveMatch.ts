import { cricketMatches } from '../domain/cricket/cricketMatches.ts';
import type { CricketMatchRow } from '../domain/liveRow.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSportModel } from './useSportModel.ts';

/** A cricket match, and how its subscription stands. */
export type LiveMatchResult = SubscriptionResult & {
  /** Undefined until the first message about it. */
  readonly match: CricketMatchRow | undefined;
};

/**
 * Follows a cricket match ball by ball. Each match has a socket of its own, which is open while anybody follows it.
 *
 * @param matchId a UUID, as the server's address has it
 * @example
 * const { match, isStale } = useLiveMatch('3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10');
 */
export function useLiveMatch(
  matchId: string,
  options: SubscriptionHookOptions = {},
): LiveMatchResult {
  const place = { channel: 'match', filter: { matchId }, key: matchId };
  const { row, result } = useSportModel(cricketMatches, place, options);
  return { ...result, match: row };
}
