import { inflateSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeflater } from '../../../mock-server/protocols/billiards/video/createDeflater.ts';
import { createTablePainter } from '../../../mock-server/protocols/billiards/video/createTablePainter.ts';
import { encodePng } from '../../../mock-server/protocols/billiards/video/encodePng.ts';
import { PALETTE } from '../../../mock-server/protocols/billiards/video/palette.ts';
import type { Picture } from '../../../mock-server/protocols/billiards/video/picture.ts';
import { createBilliardsWorld } from '../../../mock-server/worlds/billiards/createBilliardsWorld.ts';
import { createTestBed, type FakeSession } from './support/fakeSession.ts';

const credit = (credits: unknown) => ({ type: 'frame_credit', data: { credits } });

function film(client: FakeSession): FakeSession {
  client.say({ type: 'subscribe', data: { streams: ['frame'] } });
  client.take();
  return client;
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Uint8Array[];
}

/** Reads a PNG of one byte a pixel; zlib checks the data's sum. */
function readPng(bytes: Uint8Array): Decoded {
  const png = Buffer.from(bytes);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  const chunks = new Map<string, Buffer>();
  for (let offset = 8; offset < png.length;) {
    const length = png.readUInt32BE(offset);
    const name = png.toString('latin1', offset + 4, offset + 8);
    const named = png.subarray(offset + 4, offset + 8 + length);
    expect(png.readUInt32BE(offset + 8 + length)).toBe(toCrc(named));
    chunks.set(name, named.subarray(4));
    offset += length + 12;
  }
  expect(Array.from(chunks.keys())).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const height = chunks.get('IHDR')?.readUInt32BE(4) ?? 0;
  const data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(data.length).toBe((width + 1) * height);
  const rows = Array.from({ length: height }, (_, y) => {
    expect(data[y * (width + 1)]).toBe(0);
    return Uint8Array.from(data.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)));
  });
  return { width, height, rows };
}

/** CRC-32 bit by bit, as the standard writes it. */
function toCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('pictures', () => {
  it('[BI50] what the deflater writes, zlib reads', () => {
    const piece = fc.oneof(
      fc.record({
        byte: fc.integer({ min: 0, max: 255 }),
        count: fc.integer({ min: 0, max: 2_000 }),
      }),
      fc.record({
        times: fc.integer({ min: 3, max: 3_000 }),
        back: fc.integer({ min: 1, max: 32_768 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const deflater = createDeflater();
        const expected: number[] = [];
        for (const part of pieces) {
          if ('byte' in part) {
            deflater.run(part.byte, part.count);
            for (let index = 0; index < part.count; index += 1) expected.push(part.byte);
          } else if (part.back <= expected.length) {
            deflater.repeat(part.times, part.back);
            for (let index = 0; index < part.times; index += 1) {
              expected.push(expected[expected.length - part.back] ?? 0);
            }
          }
        }
        expect(inflateRawSync(deflater.finish()).equals(Buffer.from(expected))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('[BI50] any rows come back from a PNG as they were', () => {
    const pictures = fc
      .record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 8 }) })
      .chain(({ width, height }) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 14 }), { minLength: width, maxLength: width }),
          { minLength: height, maxLength: height },
        ),
      );
    fc.assert(
      fc.property(pictures, (rows) => {
        // Each row twice, so that some repeat.
        const doubled = rows.flatMap((row) => [row, row]);
        const picture: Picture = {
          width: rows[0]?.length ?? 0,
          height: doubled.length,
          readRow: (y) => Uint8Array.from(doubled[y] ?? []),
          isRepeated: (y) => y % 2 === 1,
        };
        const decoded = readPng(encodePng(picture));
        expect(decoded.rows.map((row) => Array.from(row))).toEqual(doubled);
      }),
      { numRuns: 40 },
    );
  });

  it('[BI50] shows the table: a ball where it lies, the stick, and rows it calls repeated are', () => {
    const world = createBilliardsWorld({ seed: 1 });
    const painter = createTablePainter({ width: 1_280, height: 720 });
    world.advance(500);
    const picture = painter.paint(world, 0.5);
    const rows = Array.from({ length: 720 }, (_, y) => Uint8Array.from(picture.readRow(y)));
    const repeated = rows.flatMap((row, y) =>
      y > 0 && picture.isRepeated(y) ? [{ row, above: rows[y - 1] }] : [],
    );
    expect(repeated.length).toBeGreaterThan(200);
    for (const { above, row } of repeated) expect(row).toEqual(above);
    const colourAt = (x: number, y: number) => {
      const index = rows[Math.round(y / 3)]?.[Math.round(x / 3)] ?? 0;
      return Array.from(PALETTE.subarray(index * 3, index * 3 + 3));
    };
    const cueBall = world.balls[0];
    const eight = world.balls.find(({ number }) => number === 8);
    expect(colourAt(cueBall?.x ?? 0, cueBall?.y ?? 0)).toEqual([0xf6, 0xf3, 0xe8]);
    expect(colourAt(eight?.x ?? 0, (eight?.y ?? 0) + 15)).toEqual([0x10, 0x10, 0x10]);
    expect(rows.some((row) => row.includes(14))).toBe(true);
    const decoded = readPng(encodePng(picture));
    expect(decoded.rows.every((row, y) => Buffer.compare(row, rows[y] ?? row) === 0)).toBe(true);
  });
});

