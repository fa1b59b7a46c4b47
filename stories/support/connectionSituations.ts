import {
  closedState,
  connectedState,
  connectingState,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  repeatsState,
  silentState,
  slowedDownState,
  slowLinkState,
  staleState,
  unreachableState,
  unreadableState,
} from './connections.ts';
import type { NamedSituation } from './SituationGrid.tsx';

/** Every state a connection can be in, as people see it. */
export const CONNECTION_SITUATIONS: readonly NamedSituation[] = [
  { name: 'Never connected', describe: () => ({}) },
  { name: 'Connecting', describe: () => ({ state: connectingState() }) },
  { name: 'Connected', describe: () => ({ state: connectedState() }) },
  { name: 'Connected, slow link', describe: () => ({ state: slowLinkState() }) },
  { name: 'Connected, fewer updates', describe: () => ({ state: slowedDownState() }) },
  { name: 'Network changed, being probed', describe: () => ({ state: staleState() }) },
  { name: 'Lost, waiting', describe: () => ({ state: reconnectingState(14_000) }) },
  {
    name: 'Lost, trying',
    describe() {
      const { connection, ...state } = reconnectingState();
      return {
        state: {
          ...state,
          ...(connection && { connection: { ...connection, nextRetryAt: null } }),
        },
      };
    },
  },
  { name: 'Never reached', describe: () => ({ state: unreachableState(9_000) }) },
  { name: 'Offline', describe: () => ({ state: offlineState() }) },
  { name: 'Needs sign-in', describe: () => ({ state: needsAuthState() }) },
  { name: 'Given up', describe: () => ({ state: failedState() }) },
  { name: 'Disconnected', describe: () => ({ state: closedState() }) },
];

/** What can be the matter with the data of a link that stands. */
export const FEED_SITUATIONS: readonly NamedSituation[] = [
  { name: 'Connected, no news', describe: () => ({ state: silentState() }) },
  { name: 'Connected, some unreadable', describe: () => ({ state: unreadableState() }) },
  { name: 'Connected, repeats', describe: () => ({ state: repeatsState() }) },
];
