import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTicker } from '../../src/hooks/createTicker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('has one timer for all readers and none without them', () => {
  const ticker = createTicker(250, () => Date.now());
  expect(vi.getTimerCount()).toBe(0);
  const stops = [ticker.subscribe(() => {}), ticker.subscribe(() => {})];
  expect(vi.getTimerCount()).toBe(1);
  for (const stop of stops) stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('counts a function subscribed twice as two, and a stop called twice as one', () => {
  const ticker = createTicker(250, () => Date.now());
  const listener = vi.fn<() => void>();
  const stop = ticker.subscribe(listener);
  ticker.subscribe(listener);
  stop();
  stop();
  vi.advanceTimersByTime(250);
  expect(listener).toHaveBeenCalledOnce();
});

it('reads the time at ticks only, and forgets it when nobody listens', () => {
  let now = 5;
  const ticker = createTicker(250, () => now);
  expect(ticker.getNow()).toBeNull();
  const stop = ticker.subscribe(() => {});
  now = 9;
  expect(ticker.getNow()).toBe(5);
  vi.advanceTimersByTime(250);
  expect(ticker.getNow()).toBe(9);
  stop();
  expect(ticker.getNow()).toBeNull();
});
