import type { EpochMs } from '../lib/clock.ts';
import type { DecodeError } from '../protocols/serverEvent.ts';

/** Counters of the manager, brought up to date at most once a second. */
export interface ManagerStats {
  readonly framesReceived: number;
  readonly framesSent: number;
  readonly charsReceived: number;
  /** Items that reached a table. */
  readonly itemsReceived: number;
  /** Items that nobody wants (any more), dropped at the gate. */
  readonly itemsDropped: number;
  /** Frames and items that did not decode. */
  readonly invalidCount: number;
  /** Messages that said word for word what the one before had said. */
  readonly repeatCount: number;
  /** The newest of them, oldest first. */
  readonly recentInvalid: readonly DecodeError[];
  /** How often each unknown message type came; the first 50 types. */
  readonly unknownTypes: Readonly<Record<string, number>>;
  /** Flushes that had anything to show. */
  readonly flushCount: number;
  /** Row changes shown; what was received beyond them was conflated into them. */
  readonly rowsShown: number;
  /** Flushes that left something to the next frame, because they had no room for it. */
  readonly spilledFlushCount: number;
  /** Welcomes so far. */
  readonly connectionCount: number;
  readonly lastFrameAt: EpochMs | null;
}

/** The counters before anything was counted. */
export const EMPTY_STATS: ManagerStats = {
  framesReceived: 0,
  framesSent: 0,
  charsReceived: 0,
  itemsReceived: 0,
  itemsDropped: 0,
  invalidCount: 0,
  repeatCount: 0,
  recentInvalid: [],
  unknownTypes: {},
  flushCount: 0,
  rowsShown: 0,
  spilledFlushCount: 0,
  connectionCount: 0,
  lastFrameAt: null,
};
