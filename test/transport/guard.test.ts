import { afterEach, describe, expect, it, vi } from 'vitest';
import { guard } from '../../src/transport/guard.ts';

function throwing(message: string): () => never {
  return () => {
    throw new Error(message);
  };
}

describe('guard', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('[TR6] hands what was thrown to the reporter and goes on', () => {
    const errors: unknown[] = [];
    guard(throwing('handler'), (error) => errors.push(error));
    expect(errors).toEqual([new Error('handler')]);
  });

  it('[TR6] lets what the reporter throws surface on a stack of its own', () => {
    const microtasks: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (task: () => void) => microtasks.push(task));
    guard(throwing('handler'), throwing('reporter'));
    expect(microtasks).toHaveLength(1);
    expect(microtasks[0]).toThrow('reporter');
  });
});
