import { formatAge } from '../shared/formatAge.ts';
import type { ScreenStrings } from '../shared/ScreenNote.tsx';

/** All that `FrameCanvas` says, but for its label. */
export type FrameCanvasStrings = ScreenStrings;

/** The strings in English. */
export const FRAME_CANVAS_STRINGS: FrameCanvasStrings = {
  waiting: 'Waiting for the first picture…',
  notSubscribed: 'Live updates are off.',
  noConnection: 'No updates until the connection is back.',
  retry: 'Retry',
  outOfDate: (seconds) =>
    seconds === null ? 'out of date' : `out of date · ${formatAge(seconds)}`,
};
