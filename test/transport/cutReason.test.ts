import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutReason } from '../../src/transport/cutReason.ts';

const byteCount = (text: string): number => new TextEncoder().encode(text).length;

/** Characters of 1 to 4 bytes, each kind as often. */
const codePoint = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x80, max: 0x7ff }),
  fc.integer({ min: 0x800, max: 0xd7ff }),
  fc.integer({ min: 0x10000, max: 0x10ffff }),
);

describe('cutReason', () => {
  it('[TR5] keeps any text that fits, and any other to within a character of 123 bytes', () => {
    fc.assert(
      fc.property(fc.array(codePoint, { maxLength: 200 }), (codePoints) => {
        const reason = String.fromCodePoint(...codePoints);
        const cut = cutReason(reason);
        expect(reason.startsWith(cut)).toBe(true);
        const bytes = byteCount(cut);
        expect(bytes).toBeLessThanOrEqual(123);
        // A character has at most 4 bytes, so less than 120 were given up for nothing.
        expect(cut === reason || bytes >= 120).toBe(true);
      }),
    );
  });

  it('[TR5] never leaves half a character, even of broken text', () => {
    const codeUnits = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 100 });
    fc.assert(
      fc.property(codeUnits, (units) => {
        const cut = cutReason(String.fromCharCode(...units));
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(byteCount(cut)).toBeLessThanOrEqual(123);
      }),
    );
  });

  it('[TR5] keeps a byte order mark, and makes nothing of nothing', () => {
    expect(cutReason('\uFEFFa')).toBe('\uFEFFa');
    expect([cutReason(''), cutReason(undefined)]).toEqual(['', '']);
  });
});
