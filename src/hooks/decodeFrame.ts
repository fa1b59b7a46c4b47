import type { VideoFrame } from '../protocols/videoFrame.ts';

/** A picture of a frame. The browser decodes it on a thread of its own; here only the text becomes bytes. */
export async function decodeFrame(frame: VideoFrame): Promise<ImageBitmap> {
  const blob = new Blob([toBytes(frame.base64)], { type: frame.mimeType });
  return createImageBitmap(frame.isDeflated ? await inflate(blob, frame.mimeType) : blob);
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

async function inflate(blob: Blob, type: string): Promise<Blob> {
  const stream = blob.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Blob([await new Response(stream).arrayBuffer()], { type });
}
