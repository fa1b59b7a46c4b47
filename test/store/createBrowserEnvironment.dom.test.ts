import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserEnvironment } from '../../src/store/createBrowserEnvironment.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the environment of a page', () => {
  it('[HK3] touches nothing when it is created', () => {
    const onWindow = vi.spyOn(window, 'addEventListener');
    const onDocument = vi.spyOn(document, 'addEventListener');
    createBrowserEnvironment();
    expect([onWindow.mock.calls, onDocument.mock.calls]).toEqual([[], []]);
  });

  it('tells of network, visibility and freezing until it is stopped', () => {
    const environment = createBrowserEnvironment();
    const heard: unknown[] = [];
    const stops = [
      environment.onNetwork((isOnline) => heard.push(['online', isOnline])),
      environment.onVisibility(() => heard.push('visibility')),
      environment.onFreeze((isFrozen) => heard.push(['frozen', isFrozen])),
    ];
    const everything = () => {
      for (const type of ['offline', 'online', 'pagehide', 'pageshow']) {
        window.dispatchEvent(new Event(type));
      }
      for (const type of ['visibilitychange', 'freeze', 'resume']) {
        document.dispatchEvent(new Event(type));
      }
    };
    everything();
    expect(heard).toEqual([
      ['online', false],
      ['online', true],
      ['frozen', true],
      ['frozen', false],
      'visibility',
      ['frozen', true],
      ['frozen', false],
    ]);
    for (const stop of stops) stop();
    everything();
    expect(heard).toHaveLength(7);
  });

  it('has a clock that a change of the system time does not move', () => {
    const environment = createBrowserEnvironment();
    const before = environment.now();
    vi.spyOn(Date, 'now').mockReturnValue(0);
    expect(environment.now()).toBeGreaterThanOrEqual(before);
    expect(environment.now() - before).toBeLessThan(60_000);
  });

  it('cuts a delay that a timer could not hold, instead of firing at once', () => {
    vi.useFakeTimers();
    const fired = vi.fn();
    createBrowserEnvironment().startTimer(fired, 2 ** 31 + 5);
    vi.advanceTimersByTime(2 ** 31 - 2);
    expect(fired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fired).toHaveBeenCalledOnce();
  });

  it('ends timers and frames that were called off', () => {
    vi.useFakeTimers();
    const environment = createBrowserEnvironment();
    const called = vi.fn();
    environment.startTimer(called, 10)();
    environment.requestFrame(called)();
    vi.advanceTimersByTime(100);
    expect(called).not.toHaveBeenCalled();
  });

  it('hands an error to the platform in a task of its own', () => {
    vi.useFakeTimers();
    const environment = createBrowserEnvironment();
    environment.reportError(new Error('mine'));
    expect(() => vi.runAllTimers()).toThrow('mine');
  });
});
