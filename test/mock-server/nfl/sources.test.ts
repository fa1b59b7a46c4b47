import { describe, expect, it } from 'vitest';
import { createManualTime } from '../../../mock-server/index.ts';
import { createRandom } from '../../../mock-server/engine/createRandom.ts';
import { createCircuitBreaker } from '../../../mock-server/sources/createCircuitBreaker.ts';
import { createOutages } from '../../../mock-server/sources/createOutages.ts';
import { createRateWindow } from '../../../mock-server/sources/createRateWindow.ts';
import {
  createSourceManager,
  type SourceManagerOptions,
} from '../../../mock-server/sources/createSourceManager.ts';
import { err, ok } from '../../../src/lib/result.ts';

type Kind = 'games' | 'odds';

function scene(options: Partial<SourceManagerOptions<Kind>> = {}) {
  const time = createManualTime();
  const notices: string[] = [];
  const down = new Set<string>();
  const asked: string[] = [];
  const manager = createSourceManager<Kind, string>({
    clock: time.clock,
    sources: [
      { name: 'Public', kinds: ['games'], priority: 9, perMinute: 100 },
      { name: 'Paid', kinds: ['games', 'odds'], priority: 1, perMinute: 100 },
      { name: 'Backup', kinds: ['games', 'odds'], priority: 5, perMinute: 100 },
    ],
    onNotice: ({ level, message }) => notices.push(`${level}: ${message}`),
    ...options,
  });
  const request = (kind: Kind = 'games', key = 'g') =>
    manager.request({
      kind,
      key,
      load(name) {
        asked.push(name);
        return down.has(name) ? err('down') : ok(`${name} ${asked.length}`);
      },
    });
  const sourceOf = (kind: Kind = 'games') => {
    const answer = request(kind);
    return answer.kind === 'none' ? null : answer.source;
  };
  return { time, manager, notices, down, asked, request, sourceOf };
}

