import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useSettledConnection } from '../../hooks/useSettledConnection.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import { useClock } from '../../hooks/useClock.ts';
import type { ConnectionSnapshot, FeedHealth, LinkQuality } from '../../hooks/viewTypes.ts';
import type { LinkDoubt } from '../shared/linkDoubt.ts';
import { toLinkDoubt } from '../shared/linkDoubt.ts';
import { toSeconds } from '../shared/useAge.ts';
import { useNewestDataAge } from '../shared/useNewestDataAge.ts';
import type { WayOut } from '../shared/useWayOut.ts';
import { useWayOut } from '../shared/useWayOut.ts';
import type { LiveUpdateSummary } from './liveUpdate.ts';

/** What `LiveUpdateIndicator` shows and offers. */
export interface IndicatorBehaviour {
  /** A loss shorter than a second is not in it. */
  readonly connection: ConnectionSnapshot;
  readonly link: LinkQuality;
  /** What is wrong with a link that stands; null where nothing is. */
  readonly doubt: LinkDoubt | null;
  /** What is worth knowing of the data; null without a link, which is worse. */
  readonly feed: FeedHealth | null;
  /** Fewer updates are asked for than are wanted. */
  readonly isSlowedDown: boolean;
  /** Whole seconds since the last update, or since there should have been another, ticking; null before the first, and in the first render. */
  readonly ageSeconds: number | null;
  readonly wayOut: WayOut | null;
}

/** State and actions of the indicator. */
export function useIndicatorBehaviour(
  lastUpdate: LiveUpdateSummary | null | undefined,
  onSignIn: (() => void) | undefined,
): IndicatorBehaviour {
  const connection = useSettledConnection();
  const link = useLinkQuality();
  const { feed, slowdown } = useWebSocketStore((state) => ({
    feed: state.feed,
    slowdown: state.slowdown,
  }));
  const newestAge = useNewestDataAge();
  const doubt = toLinkDoubt(connection, link, feed);
  // Other streams may go on, of which no freshness is asked: what is told is the age of what has stopped.
  const toldAt = lastUpdate?.at ?? (doubt === 'silent' ? feed.silentSince : null);
  const toldAge = useClock(toldAt === null ? null : (now) => toSeconds(now - toldAt));
  const wayOut = useWayOut(connection, onSignIn);
  const isConnected = connection.status === 'connected';
  return {
    connection,
    link,
    doubt,
    feed: isConnected ? feed : null,
    isSlowedDown: isConnected && slowdown !== 'none',
    ageSeconds: toldAt === null ? newestAge : toldAge,
    wayOut,
  };
}
