const SLOW_FRAME_MS = 50;

/** What frames were like so far. */
export interface FrameCounts {
  readonly frames: number;
  readonly slowFrames: number;
}

/** Calls back after the paint of every frame, for as long as the page lives, and counts frames. */
export function watchFrames(handlePainted: () => void): () => FrameCounts {
  let frames = 0;
  let slowFrames = 0;
  let lastAt = performance.now();
  // A message posted in an animation frame arrives when that frame was painted.
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', handlePainted);
  channel.port1.start();

  const handleFrame = (at: number) => {
    frames += 1;
    if (at - lastAt > SLOW_FRAME_MS) slowFrames += 1;
    lastAt = at;
    channel.port2.postMessage(null);
    requestAnimationFrame(handleFrame);
  };
  requestAnimationFrame(handleFrame);
  return () => ({ frames, slowFrames });
}
