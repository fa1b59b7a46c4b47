import { useMemo, useSyncExternalStore } from 'react';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { OddsRowHead } from './createRowHeadReader.ts';
import { createRowHeadReader } from './createRowHeadReader.ts';

const getNothing = () => undefined;

/**
 * Game, book and freshness of a row; undefined while there is none. Re-renders when one of these changed: a price
 * that moves is not among them.
 */
export function useOddsRowHead(rowKey: string): OddsRowHead | undefined {
  const { odds } = useWebSocketManager().tables;
  const source = useMemo(() => odds.source(rowKey), [odds, rowKey]);
  const readHead = useMemo(() => createRowHeadReader(source.get), [source]);
  return useSyncExternalStore(source.subscribe, readHead, getNothing);
}
