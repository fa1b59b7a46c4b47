import { useEffect } from 'react';
import { useWebSocketManager } from '../../src/index.ts';
import type { DemoSession } from './createDemoSession.ts';

/** Lets the connection of the nearest provider try again when somebody signs in, if that is what it waits for. */
export function useRetryOnSignIn(session: DemoSession | undefined): void {
  const { store, reconnect } = useWebSocketManager();
  useEffect(
    () =>
      session?.onSignIn(() => {
        if (store.getState().connection.status === 'needs-auth') reconnect();
      }),
    [session, store, reconnect],
  );
}
