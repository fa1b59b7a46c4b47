/** Compresses bytes that mostly repeat; for anything else it is no good. */
export interface Deflater {
  /** The same byte so many times. */
  run(byte: number, count: number): void;
  /** So many bytes again, at least three, beginning `distance` bytes back. */
  repeat(count: number, distance: number): void;
  /** Ends the stream, which must not be written to after that. */
  finish(): Uint8Array;
}

/** Fewer bytes than this can't be repeated, only written again. */
export const SHORTEST_MATCH = 3;

const LONGEST_MATCH = 258;
const END_OF_BLOCK = 256;

interface Code {
  readonly base: number;
  readonly extraBits: number;
}

/** Lengths of 3 to 257 (258 has a code of its own), and distances of 1 to 32768 (RFC 1951, 3.2.5). */
const LENGTHS = toCodes({ first: 3, plain: 8, perGroup: 4, mostBits: 5 });
const DISTANCES = toCodes({ first: 1, plain: 4, perGroup: 2, mostBits: 13 });

/**
 * Creates a writer of a raw deflate stream: one block with the fixed codes, where a byte that repeats is a match with
 * itself. A real compressor would search for matches; here the caller knows where they are.
 */
export function createDeflater(): Deflater {
  let bytes = new Uint8Array(16_384);
  let length = 0;
  let waiting = 0;
  let waitingBits = 0;

  const writeBits = (value: number, bits: number) => {
    waiting |= value << waitingBits;
    waitingBits += bits;
    while (waitingBits >= 8) {
      if (length === bytes.length) bytes = grow(bytes);
      bytes[length] = waiting & 0xff;
      length += 1;
      waiting >>>= 8;
      waitingBits -= 8;
    }
  };
  // Codes, unlike everything else, begin with their highest bit.
  const writeCode = (code: number, bits: number) => writeBits(reverse(code, bits), bits);
  const writeSymbol = (symbol: number) => {
    if (symbol < 144) writeCode(0x30 + symbol, 8);
    else if (symbol < 256) writeCode(0x190 + symbol - 144, 9);
    else if (symbol < 280) writeCode(symbol - 256, 7);
    else writeCode(0xc0 + symbol - 280, 8);
  };
  const writeMatch = (count: number, distance: number) => {
    if (count === LONGEST_MATCH) writeSymbol(285);
    else {
      const { code, extra, extraBits } = find(LENGTHS, count);
      writeSymbol(257 + code);
      writeBits(extra, extraBits);
    }
    const { code, extra, extraBits } = find(DISTANCES, distance);
    writeCode(code, 5);
    writeBits(extra, extraBits);
  };
  const repeat = (count: number, distance: number) => {
    let left = count;
    while (left > 0) {
      // Nothing shorter than three bytes can be a match, so nothing shorter may be left over.
      const isLast = left <= LONGEST_MATCH;
      const tooFewLeft = !isLast && left - LONGEST_MATCH < SHORTEST_MATCH;
      const matched = isLast ? left : LONGEST_MATCH - (tooFewLeft ? SHORTEST_MATCH : 0);
      writeMatch(matched, distance);
      left -= matched;
    }
  };

  // One block, the last one, with the fixed codes.
  writeBits(0b011, 3);
  return {
    run(byte, count) {
      if (count === 0) return;
      writeSymbol(byte);
      if (count > SHORTEST_MATCH) repeat(count - 1, 1);
      else for (let index = 1; index < count; index += 1) writeSymbol(byte);
    },
    repeat,
    finish() {
      writeSymbol(END_OF_BLOCK);
      writeBits(0, 7);
      return bytes.slice(0, length);
    },
  };
}

interface CodeShape {
  readonly first: number;
  /** So many codes stand for one value each, */
  readonly plain: number;
  /** then so many for values that take one extra bit to tell apart, and as many for each number of bits */
  readonly perGroup: number;
  /** up to this one. */
  readonly mostBits: number;
}

function toCodes({ first, mostBits, perGroup, plain }: CodeShape): readonly Code[] {
  const codes: Code[] = [];
  let base = first;
  for (let index = 0; index < plain + perGroup * mostBits; index += 1) {
    const extraBits = index < plain ? 0 : Math.floor((index - plain) / perGroup) + 1;
    codes.push({ base, extraBits });
    base += 1 << extraBits;
  }
  return codes;
}

function find(codes: readonly Code[], value: number) {
  let code = codes.length - 1;
  while (code > 0 && (codes[code]?.base ?? 0) > value) code -= 1;
  const { base = value, extraBits = 0 } = codes[code] ?? {};
  return { code, extra: value - base, extraBits };
}

function reverse(code: number, bits: number): number {
  let reversed = 0;
  for (let index = 0; index < bits; index += 1)
    reversed |= ((code >> index) & 1) << (bits - 1 - index);
  return reversed;
}

function grow(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
