import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextGatherer } from '../../src/transport/createTextGatherer.ts';

function setUp(maxWaitingChars = 100) {
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
    const { posts, gatherer } = setUp(5);
    expect(gatherer.add('12345')).toBe(true);
    expect(gatherer.add('123')).toBe(true);
    expect(gatherer.add('456')).toBe(false);
    gatherer.finish();
    expect(posts).toEqual(['12345']);
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
