import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { InspectionBounds, InspectionLog } from '../store/createInspectionLog.ts';
import { createInspectionLog } from '../store/createInspectionLog.ts';
import { createTicker } from './createTicker.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** A panel that looks must not slow down what it looks at: four pictures a second are enough to read. */
const TICK_MS = 250;

/** What is seen of a manager: the log, and how far it had come when this was rendered. */
export interface InspectionResult {
  readonly log: InspectionLog;
  /** Changes with what the log holds, four times a second at most; depend on it, the log is always the same object. */
  readonly version: number;
}

/**
 * Looks inside the manager while `isOn`: transitions, frames and flushes, each kept within bounds. Renders four times a
 * second at most, and only if something happened.
 */
export function useInspection(isOn: boolean, bounds?: InspectionBounds): InspectionResult {
  const manager = useWebSocketManager();
  const { maxChars, maxEvents, maxTransitions } = bounds ?? {};
  const { log, ticker } = useMemo(() => {
    const created = createInspectionLog(manager, { maxChars, maxEvents, maxTransitions });
    return { log: created, ticker: createTicker(TICK_MS, () => created.version) };
  }, [manager, maxChars, maxEvents, maxTransitions]);
  useEffect(() => {
    if (!isOn) return undefined;
    log.start();
    return () => log.stop();
  }, [log, isOn]);
  const version = useSyncExternalStore(
    isOn ? ticker.subscribe : listenToNothing,
    ticker.getNow,
    getNothing,
  );
  return { log, version: version ?? 0 };
}

const listenToNothing = () => () => undefined;
const getNothing = () => null;
