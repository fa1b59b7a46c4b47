import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/protocols/isRecord.ts';
import {
  copyRecord,
  MAX_RECORD_DEPTH,
  MAX_RECORD_MEMBERS,
} from '../../src/protocols/copyRecord.ts';

function parse(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error('not an object');
  return value;
}

function namesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.getOwnPropertyNames(value);
  return [...own, ...Object.values(value).flatMap(namesOf)];
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('copyRecord', () => {
  it('[PR8] copies what an ordinary record holds', () => {
    const record = { bankroll: 1000, open: [{ bet: 'Yankees ML', won: null }], isLive: true };
    expect(copyRecord(record)).toEqual(record);
    expect(copyRecord(record)).not.toBe(record);
  });

  it('[PR4] leaves out names that reach a prototype, at any depth and however hidden', () => {
    const copy = copyRecord(
      parse(
        '{"__proto__":{"isAdmin":true},"a":{"constructor":{"prototype":{"x":1}},"pro\\u200btotype":2,"b":[{"__proto__":3}]},"c":1}',
      ),
    );
    expect(namesOf(copy)).toEqual(['a', 'c', 'b']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy['isAdmin']).toBeUndefined();
  });

  it('[PR8] makes null of what lies too deep and of numbers that are not finite', () => {
    const deep = parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    expect(depthOf(copyRecord(deep))).toBe(MAX_RECORD_DEPTH);
    expect(copyRecord({ x: Infinity })).toEqual({ x: null });
  });

  it('[PR8] keeps at most so many members in all', () => {
    const wide = copyRecord({ list: Array.from({ length: 10_000 }, (_, index) => index), rest: 1 });
    expect(wide['list']).toHaveLength(MAX_RECORD_MEMBERS - 1);
    expect(wide).not.toHaveProperty('rest');
  });

  it('[PR5] redacts and sanitises its texts', () => {
    expect(copyRecord({ url: 'ws://h?token=s3cret', name: 'a\u202eb' })).toEqual({
      url: 'ws://h?token=[redacted]',
      name: 'ab',
    });
  });

  it('[PR8] takes any JSON object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 12 })), (record) => {
        const copy = copyRecord(record);
        expect(depthOf(copy)).toBeLessThanOrEqual(MAX_RECORD_DEPTH);
        expect(namesOf(copy)).not.toContain('__proto__');
      }),
    );
  });
});
