import type { ReactNode } from 'react';
import { useVideoFrames } from '../../hooks/useVideoFrames.ts';
import { classNames } from '../shared/classNames.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { StaleNote } from '../shared/StaleNote.tsx';
import { useListState } from '../shared/useListState.ts';

export interface FrameCanvasProps {
  readonly className?: string | undefined;
  /** What the picture shows, for those who don't see it. @default 'Live video' */
  readonly label?: string | undefined;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/** The video stream on a canvas as wide as its place; says so when the picture stands still, and why there is none. */
export function FrameCanvas({
  className,
  label = 'Live video',
  enabled = true,
}: FrameCanvasProps): ReactNode {
  const { canvasRef, counts, ...result } = useVideoFrames({ enabled });
  const state = useListState(result);
  const isShown = counts.painted > 0 && (state === 'live' || state === 'stale');
  const isStale = isShown && result.isStale;
  const isOff = state === 'disabled' || state === 'rejected';
  const look = isStale ? 'stale' : isShown ? 'playing' : isOff ? state : 'waiting';
  return (
    <figure className={classNames('cs-root cs-frame-canvas', className)} data-state={look}>
      <div className="cs-frame-canvas__screen">
        <canvas
          ref={canvasRef}
          className="cs-frame-canvas__picture"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> can't be drawn on
          role="img"
          aria-label={label}
          hidden={!isShown}
        />
        {!isShown && <EmptyList result={result} waiting="Waiting for the first picture…" />}
      </div>
      <figcaption className="cs-frame-canvas__caption">
        {label}
        {isStale && <StaleNote />}
      </figcaption>
    </figure>
  );
}
