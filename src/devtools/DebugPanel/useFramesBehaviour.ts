import { useMemo, useState } from 'react';
import type { InspectionResult } from '../../hooks/useInspection.ts';
import type { ReadableFrame } from '../../hooks/viewTypes.ts';
import type { FrameFilter } from './filterFrames.ts';
import { ALL_FRAMES, filterFrames, listTypes } from './filterFrames.ts';
import type { LoadedRecording } from './useRecordingBehaviour.ts';

/** The list of frames: what is in it, and what its reader wants of it. */
export interface FramesBehaviour {
  /** Frames that pass the filter. */
  readonly shown: readonly ReadableFrame[];
  /** All there are, before the filter. */
  readonly allCount: number;
  readonly types: readonly string[];
  readonly filter: FrameFilter;
  readonly setFilter: (changes: Partial<FrameFilter>) => void;
  readonly isPaused: boolean;
  /** Frames that came and went since the list was paused. */
  readonly missedCount: number;
  readonly togglePause: () => void;
  readonly clear: () => void;
  readonly selected: ReadableFrame | null;
  readonly select: (frame: ReadableFrame | null) => void;
}

/** What the list held when it was paused. */
interface Frozen {
  readonly frames: readonly ReadableFrame[];
  readonly frameCount: number;
}

/** Frames of the log, or of a file in its place. */
export function useFramesBehaviour(
  { log, version }: InspectionResult,
  loaded: LoadedRecording | null,
): FramesBehaviour {
  const [filter, setFilter] = useState(ALL_FRAMES);
  const [frozen, setFrozen] = useState<Frozen | null>(null);
  const [selected, select] = useState<ReadableFrame | null>(null);
  // oxlint-disable-next-line react/exhaustive-deps -- the log stays the same object: its version says that it changed
  const live = useMemo(() => log.frames(), [log, version]);
  const all = loaded?.frames ?? frozen?.frames ?? live;
  const shown = useMemo(() => filterFrames(all, filter), [all, filter]);
  const types = useMemo(() => listTypes(all), [all]);
  return {
    shown,
    allCount: all.length,
    types,
    filter,
    setFilter: (changes) => setFilter((current) => ({ ...current, ...changes })),
    isPaused: frozen !== null,
    missedCount: frozen ? Math.max(0, log.frameCount - frozen.frameCount) : 0,
    togglePause: () =>
      setFrozen(frozen ? null : { frames: log.frames(), frameCount: log.frameCount }),
    clear() {
      log.clearFrames();
      select(null);
      setFrozen((current) => current && { frames: [], frameCount: 0 });
    },
    // What is gone from the list is gone from beside it; what a filter hides stays.
    selected: selected && all.includes(selected) ? selected : null,
    select,
  };
}
