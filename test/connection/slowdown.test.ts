import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlowdownEvent, SlowdownState } from '../../src/connection/slowdown.ts';
import { must } from './support/createInvariants.ts';
import {
  NO_SLOWDOWN,
  SLOWDOWN_DEFAULTS as CONFIG,
  slowdownDueAt,
  toRateCap,
  toSlowdown,
  transitionSlowdown,
} from '../../src/connection/slowdown.ts';

const flushed = (at: number, delayMs: number, hasSpilled = false): SlowdownEvent => ({
  type: 'flushed',
  at,
  delayMs,
  hasSpilled,
});
const visibility = (at: number, isHidden: boolean): SlowdownEvent => ({
  type: 'visibility',
  at,
  isHidden,
});
const due = (at: number): SlowdownEvent => ({ type: 'due', at });
const after = (events: readonly SlowdownEvent[], state = NO_SLOWDOWN) =>
  events.reduce((known, event) => transitionSlowdown(known, event, CONFIG), state);

/** A flush every `everyMs` from `from` up to and including `until`. */
const flushes = (
  { from, until, everyMs }: { from: number; until: number; everyMs: number },
  delayMs: number,
) =>
  Array.from({ length: Math.floor((until - from) / everyMs) + 1 }, (_, index) =>
    flushed(from + index * everyMs, delayMs),
  );
const everyFrame = (from: number, until: number) => ({ from, until, everyMs: 20 });
const LATE = after(flushes(everyFrame(0, 3_000), 60));

describe('a hidden page', () => {
  test('[SU21] is slowed down when it has been hidden for 10 s, and not once it is shown', () => {
    const hidden = after([visibility(500, true)]);
    expect(slowdownDueAt(hidden, CONFIG)).toBe(10_500);
    expect(toSlowdown(after([due(10_499)], hidden))).toBe('none');
    const forLong = after([due(10_500)], hidden);
    expect([toSlowdown(forLong), slowdownDueAt(forLong, CONFIG)]).toEqual(['hidden', null]);
    expect(after([visibility(20_000, true)], forLong)).toBe(forLong);
    expect(toSlowdown(after([visibility(20_000, false)], forLong))).toBe('none');
    expect(slowdownDueAt(after([visibility(5_000, false)], hidden), CONFIG)).toBe(null);
  });

  test('[SU22] flushes late on purpose, which counts for nothing, nor does what waited when it is shown', () => {
    const slow = flushes({ from: 1_000, until: 60_000, everyMs: 1_000 }, 1_000);
    const shown = [visibility(60_100, false), flushed(60_100, 1_000)];
    const nothing = { isLate: false, oppositeMs: 0 };
    expect(after([visibility(0, true), ...slow, ...shown])).toMatchObject(nothing);
    const moment = [flushed(0, 10), visibility(100, true), visibility(900, false)];
    expect(after([...moment, flushed(900, 800)])).toMatchObject(nothing);
  });

  test('[SU22] that was late before is late still when it is shown', () => {
    const hidden = after([visibility(3_000, true), due(13_000)], LATE);
    expect(toSlowdown(hidden)).toBe('hidden');
    expect(toSlowdown(after([visibility(60_000, false)], hidden))).toBe('late');
  });
});

