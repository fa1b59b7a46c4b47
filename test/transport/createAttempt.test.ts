import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt } from '../../src/transport/createAttempt.ts';
import type { Attempt, SocketControl } from '../../src/transport/createAttempt.ts';
import type { TransportClose } from '../../src/transport/transport.ts';

interface RecordedAttempt {
  readonly attempt: Attempt;
  readonly calls: string[];
  readonly closes: TransportClose[];
  readonly errors: unknown[];
}

function recordAttempt(control: Partial<SocketControl> = {}): RecordedAttempt {
  const calls: string[] = [];
  const closes: TransportClose[] = [];
  const errors: unknown[] = [];
  const attempt = createAttempt(
    {
      url: 'ws://unused.test',
      connectTimeoutMs: 10_000,
      closeGraceMs: 2_000,
      maxMessageChars: 5,
      reportError: (error) => errors.push(error),
      handlers: {
        onOpen: () => calls.push('open'),
        onText: (text) => calls.push(`text ${text}`),
        onClosed(close) {
          calls.push('closed');
          closes.push(close);
        },
      },
    },
    {
      close: control.close ?? ((code, reason) => calls.push(`> close ${code} ${reason}`)),
      abandon: control.abandon ?? (() => calls.push('> abandon')),
    },
  );
  return { attempt, calls, closes, errors };
}

const fail = (): never => {
  throw new Error('socket');
};
const cleanEnd = { code: 1000, reason: '', wasClean: true };

describe('attempt', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[TR8] is aborted at its connect timeout and not before', () => {
    const { calls, closes } = recordAttempt();
    vi.advanceTimersByTime(9_999);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['> abandon', 'closed']);
    expect(closes).toMatchObject([{ cause: 'connect-timeout', code: 1006, wasOpened: false }]);
  });

  it('[TR8] is never aborted once it is open', () => {
    const { attempt, calls } = recordAttempt();
    attempt.opened();
    vi.advanceTimersByTime(1_000_000);
    expect(calls).toEqual(['open']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[TR2] waits exactly its grace for the close', () => {
    const { attempt, calls, closes } = recordAttempt();
    attempt.opened();
    attempt.close(4000, 'bye');
    vi.advanceTimersByTime(1_999);
    expect(calls).toEqual(['open', '> close 4000 bye']);
    vi.advanceTimersByTime(1);
    expect(calls.slice(2)).toEqual(['> abandon', 'closed']);
    expect(closes).toMatchObject([{ cause: 'close-timeout', code: 1006, wasOpened: true }]);
  });

  it('[TR7] names the refused frame even if the server does not answer the refusal', () => {
    const { attempt, calls, closes } = recordAttempt();
    attempt.opened();
    attempt.received('12345');
    attempt.received('123456');
    attempt.received('1');
    vi.advanceTimersByTime(2_000);
    expect(calls).toEqual([
      'open',
      'text 12345',
      '> close 4009 message too large',
      '> abandon',
      'closed',
    ]);
    expect(closes).toMatchObject([{ cause: 'too-large', code: 1006 }]);
  });

  it('[TR3] waits after an error for the close that tells the code', () => {
    const { attempt, closes } = recordAttempt();
    attempt.opened();
    attempt.errored();
    expect([attempt.isOpen, closes.length]).toEqual([false, 0]);
    attempt.ended({ code: 1011, reason: 'bug', wasClean: true });
    expect(closes).toMatchObject([{ code: 1011, reason: 'bug', cause: 'remote' }]);
  });

  it('[TR1] ends after an error without a close', () => {
    const { attempt, closes } = recordAttempt();
    attempt.opened();
    attempt.errored();
    vi.advanceTimersByTime(2_000);
    expect(closes).toMatchObject([{ code: 1006, cause: 'remote', wasOpened: true }]);
  });

  it('[TR3] cuts a close reason of the server too', () => {
    const { attempt, closes } = recordAttempt();
    attempt.opened();
    attempt.ended({ ...cleanEnd, reason: 'x'.repeat(500) });
    expect(closes[0]?.reason).toHaveLength(123);
  });

  it('[TR6] reports a socket that throws when it is closed or abandoned, and ends all the same', () => {
    const { attempt, closes, errors } = recordAttempt({ close: fail, abandon: fail });
    attempt.opened();
    attempt.close();
    vi.advanceTimersByTime(2_000);
    expect(closes).toMatchObject([{ cause: 'close-timeout' }]);
    expect(errors).toEqual([new Error('socket'), new Error('socket')]);
  });

  it('[TR1] calls onClosed once and last, whatever happens in whatever order', () => {
    const happenings: Record<string, (attempt: Attempt) => void> = {
      opened: (attempt) => attempt.opened(),
      text: (attempt) => attempt.received('a'),
      binary: (attempt) => attempt.received(new ArrayBuffer(1)),
      errored: (attempt) => attempt.errored(),
      ended: (attempt) => attempt.ended(cleanEnd),
      failed: (attempt) => attempt.failedToConstruct('no'),
      close: (attempt) => attempt.close(),
      second: () => vi.advanceTimersByTime(1_000),
    };
    const names = fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 12 });
    fc.assert(
      fc.property(names, (order) => {
        const { attempt, calls, closes, errors } = recordAttempt();
        for (const name of order) happenings[name]?.(attempt);
        vi.advanceTimersByTime(20_000);
        // An open attempt may stay open; anything else ends by itself.
        if (attempt.isOpen) attempt.ended(cleanEnd);
        expect(closes).toHaveLength(1);
        expect(calls.at(-1)).toBe('closed');
        expect(calls.filter((call) => call === '> abandon')).toHaveLength(1);
        expect(closes[0]?.wasOpened).toBe(calls.includes('open'));
        expect([errors, vi.getTimerCount()]).toEqual([[], 0]);
      }),
      { numRuns: 500 },
    );
  });
});
