import { createDeflater } from './createDeflater.ts';

const ADLER_MODULUS = 65_521;
/** Deflate with the largest window, and a check that makes the two bytes a multiple of 31. */
export const ZLIB_HEADER: readonly number[] = [0x78, 0x01];

/** Wraps bytes as zlib does, hardly smaller than they were: for clients that have to be able to unwrap them. */
export function toZlib(bytes: Uint8Array): Uint8Array {
  const deflater = createDeflater();
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    deflater.run(byte, 1);
    low = (low + byte) % ADLER_MODULUS;
    high = (high + low) % ADLER_MODULUS;
  }
  const sums = [high >> 8, high & 0xff, low >> 8, low & 0xff];
  return Uint8Array.from([...ZLIB_HEADER, ...deflater.finish(), ...sums]);
}
