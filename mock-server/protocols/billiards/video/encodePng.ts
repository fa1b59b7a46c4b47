import { createDeflater, SHORTEST_MATCH, type Deflater } from './createDeflater.ts';
import { PALETTE } from './palette.ts';
import type { Picture } from './picture.ts';
import { ZLIB_HEADER } from './toZlib.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS_PER_PIXEL = 8;
const INDEXED = 3;
const ADLER_MODULUS = 65_521;

/**
 * Writes a picture of few colours as PNG. Rows become runs of one colour, and those go straight into the compressed
 * stream: about 10 kB for 1280 by 720, and cheap enough for thirty a second beside everything else.
 */
export function encodePng(picture: Picture): Uint8Array {
  const { height, width } = picture;
  const header = [...toBytes(width), ...toBytes(height), BITS_PER_PIXEL, INDEXED, 0, 0, 0];
  return join([
    SIGNATURE,
    toChunk('IHDR', header),
    toChunk('PLTE', PALETTE),
    toChunk('IDAT', compress(picture)),
    toChunk('IEND', []),
  ]);
}

/** What a row adds to the check sum, wherever it stands. */
interface RowSums {
  readonly plain: number;
  readonly weighted: number;
}

function compress(picture: Picture): Uint8Array {
  const deflater = createDeflater();
  // A byte before each row says how it is filtered: 0, not at all.
  const rowBytes = picture.width + 1;
  let low = 1;
  let high = 0;
  let sums: RowSums = { plain: 0, weighted: 0 };
  let repeatCount = 0;
  const writeRepeats = () => {
    deflater.repeat(repeatCount * rowBytes, rowBytes);
    repeatCount = 0;
  };
  for (let y = 0; y < picture.height; y += 1) {
    if (y > 0 && rowBytes >= SHORTEST_MATCH && picture.isRepeated(y)) repeatCount += 1;
    else {
      writeRepeats();
      sums = writeRow(deflater, picture.readRow(y));
    }
    high = (high + rowBytes * low + sums.weighted) % ADLER_MODULUS;
    low = (low + sums.plain) % ADLER_MODULUS;
  }
  writeRepeats();
  return join([ZLIB_HEADER, deflater.finish(), toBytes(high * 65_536 + low)]);
}

/** Writes a row as runs, and sums it up run by run: Adler-32 counts each byte as often as bytes follow, and once more. */
function writeRow(deflater: Deflater, row: Uint8Array): RowSums {
  const words = toWords(row);
  deflater.run(0, 1);
  let plain = 0;
  let weighted = 0;
  let start = 0;
  while (start < row.length) {
    const pixel = row[start] ?? 0;
    const end = findRunEnd(row, words, start);
    const count = end - start;
    deflater.run(pixel, count);
    plain += pixel * count;
    weighted += (pixel * count * (row.length - start + row.length - end + 1)) / 2;
    start = end;
  }
  return { plain, weighted };
}

/** Where the run that begins here ends; four pixels are looked at in one, as most runs are long. */
function findRunEnd(row: Uint8Array, words: Uint32Array, start: number): number {
  const pixel = row[start] ?? 0;
  let end = start + 1;
  while (end % 4 !== 0 && row[end] === pixel) end += 1;
  let word = end >> 2;
  while (words[word] === pixel * 0x01010101) word += 1;
  end = Math.max(end, word * 4);
  while (row[end] === pixel) end += 1;
  return end;
}

function toWords({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  const isAligned = byteOffset % 4 === 0;
  return isAligned ? new Uint32Array(buffer, byteOffset, length >> 2) : new Uint32Array(0);
}

function toChunk(name: string, data: ArrayLike<number>): Uint8Array {
  const named = join([Array.from(name, (letter) => letter.codePointAt(0) ?? 0), data]);
  return join([toBytes(data.length), named, toBytes(toCrc(named))]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function toCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Four bytes, the highest first. */
function toBytes(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function join(parts: readonly ArrayLike<number>[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
