import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextGatherer } from '../../src/transport/createTextGatherer.ts';

function setUp(maxWaitingChars = 10_000_000) {
  const posts: string[] = [];
  const gatherer = createTextGatherer({
    post: (texts) => posts.push(texts.join()),
    gapMs: 4,
    maxWaitingChars,
  });
  return { posts, gatherer };
}

describe('the texts that a worker gathers', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[TR14] are posted at once after a silence, and together within the gap', () => {
    const { posts, gatherer } = setUp();
    gatherer.add('a');
    gatherer.taken();
    gatherer.add('b');
    gatherer.add('c');
    expect(posts).toEqual(['a']);
    vi.advanceTimersByTime(4);
    expect(posts).toEqual(['a', 'b,c']);
    gatherer.taken();
    vi.advanceTimersByTime(4);
    gatherer.add('d');
    expect(posts).toEqual(['a', 'b,c', 'd']);
  });

  it('[TR14] wait for a page that has not taken the last ones', () => {
    const { posts, gatherer } = setUp();
    gatherer.add('a');
    gatherer.add('b');
    vi.advanceTimersByTime(1_000);
    gatherer.add('c');
    expect(posts).toEqual(['a']);
    gatherer.taken();
    expect(posts).toEqual(['a', 'b,c']);
  });

  it('[TR14] are refused when more wait than may, and forgotten', () => {
    const { posts, gatherer } = setUp(2 * 64 + 5);
    expect(gatherer.add('12345')).toBe(true);
    expect(gatherer.add('123')).toBe(true);
    expect(gatherer.add('456')).toBe(false);
    gatherer.finish();
    expect(posts).toEqual(['12345']);
  });

  it('[TR14, TR16] are refused when too many wait, however short they are', () => {
    const { gatherer } = setUp(100 * 64);
    gatherer.add('posted at once');
    const taken = Array.from({ length: 101 }, () => gatherer.add(''));
    expect(taken.indexOf(false)).toBe(100);
    expect(gatherer.add('')).toBe(true);
  });

  it('[TR16] come in lists that are dealt with quickly, each when the last was taken', () => {
    const { posts, gatherer } = setUp();
    const long = (char: string) => char.repeat(100_000);
    const texts = ['a', ...['b', 'c', 'd', 'e'].map(long), 'f'.repeat(300_000), 'g'];
    const pass = () => {
      gatherer.taken();
      vi.advanceTimersByTime(4);
      return posts.at(-1)?.replaceAll(/(.)\1+/g, '$1');
    };
    for (const text of texts) gatherer.add(text);
    expect(posts).toEqual(['a']);
    expect([pass(), pass(), pass(), pass()]).toEqual(['b,c', 'd,e', 'f', 'g']);
    expect(pass()).toBe('g');
    expect(posts.join()).toBe(texts.join());
  });

  it('[TR16] count as waiting no more when they were posted', () => {
    const { gatherer } = setUp(300_000);
    for (let round = 0; round < 10; round += 1) {
      expect(gatherer.add('x'.repeat(200_000))).toBe(true);
      gatherer.taken();
      vi.advanceTimersByTime(4);
    }
  });

  it('[TR14, TR16] all come before the end, in lists as well', () => {
    const { posts, gatherer } = setUp();
    gatherer.add('a');
    gatherer.add('b'.repeat(200_000));
    gatherer.add('c'.repeat(200_000));
    gatherer.finish();
    expect(posts.map((post) => post[0])).toEqual(['a', 'b', 'c']);
  });

  it('[TR14] all come before the end', () => {
    const { posts, gatherer } = setUp();
    gatherer.add('a');
    gatherer.add('b');
    gatherer.finish();
    expect(posts).toEqual(['a', 'b']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
