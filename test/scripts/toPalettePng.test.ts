import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng } from '../../scripts/pictures/readPng.ts';
import { toPalettePng } from '../../scripts/pictures/toPalettePng.ts';

function chunk(kind: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(kind), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

/** A picture of 2 by 2 pixels with alpha, its second line told as the difference from the line above. */
function toScreenshot(): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  const first = Buffer.from([0, 255, 0, 0, 255, 0, 0, 255, 255]);
  const second = Buffer.from([2, 0, 10, 0, 0, 0, 0, 0, 0]);
  const lines = Buffer.concat([first, second]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('reference pictures', () => {
  it('[VI8] are read as browsers write them', () => {
    const pixels = readPng(toScreenshot());
    expect(pixels).toMatchObject({ width: 2, height: 2 });
    expect([...(pixels?.rgb ?? [])]).toEqual([255, 0, 0, 0, 0, 255, 255, 10, 0, 0, 0, 255]);
  });

  it('[VI8] are written with a palette, and then left alone', () => {
    const pixels = readPng(toScreenshot());
    const small = pixels ? toPalettePng(pixels) : Buffer.alloc(0);
    expect(small[25]).toBe(3);
    const palette = small.indexOf('PLTE');
    expect(small.readUInt32BE(palette - 4)).toBe(9);
    const data = small.indexOf('IDAT');
    const lines = inflateSync(small.subarray(data + 4, data + 4 + small.readUInt32BE(data - 4)));
    const colourAt = (at: number) => small.readUIntBE(palette + 4 + (lines[at] ?? 0) * 3, 3);
    expect([1, 2, 4, 5].map(colourAt)).toEqual([0xff0000, 0x0000ff, 0xff0a00, 0x0000ff]);
    expect(readPng(small)).toBeNull();
  });
});