describe('sources', () => {
  it('[NF42] are asked in the order of priority, and only for what they have', () => {
    const { asked, down, sourceOf } = scene();
    expect(sourceOf()).toBe('Paid');
    down.add('Paid');
    expect(sourceOf()).toBe('Backup');
    expect(asked).toEqual(['Paid', 'Paid', 'Paid', 'Backup']);
    down.add('Backup');
    expect(sourceOf('odds')).toBeNull();
    expect(sourceOf('games')).toBe('Public');
  });

  it('[NF42] an answer is kept for its time, by kind and key', () => {
    const { request, time } = scene({ cacheMs: { odds: 1_000 } });
    expect(request('odds', 'a')).toMatchObject({ kind: 'fresh', value: 'Paid 1' });
    time.advance(999);
    expect(request('odds', 'a')).toEqual({
      kind: 'cached',
      source: 'Paid',
      value: 'Paid 1',
      ageMs: 999,
    });
    expect(request('odds', 'b').kind).toBe('fresh');
    time.advance(1);
    expect(request('odds', 'a').kind).toBe('fresh');
    expect(request('games', 'a').kind).toBe('fresh');
    expect(request('games', 'a').kind).toBe('fresh');
  });

  it('[NF42] who has used its calls of the minute is passed over without a word, and back when one is free', () => {
    const { notices, sourceOf, time } = scene({
      sources: [
        { name: 'Paid', kinds: ['games'], priority: 1, perMinute: 2 },
        { name: 'Public', kinds: ['games'], priority: 2, perMinute: 100 },
      ],
    });
    expect([sourceOf(), sourceOf(), sourceOf()]).toEqual(['Paid', 'Paid', 'Public']);
    time.advance(60_000);
    expect(sourceOf()).toBe('Paid');
    expect(notices).toEqual([]);
  });

  it('[NF42] the breaker opens after failures in a row, lets one try through after its time and waits longer after each', () => {
    const { asked, down, sourceOf, time } = scene({
      breaker: { failureThreshold: 3, openMs: 1_000, maxOpenMs: 3_000 },
    });
    down.add('Paid');
    sourceOf();
    sourceOf();
    expect(asked.filter((name) => name === 'Paid')).toHaveLength(4);
    const tries: number[] = [];
    for (let second = 1; second <= 12; second += 1) {
      time.advance(1_000);
      const before = asked.length;
      sourceOf();
      if (asked.slice(before).includes('Paid')) tries.push(second);
    }
    expect(tries).toEqual([2, 5, 8, 11]);
    down.delete('Paid');
    time.advance(3_000);
    expect(sourceOf()).toBe('Paid');
  });

  it('[NF43] a failure is told once, and once that it is over', () => {
    const { down, notices, sourceOf, time } = scene({ breaker: { openMs: 1_000 } });
    sourceOf();
    down.add('Paid');
    for (let step = 0; step < 10; step += 1) {
      sourceOf();
      time.advance(500);
    }
    down.delete('Paid');
    time.advance(60_000);
    sourceOf();
    sourceOf();
    expect(notices).toEqual([
      'warning: Paid does not answer: games come from Backup.',
      'info: Paid answers again: games come from it.',
    ]);
  });

  it('[NF43] a first source that is down from the beginning is told too', () => {
    const { down, notices, sourceOf } = scene();
    down.add('Paid');
    sourceOf();
    expect(notices).toEqual(['warning: Paid does not answer: games come from Backup.']);
  });

  it('[NF43] when nobody answers it says so, and from when on to ask again', () => {
    const { down, notices, request, sourceOf, time } = scene({ breaker: { openMs: 1_000 } });
    for (const name of ['Paid', 'Backup', 'Public']) down.add(name);
    request();
    const answer = request();
    expect(answer).toEqual({ kind: 'none', retryAt: 2_000 });
    expect(notices).toEqual(['error: No source answers: games are delayed.']);
    down.delete('Public');
    time.advance(60_000);
    expect(sourceOf()).toBe('Public');
    expect(notices.at(-1)).toBe('info: Public answers again: games come from it.');
  });

  it('[NF42] it can be seen who serves what, and how they are', () => {
    const { down, manager, request } = scene();
    down.add('Paid');
    request('games');
    request('odds');
    expect(manager.describe()).toMatchObject([
      { name: 'Paid', breaker: 'open', serves: [] },
      { name: 'Backup', breaker: 'closed', usedCount: 2, serves: ['games', 'odds'] },
      { name: 'Public', usedCount: 0, serves: [] },
    ]);
  });
});

describe('parts', () => {
  it('[NF42] a success closes the breaker and forgets the failures', () => {
    const { clock } = createManualTime();
    const breaker = createCircuitBreaker({ clock, failureThreshold: 2 });
    breaker.fail();
    breaker.succeed();
    breaker.fail();
    expect(breaker.state).toBe('closed');
    breaker.fail();
    expect(breaker.state).toBe('open');
    breaker.succeed();
    expect(breaker.state).toBe('closed');
  });

  it('[NF42] the window slides: a call is free again a minute after it was used', () => {
    const time = createManualTime();
    const window = createRateWindow(time.clock, 2);
    expect([window.take(), window.freeAt]).toEqual([true, -Infinity]);
    time.advance(20_000);
    expect([window.take(), window.take(), window.freeAt]).toEqual([true, false, 60_000]);
    time.advance(40_000);
    expect([window.usedCount, window.take(), window.take()]).toEqual([1, true, false]);
  });

  it('[NF42] outages come in their period, one source at a time, and leave no timer behind', () => {
    const time = createManualTime();
    const names = ['a', 'b', 'c'];
    const outages = createOutages({
      scheduler: time.scheduler,
      random: createRandom(1, 'o'),
      names,
      everyMs: 100,
      lastsMs: 30,
    });
    const countDown = () => names.filter((name) => outages.isDown(name)).length;
    const seen: number[] = [];
    for (let at = 0; at < 400; at += 50) {
      seen.push(countDown());
      time.advance(50);
    }
    expect(seen).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
    outages.set('a', true);
    expect(outages.isDown('a')).toBe(true);
    outages.set('a', false);
    outages.stop();
    expect(time.pendingCount).toBe(0);
  });
});
