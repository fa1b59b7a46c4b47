import type { ReadableFrame } from '../../hooks/viewTypes.ts';

/** What of the frames is shown. */
export interface FrameFilter {
  /** Case does not matter; empty: all. */
  readonly text: string;
  readonly direction: 'both' | 'recv' | 'send';
  /** Null: all types. */
  readonly typeName: string | null;
}

/** Shows everything. */
export const ALL_FRAMES: FrameFilter = { text: '', direction: 'both', typeName: null };

/** Frames that pass a filter, in order; the same list if all do. */
export function filterFrames(
  frames: readonly ReadableFrame[],
  { direction, text, typeName }: FrameFilter,
): readonly ReadableFrame[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' && direction === 'both' && typeName === null) return frames;
  return frames.filter(
    (frame) =>
      (direction === 'both' || frame.type === direction) &&
      (typeName === null || frame.typeName === typeName) &&
      // Last, as reading a text costs most.
      (wanted === '' || frame.text.toLowerCase().includes(wanted)),
  );
}

const MAX_TYPES = 60;

/** Types that occur, by name; a server that invents them without end is not listed without end. */
export function listTypes(frames: readonly ReadableFrame[]): readonly string[] {
  const types = new Set<string>();
  for (const { typeName } of frames) {
    types.add(typeName);
    if (types.size >= MAX_TYPES) break;
  }
  return Array.from(types).toSorted();
}
