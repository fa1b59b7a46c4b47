import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ManagerState } from '../store/managerState.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/**
 * Selects from the manager's state. The selector may be inline and may return a new object or array each time:
 * results are compared shallowly, and only a different one re-renders.
 */
export function useWebSocketStore<Selected>(selector: (state: ManagerState) => Selected): Selected {
  return useStore(useWebSocketManager().store, useShallow(selector));
}