describe('flow control', () => {
  it('[BI51] without credit nothing is sent, with it as many pictures and no more', () => {
    const { connect, time } = createTestBed();
    const client = film(connect());
    time.advance(1_000);
    expect(client.take()).toEqual([]);
    client.say(credit(2));
    time.advance(1_000);
    expect(client.take()).toHaveLength(2);
    time.advance(1_000);
    expect(client.take()).toEqual([]);
  });

  it('[BI51] the newest picture is sent, and numbers tell what was missed', () => {
    const { connect, time } = createTestBed();
    const client = film(connect());
    client.say(credit(1));
    time.advance(34);
    time.advance(1_000);
    client.say(credit(1));
    time.advance(34);
    const sequences = client.takeOf('frame').map(({ data }) => Number(data['sequence']));
    expect(sequences[0]).toBe(1);
    expect(sequences[1]).toBeGreaterThan(30);
  });

  it('[BI51] a picture says its size and is a PNG of it, small enough for any client', () => {
    const { connect, time } = createTestBed();
    const client = film(connect());
    client.say(credit(1));
    time.advance(34);
    const [frame] = client.takeOf('frame');
    expect(frame?.data).toMatchObject({
      width: 1_280,
      height: 720,
      format: 'png',
      compressed: false,
      fps: 30,
    });
    const bytes = Buffer.from(String(frame?.data['image']), 'base64');
    expect(bytes.length).toBe(frame?.data['size_bytes']);
    expect(bytes.length).toBeLessThan(40_000);
    expect(readPng(bytes)).toMatchObject({ width: 1_280, height: 720 });
  });

  it('[BI51] a picture may be wrapped with zlib, and says so', () => {
    const { connect, time } = createTestBed({ video: { width: 64, height: 36, isDeflated: true } });
    const client = film(connect());
    client.say(credit(1));
    time.advance(34);
    const [frame] = client.takeOf('frame');
    expect(frame?.data).toMatchObject({ compressed: true, format: 'png' });
    const bytes = inflateSync(Buffer.from(String(frame?.data['image']), 'base64'));
    expect(readPng(bytes)).toMatchObject({ width: 64, height: 36 });
  });

  it('[BI51] thirty pictures a second for a minute cost no message of the limit', () => {
    const { connect, time } = createTestBed({ video: { width: 64, height: 36 } });
    const client = film(connect());
    let count = 0;
    client.say(credit(2));
    for (let tick = 0; tick < 60 * 30; tick += 1) {
      time.advance(1_000 / 30);
      const messages = client.take();
      expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
      const frames = messages.filter(({ type }) => type === 'frame').length;
      count += frames;
      if (frames > 0) client.say(credit(frames));
      if (tick % 600 === 0) client.say({ type: 'ping' });
    }
    expect(count).toBeGreaterThan(1_790);
  });

  it('[BI51] credit is bounded, must be a count, and ends with the subscription', () => {
    const { connect, time } = createTestBed();
    const client = film(connect());
    client.say(credit(1_000_000));
    time.advance(2_000);
    expect(client.take()).toHaveLength(8);
    for (const wrong of [0, -1, 1.5, '3', null]) client.say(credit(wrong));
    expect(client.take().map(({ data }) => data['code'])).toEqual(
      Array.from({ length: 5 }, () => 'INVALID_FRAME_CREDIT_FORMAT'),
    );
    client.say(credit(3));
    client.say({ type: 'unsubscribe', data: { streams: ['frame'] } });
    client.take();
    time.advance(1_000);
    expect(client.take()).toEqual([]);
  });
});
