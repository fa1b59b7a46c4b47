import type { ReactNode } from 'react';
import { useEffect, useSyncExternalStore } from 'react';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { Replay } from '../../src/store/createReplay.ts';

/** Puts its children in front of a recording that plays over and over. */
export function ReplayRoom({
  replay,
  children,
}: {
  readonly replay: Replay;
  readonly children: ReactNode;
}): ReactNode {
  const { store } = replay;
  const { manager } = useSyncExternalStore(store.subscribe, store.getState, store.getInitialState);
  useEffect(() => {
    replay.play();
    return () => replay.pause();
  }, [replay]);
  return <WebSocketProvider manager={manager}>{children}</WebSocketProvider>;
}
