import type { StoreApi } from 'zustand/vanilla';
import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { ManagerState } from './managerState.ts';

const isDecided = ({ status }: ConnectionSnapshot) =>
  status !== 'connecting' && status !== 'reconnecting';

/** Resolves with the first snapshot in which nothing is under way any more. */
export async function whenDecided(
  store: Pick<StoreApi<ManagerState>, 'getState' | 'subscribe'>,
): Promise<ConnectionSnapshot> {
  // Called from a listener, the machine takes the wish up only when it is done with what the listener heard of.
  await Promise.resolve();
  return new Promise((resolve) => {
    const { connection } = store.getState();
    if (isDecided(connection)) return resolve(connection);
    const unsubscribe = store.subscribe((state) => {
      if (!isDecided(state.connection)) return;
      unsubscribe();
      resolve(state.connection);
    });
  });
}
