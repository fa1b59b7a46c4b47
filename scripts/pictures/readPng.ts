import { inflateSync } from 'node:zlib';

/** A picture without transparency, three bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

const SIGNATURE_BYTES = 8;
const COLOUR_CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG as browsers write screenshots: 8 bits, true colour, not interlaced. Null for any other, palettes included. */
export function readPng(file: Buffer): Pixels | null {
  const chunks = listChunks(file);
  const header = chunks.find(({ kind }) => kind === 'IHDR')?.content;
  const channels = COLOUR_CHANNELS[header?.[9] ?? -1];
  if (!header || channels === undefined || header[8] !== 8 || header[12] !== 0) return null;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const packed = chunks.filter(({ kind }) => kind === 'IDAT').map(({ content }) => content);
  const raw = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels);
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    raw.copy(rgb, pixel * 3, pixel * channels, pixel * channels + 3);
  }
  return { width, height, rgb };
}

function listChunks(file: Buffer): readonly { readonly kind: string; readonly content: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE_BYTES; at < file.length;) {
    const size = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    chunks.push({ kind, content: file.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

/** Undoes what each line was filtered by (PNG specification, 9.2). */
function unfilter(data: Buffer, lineBytes: number, step: number): Buffer {
  const lines = data.length / (lineBytes + 1);
  const out = Buffer.alloc(lines * lineBytes);
  for (let line = 0; line < lines; line += 1) {
    const filter = data[line * (lineBytes + 1)] ?? 0;
    for (let x = 0; x < lineBytes; x += 1) {
      const at = line * lineBytes + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const above = line > 0 ? (out[at - lineBytes] ?? 0) : 0;
      const corner = x >= step && line > 0 ? (out[at - lineBytes - step] ?? 0) : 0;
      out[at] = (data[at + line + 1] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
