import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './readPng.ts';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 256;

/**
 * Writes pixels as a PNG of at most 256 colours, a third of the size. A picture of an interface has few colours and many mixtures of two of
 * them, at the edges of letters; the rarest mixtures become the nearest that is kept.
 */
export function toPalettePng({ height, rgb, width }: Pixels): Buffer {
  const counts = countColours(rgb);
  const palette = chooseColours(counts);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = rgb.readUIntBE((y * width + x) * 3, 3);
      const place = places.get(colour) ?? findNearest(palette, colour);
      places.set(colour, place);
      lines[y * (width + 1) + x + 1] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette, and the only ways there are to compress, filter and not interlace.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, place) => colours.writeUIntBE(colour, place * 3, 3));
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', header),
    toChunk('PLTE', colours),
    toChunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function countColours(rgb: Buffer): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** The most frequent ones, but none that is all but another. */
function chooseColours(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = Array.from(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([colour]) => colour);
  for (let apart = 0; ; apart += 4) {
    const chosen: number[] = [];
    for (const colour of byCount) {
      if (chosen.every((other) => distanceOf(colour, other) >= apart * apart)) chosen.push(colour);
      if (chosen.length > MOST_COLOURS) break;
    }
    if (chosen.length <= MOST_COLOURS) return chosen;
  }
}

function findNearest(palette: readonly number[], colour: number): number {
  let nearest = 0;
  palette.forEach((candidate, place) => {
    const best = palette[nearest] ?? candidate;
    if (distanceOf(candidate, colour) < distanceOf(best, colour)) nearest = place;
  });
  return nearest;
}

function distanceOf(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function toChunk(kind: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
