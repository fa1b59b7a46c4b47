import { formatAge } from '../shared/formatAge.ts';
import type { ScreenStrings } from '../shared/ScreenNote.tsx';

/** All that `FrameCanvas` says, but for its label. */
export type FrameCanvasStrings = ScreenStrings;

/** The strings in English. */
export const FRAME_CANVAS_STRINGS: FrameCanvasStrings = {
  waiting: 'Waiting for the first picture…',
  notSubscribed: 'Not subscribed',
  retry: 'Retry',
  outOfDate: (seconds) =>
    seconds === null ? 'out of date' : `out of date · ${formatAge(seconds)}`,
};
