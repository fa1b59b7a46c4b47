import type { VideoFrame } from '../protocols/videoFrame.ts';

/** A picture of a frame. The browser decodes it on a thread of its own; here only the text becomes bytes. */
export async function decodeFrame(frame: VideoFrame): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(frame.base64), (char) => char.charCodeAt(0));
  const blob = new Blob([bytes], { type: frame.mimeType });
  return createImageBitmap(frame.isDeflated ? await inflate(blob, frame.mimeType) : blob);
}

async function inflate(blob: Blob, type: string): Promise<Blob> {
  const stream = blob.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Blob([await new Response(stream).arrayBuffer()], { type });
}
