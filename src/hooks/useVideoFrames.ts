import type { RefCallback, RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrameCounts, FramePlayer } from '../store/createFramePlayer.ts';
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
/** Seconds of silence after which pictures are asked for anew. */
const FIRST_PATIENCE = 3;
/** A camera sends many a second. */
const STALE_AFTER_MS = 5_000;

/**
 * Shows the video stream on a canvas: a picture is asked for when the last one is painted, so there are never more than
 * two on their way and memory stays flat however fast the camera is. Pictures never pass through React. It is stale when none came
 * for `staleAfterMs` (@default 5_000).
 */
export function useVideoFrames(options: SubscriptionHookOptions = {}): VideoFramesResult {
  const manager = useWebSocketManager();
  const { staleAfterMs = STALE_AFTER_MS } = options;
  const result = useWebSocketSubscription('frame', {}, { ...options, staleAfterMs });
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const canvasRef = useCallback((element: HTMLCanvasElement | null) => {
    canvas.current = element;
  }, []);
  const latest = useRef(NO_COUNTS);
  const [counts, setCounts] = useState(NO_COUNTS);
  const playing = useRef<FramePlayer | null>(null);
  const { isSubscribed } = result;

  // One player for all links, so that it goes on counting.
  useEffect(() => {
    playing.current = createFramePlayer<ImageBitmap>({
      ask: manager.askForFrames,
      decode: decodeFrame,
      paint: (picture) => paintOn(canvas, picture),
      onChange: (changed) => {
        const isFirst = latest.current.painted === 0 && changed.painted > 0;
        latest.current = changed;
        // Not a second later: who waits for a picture is told at once that there is one.
        if (isFirst) setCounts(changed);
      },
    });
  }, [manager]);

  useEffect(() => {
    const player = playing.current;
    if (!isSubscribed || !player) return undefined;
    const stopListening = manager.on('frame', ({ frame }) => player.take(frame));
    const isSilent = createSilenceCheck();
    const ticker = setInterval(() => {
      const { current } = latest;
      setCounts(current);
      // Pictures that were refused, or lost, are never painted: without this nothing would be asked for again.
      if (isSilent(current.received) && !document.hidden) player.start();
    }, COUNT_EVERY_MS);
    player.start();
    return () => {
      stopListening();
      player.stop();
      clearInterval(ticker);
    };
  }, [manager, isSubscribed]);
  return { ...result, canvasRef, counts };
}

/** Tells, asked once a second, when nothing was received for 3 s, then for twice as long each time. */
function createSilenceCheck(): (receivedCount: number) => boolean {
  let lastCount = 0;
  let silentTicks = 0;
  let patience = FIRST_PATIENCE;
  return (receivedCount) => {
    if (receivedCount !== lastCount) {
      lastCount = receivedCount;
      silentTicks = 0;
      patience = FIRST_PATIENCE;
      return false;
    }
    silentTicks += 1;
    if (silentTicks < patience) return false;
    silentTicks = 0;
    patience *= 2;
    return true;
  };
}

/** Draws with the next frame, as large as the picture is; its memory is given back at once, whatever happens. */
async function paintOn(
  place: RefObject<HTMLCanvasElement | null>,
  picture: ImageBitmap,
): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const canvas = place.current;
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
