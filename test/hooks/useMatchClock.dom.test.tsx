import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClockReading } from '../../src/domain/matchClock/matchClock.ts';
import { useMatchClock } from '../../src/hooks/useMatchClock.ts';

const readNow = () => performance.timeOrigin + performance.now();

/** A running football clock that shows `valueMs` now. */
function readingOf(valueMs: number, changes: Partial<ClockReading> = {}): ClockReading {
  const bounds = { period: 1, minMs: 0, maxMs: 900_000 };
  return { direction: 'down', valueMs, isRunning: true, at: readNow(), ...bounds, ...changes };
}

/** Shows a clock; `shown` has what it showed each time it rendered. */
function createScene(first: ClockReading) {
  const shown: (string | null)[] = [];
  function Clock({ reading }: { reading: ClockReading }) {
    const text = useMatchClock(reading);
    shown.push(text);
    return <output>{text}</output>;
  }
  const view = render(<Clock reading={first} />);
  return {
    shown,
    /** As a message does: a new reading, later than the last. */
    hear: (reading: ClockReading) => view.rerender(<Clock reading={reading} />),
    pass: (durationMs: number) => {
      act(() => {
        vi.advanceTimersByTime(durationMs);
      });
    },
    text: () => screen.getByRole('status').textContent,
    unmount: view.unmount,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('useMatchClock while it runs', () => {
  it('[HK20] shows each second once, and renders for nothing else', () => {
    const { pass, shown, text } = createScene(readingOf(245_000));
    expect(text()).toBe('4:05');
    shown.length = 0;
    for (let quarter = 0; quarter < 20; quarter += 1) pass(250);
    expect(text()).toBe('4:00');
    expect(shown).toEqual(['4:04', '4:03', '4:02', '4:01', '4:00']);
  });

  it('[HK20] waits for a small correction instead of running backwards', () => {
    const { hear, pass, shown, text } = createScene(readingOf(245_000));
    pass(5_000);
    expect(text()).toBe('4:00');
    shown.length = 0;
    hear(readingOf(242_000));
    expect(text()).toBe('4:00');
    pass(1_000);
    expect(text()).toBe('4:00');
    pass(2_000);
    expect(text()).toBe('3:59');
    expect(new Set(shown)).toEqual(new Set(['4:00', '3:59']));
  });

  it('[HK20] takes a large correction, another period and a stop at once', () => {
    const { hear, pass, text } = createScene(readingOf(245_000));
    pass(5_000);
    hear(readingOf(250_000));
    expect(text()).toBe('4:10');
    pass(1_000);
    hear(readingOf(250_000, { isRunning: false }));
    expect(text()).toBe('4:10');
    pass(3_000);
    expect(text()).toBe('4:10');
    hear(readingOf(900_000, { period: 2 }));
    expect(text()).toBe('15:00');
  });

  it('[HK20] stands at its end, and needs no timer once nobody shows it', () => {
    const { pass, shown, text, unmount } = createScene(readingOf(2_000));
    pass(2_000);
    expect(text()).toBe('0:00');
    shown.length = 0;
    pass(5_000);
    expect(shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