describe('a page that can not keep up', () => {
  test('[SU22] is slowed down when late flushes prevail by 3 s', () => {
    expect(toSlowdown(after(flushes(everyFrame(0, 2_980), 60)))).toBe('none');
    expect(toSlowdown(LATE)).toBe('late');
    const spilling = flushes(everyFrame(0, 3_000), 10).map((event) => ({
      ...event,
      hasSpilled: true,
    }));
    expect(toSlowdown(after(spilling))).toBe('late');
    expect(toSlowdown(after(flushes({ from: 0, until: 3_000, everyMs: 600 }, 600)))).toBe('late');
  });

  test('[SU22] is not slowed down by a hiccup now and then', () => {
    const events = flushes(everyFrame(0, 60_000), 10).map((event) =>
      event.at % 1_000 < 400 ? { ...event, delayMs: 200 } : event,
    );
    expect(toSlowdown(after(events))).toBe('none');
    expect(toSlowdown(after(flushes({ from: 0, until: 60_000, everyMs: 1_000 }, 100)))).toBe(
      'none',
    );
  });

  test('[SU24] is not slowed down by one stall, nor given all again by it', () => {
    const stall = after([flushed(0, 10), flushed(60_000, 60_000)]);
    expect(stall).toMatchObject({ isLate: false, oppositeMs: 1_000 });
    expect(after([flushed(23_000, 20_000)], LATE)).toMatchObject({ isLate: true, oppositeMs: 0 });
    expect(after([flushed(23_000, 15_000)], LATE)).toMatchObject({
      isLate: true,
      oppositeMs: 4_000,
    });
  });

  test('[SU22, SU24] is slowed down by stall upon stall', () => {
    const stalls = flushes({ from: 0, until: 6_000, everyMs: 2_000 }, 2_000);
    expect(toSlowdown(after(stalls.slice(0, -1)))).toBe('none');
    expect(toSlowdown(after(stalls))).toBe('late');
  });

  test('[SU22] is given all again when flushes on time have prevailed by 10 s', () => {
    expect(toSlowdown(after(flushes(everyFrame(3_020, 12_980), 10), LATE))).toBe('late');
    expect(toSlowdown(after(flushes(everyFrame(3_020, 13_000), 10), LATE))).toBe('none');
    const hiccup = [...flushes(everyFrame(3_020, 8_000), 10), flushed(8_020, 60)];
    expect(toSlowdown(after([...hiccup, ...flushes(everyFrame(8_040, 13_020), 10)], LATE))).toBe(
      'late',
    );
    expect(toSlowdown(after([...hiccup, ...flushes(everyFrame(8_040, 13_040), 10)], LATE))).toBe(
      'none',
    );
  });

  test('[SU22] is on time while there is nothing to show, but not while its timers are late', () => {
    const [dueAt] = [slowdownDueAt(LATE, CONFIG)];
    expect(dueAt).toBe(13_000);
    expect(toSlowdown(after([due(13_000)], LATE))).toBe('none');
    const blocked = after([due(15_000)], LATE);
    expect([toSlowdown(blocked), slowdownDueAt(blocked, CONFIG)]).toEqual(['late', 25_000]);
  });

  test('[SU22] is given all again twice as late after each relapse within a minute', () => {
    let state: SlowdownState = LATE;
    const spansMs: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const lateAt = state.countedUntilAt ?? 0;
      const dueAt = slowdownDueAt(state, CONFIG) ?? 0;
      spansMs.push(dueAt - lateAt);
      state = after([due(dueAt), ...flushes(everyFrame(dueAt + 20, dueAt + 3_000), 60)], state);
      expect(toSlowdown(state)).toBe('late');
    }
    expect(spansMs).toEqual([10, 20, 40, 80, 160, 320, 320].map((seconds) => seconds * 1_000));
    const recovered = after([due(slowdownDueAt(state, CONFIG) ?? 0)], state);
    const much = (recovered.recoveredAt ?? 0) + 60_000;
    const idle = after(
      [flushed(much, 10), ...flushes(everyFrame(much, much + 3_000), 60)],
      recovered,
    );
    expect([idle.isLate, idle.relapseCount]).toEqual([true, 0]);
  });
});

test('[SU21, SU22] the cap is one a second while hidden, and the configured one while late', () => {
  expect(toRateCap('none', CONFIG)).toBe(Infinity);
  expect(toRateCap('late', CONFIG)).toBe(4);
  expect(toRateCap('hidden', CONFIG)).toBe(1);
  expect(toRateCap('hidden', { ...CONFIG, maxUpdatesPerSecond: 0.5 })).toBe(0.5);
});

test('[SU21, SU22] whatever happens, changes are as far apart as configured, and it ends', () => {
  const step = fc.record({
    waitMs: fc.constantFrom(0, 1, 16, 17, 51, 240, 1_000, 5_000, 20_000),
    kind: fc.constantFrom('flushed', 'flushed', 'flushed', 'hide', 'show', 'due'),
    delayMs: fc.constantFrom(0, 10, 50, 51, 300, 4_000),
    hasSpilled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let state = NO_SLOWDOWN;
      let now = 0;
      let turnedAt = 0;
      let hiddenAt: number | null = null;
      const take = (event: SlowdownEvent) => {
        const next = transitionSlowdown(state, event, CONFIG);
        const neededMs = next.isLate ? CONFIG.lateAfterMs : CONFIG.onTimeAfterMs;
        const hasTurned = next.isLate !== state.isLate;
        must(!hasTurned || now - turnedAt >= neededMs, 'turned too soon');
        if (hasTurned) turnedAt = now;
        state = next;
        const isHiddenForLong = hiddenAt !== null && now - hiddenAt >= CONFIG.hiddenAfterMs;
        must(!state.isHiddenForLong || isHiddenForLong, 'slowed down while somebody looks');
        const dueAt = slowdownDueAt(state, CONFIG) ?? Infinity;
        must(event.type !== 'due' || dueAt > now, 'due again at once');
      };
      for (const { waitMs, kind, delayMs, hasSpilled } of steps) {
        now += waitMs;
        if (kind === 'flushed') take(flushed(now, delayMs, hasSpilled));
        else if (kind === 'due') take(due(now));
        else {
          const isHidden = kind === 'hide';
          hiddenAt = isHidden ? (hiddenAt ?? now) : null;
          take(visibility(now, isHidden));
        }
      }
      hiddenAt = null;
      take(visibility(now, false));
      for (let at = slowdownDueAt(state, CONFIG); at !== null; at = slowdownDueAt(state, CONFIG)) {
        now = Math.max(now, at);
        take(due(now));
      }
      must(toSlowdown(state) === 'none', 'slowed down for ever');
    }),
  );
});
