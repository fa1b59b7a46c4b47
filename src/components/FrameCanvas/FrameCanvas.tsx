import type { ReactNode } from 'react';
import { useVideoFrames } from '../../hooks/useVideoFrames.ts';
import { classNames } from '../shared/classNames.ts';
import { StaleNote } from '../shared/StaleNote.tsx';

export interface FrameCanvasProps {
  readonly className?: string | undefined;
  /** What the picture shows, for those who don't see it. @default 'Live video' */
  readonly label?: string | undefined;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/** The video stream on a canvas as wide as its place; says so when the picture stands still. */
export function FrameCanvas({
  className,
  label = 'Live video',
  enabled = true,
}: FrameCanvasProps): ReactNode {
  const { canvasRef, counts, isStale, status } = useVideoFrames({ enabled });
  const hasPicture = counts.painted > 0;
  return (
    <figure
      className={classNames('cs-frame-canvas', className)}
      data-state={hasPicture && isStale ? 'stale' : hasPicture ? 'playing' : status}
    >
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> can't be drawn on */}
      <canvas ref={canvasRef} className="cs-frame-canvas__picture" role="img" aria-label={label} />
      <figcaption className="cs-frame-canvas__caption">
        {label}
        {hasPicture && isStale && <StaleNote />}
      </figcaption>
    </figure>
  );
}
