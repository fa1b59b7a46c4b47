import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useSettledConnection } from '../../hooks/useSettledConnection.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import { useClock } from '../../hooks/useClock.ts';
import type { ConnectionSnapshot, LinkQuality } from '../../hooks/viewTypes.ts';
import { isSlowLink } from '../shared/describeConnection.ts';
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
  /** The link stands, and round trips take more than a second on average. */
  readonly isSlow: boolean;
  /** Fewer updates are asked for than are wanted. */
  readonly isSlowedDown: boolean;
  /** Whole seconds since the last update, ticking; null before the first, and in the first render. */
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
  const slowdown = useWebSocketStore((state) => state.slowdown);
  const newestAge = useNewestDataAge();
  const toldAge = useClock(lastUpdate ? (now) => toSeconds(now - lastUpdate.at) : null);
  const wayOut = useWayOut(connection, onSignIn);
  const isConnected = connection.status === 'connected';
  return {
    connection,
    link,
    isSlow: isConnected && isSlowLink(link),
    isSlowedDown: isConnected && slowdown !== 'none',
    ageSeconds: lastUpdate ? toldAge : newestAge,
    wayOut,
  };
}
