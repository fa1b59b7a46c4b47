import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeText } from '../../src/protocols/sanitizeText.ts';

const FORBIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

describe('sanitizeText', () => {
  it.each([
    ['plain text', 'Yankees @ Red Sox', 'Yankees @ Red Sox'],
    ['letters of any script and emoji', 'Žalgiris 横浜 👨‍👩‍👧 🏀', 'Žalgiris 横浜 👨‍👩‍👧 🏀'],
    ['a bidirectional override', 'win \u202e%05\u202c now', 'win %05 now'],
    ['isolates and marks', '\u2066a\u2069\u200eb\u200f\u061c', 'ab'],
    ['control characters', 'a\u0000b\u001b[31mc\u009f', 'ab[31mc'],
    ['line breaks and tabs', 'a\r\n\tb\u2028c', 'a b c'],
    ['a byte order mark and a zero-width space', '\ufeffa\u200bb', 'ab'],
    ['half a surrogate pair', 'a\ud800b', 'ab'],
  ])('[PR6] treats %s', (_, text, expected) => {
    expect(sanitizeText(text, 100)).toBe(expected);
  });

  it('[PR6] cuts to the length and shows that it did', () => {
    expect(sanitizeText('abcdef', 6)).toBe('abcdef');
    expect(sanitizeText('abcdefg', 6)).toBe('abcde…');
    expect(sanitizeText(`abcd🏀g`, 6)).toBe('abcd…');
    expect(sanitizeText('x'.repeat(1_000_000), 6)).toBe('xxxxx…');
  });

  it('[PR6] gives no forbidden character, no excess length, and the same when applied twice', () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.nat(0xffff).map((n) => String.fromCharCode(n)),
        fc.constantFrom('\u202e', '\u0000', 'a'),
      ),
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, maxChars) => {
        const shown = sanitizeText(text, maxChars);
        expect(shown).not.toMatch(FORBIDDEN);
        expect(shown.length).toBeLessThanOrEqual(maxChars);
        expect(sanitizeText(shown, maxChars)).toBe(shown);
      }),
    );
  });
});
