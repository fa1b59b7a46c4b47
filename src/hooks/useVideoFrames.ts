import type { RefCallback } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrameCounts } from '../store/createFramePlayer.ts';
import { createFramePlayer } from '../store/createFramePlayer.ts';
import { decodeFrame } from './decodeFrame.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useWebSocketSubscription } from './useWebSocketSubscription.ts';

/** A video stream on a canvas. */
export type VideoFramesResult = SubscriptionResult & {
  /** For the canvas that shows it. */
  readonly canvasRef: RefCallback<HTMLCanvasElement>;
  /** What became of the pictures so far; brought up to date once a second. */
  readonly counts: FrameCounts;
};

const NO_COUNTS: FrameCounts = { received: 0, painted: 0, dropped: 0, failed: 0, inFlight: 0 };
const COUNT_EVERY_MS = 1_000;

/**
 * Shows the video stream on a canvas: a picture is asked for when the last one is painted, so there are never more than
 * two on their way and memory stays flat however fast the camera is. Pictures never pass through React.
 */
export function useVideoFrames(options: SubscriptionHookOptions = {}): VideoFramesResult {
  const manager = useWebSocketManager();
  const result = useWebSocketSubscription('frame', {}, options);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const canvasRef = useCallback((element: HTMLCanvasElement | null) => {
    canvas.current = element;
  }, []);
  const [counts, setCounts] = useState(NO_COUNTS);
  const { isSubscribed } = result;

  useEffect(() => {
    if (!isSubscribed) return undefined;
    let latest = NO_COUNTS;
    const player = createFramePlayer<ImageBitmap>({
      ask: manager.askForFrames,
      decode: decodeFrame,
      paint: (picture) => paintOn(canvas.current, picture),
      onChange: (changed) => {
        latest = changed;
      },
    });
    const stopListening = manager.on('frame', ({ frame }) => player.take(frame));
    const ticker = setInterval(() => setCounts(latest), COUNT_EVERY_MS);
    player.start();
    return () => {
      stopListening();
      player.stop();
      clearInterval(ticker);
    };
  }, [manager, isSubscribed]);
  return { ...result, canvasRef, counts };
}

/** Draws with the next frame, as large as the picture is; its memory is given back at once, whatever happens. */
async function paintOn(canvas: HTMLCanvasElement | null, picture: ImageBitmap): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  try {
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    if (canvas.width !== picture.width) canvas.width = picture.width;
    if (canvas.height !== picture.height) canvas.height = picture.height;
    context.drawImage(picture, 0, 0);
  } finally {
    picture.close();
  }
}
