/** A still picture and how long it is shown. */
export interface WebpFrame {
  /** A WebP file. */
  readonly file: Uint8Array;
  readonly durationMs: number;
}

const HEADER_BYTES = 12;
const ANIMATED = 0x02;
/** Each frame replaces the one before; nothing shines through. */
const REPLACES = 0x02;

/**
 * Joins still WebP pictures of one size to an animated one that repeats for ever. The container is a few headers around the pictures as they
 * are (https://developers.google.com/speed/webp/docs/riff_container), so no encoder is needed beside the browser's.
 */
export function joinWebp(frames: readonly WebpFrame[], width: number, height: number): Buffer {
  const size = Buffer.concat([toUint24(width - 1), toUint24(height - 1)]);
  const extended = toChunk('VP8X', Buffer.concat([Buffer.from([ANIMATED, 0, 0, 0]), size]));
  const animation = toChunk('ANIM', Buffer.alloc(6));
  const pictures = frames.map(({ file, durationMs }) =>
    toChunk(
      'ANMF',
      Buffer.concat([
        Buffer.alloc(6),
        size,
        toUint24(durationMs),
        Buffer.from([REPLACES]),
        readPicture(file),
      ]),
    ),
  );
  return toChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), extended, animation, ...pictures]));
}

/** The chunks that hold the picture itself: what is told about it belongs to the still file. */
function readPicture(file: Uint8Array): Buffer {
  const all = Buffer.from(file);
  const kept: Buffer[] = [];
  for (let at = HEADER_BYTES; at + 8 <= all.length;) {
    const bytes = 8 + toEven(all.readUInt32LE(at + 4));
    const kind = all.toString('latin1', at, at + 4);
    if (['ALPH', 'VP8 ', 'VP8L'].includes(kind)) kept.push(all.subarray(at, at + bytes));
    at += bytes;
  }
  if (kept.length === 0) throw new RangeError('this is no WebP picture');
  return Buffer.concat(kept);
}

function toChunk(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(kind, 'latin1');
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content, Buffer.alloc(toEven(content.length) - content.length)]);
}

function toUint24(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.subarray(0, 3);
}

function toEven(count: number): number {
  return count + (count % 2);
}
