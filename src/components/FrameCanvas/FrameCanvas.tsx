import type { ReactNode } from 'react';
import { useVideoFrames } from '../../hooks/useVideoFrames.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { ScreenAge } from '../shared/ScreenAge.tsx';
import { ScreenNote, toScreenState } from '../shared/ScreenNote.tsx';
import { useListState } from '../shared/useListState.ts';
import type { FrameCanvasStrings } from './frameCanvasStrings.ts';
import { FRAME_CANVAS_STRINGS } from './frameCanvasStrings.ts';

/** Parts of a video that can be restyled. */
export type FrameCanvasPart = 'screen' | 'picture' | 'caption';

/** Props of `FrameCanvas`. */
export interface FrameCanvasProps
  extends Stylable<FrameCanvasPart>, Translatable<FrameCanvasStrings> {
  /** What the picture shows, for the caption and for those who don't see it. @default 'Live video' */
  readonly label?: string | undefined;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/**
 * The video stream on a canvas as wide as its place. A picture that stands still stays, dimmed, with its age; without one it says
 * why there is none. `data-state` is live, stale, waiting, rejected or disabled.
 */
export function FrameCanvas({
  className,
  classNames: parts = {},
  strings: users,
  label = 'Live video',
  enabled = true,
}: FrameCanvasProps): ReactNode {
  const strings = toStrings(FRAME_CANVAS_STRINGS, users);
  const { canvasRef, counts, ...result } = useVideoFrames({ enabled });
  const state = toScreenState(useListState(result), counts.painted > 0);
  const isShown = state === 'live' || state === 'stale';
  return (
    <figure className={classNames('cs-root cs-frame-canvas', className)} data-state={state}>
      <div className={classNames('cs-frame-canvas__screen', parts.screen)}>
        <canvas
          ref={canvasRef}
          className={classNames('cs-fill cs-frame-canvas__picture', parts.picture)}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> can't be drawn on
          role="img"
          aria-label={label}
          hidden={!isShown}
        />
        <ScreenNote state={state} result={result} strings={strings} />
        {state === 'stale' && <ScreenAge at={result.updatedAt} strings={strings} />}
      </div>
      <figcaption
        className={classNames('cs-note cs-copy cs-break cs-frame-canvas__caption', parts.caption)}
      >
        {label}
      </figcaption>
    </figure>
  );
}
