import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameInbox } from '../../src/store/createFrameInbox.ts';

const frame = (text: string) => ({ text, at: 0, generation: 1 });

function setUp() {
  const handled: string[] = [];
  const errors: unknown[] = [];
  let wakeUps = 0;
  const inbox = createFrameInbox({
    canWait: (text) => text.startsWith('data'),
    handle({ text }) {
      if (text === 'data broken') throw new Error(text);
      handled.push(text);
    },
    onWaiting: () => (wakeUps += 1),
    reportError: (error) => errors.push(error),
  });
  return { inbox, handled, errors, countWakeUps: () => wakeUps };
}

describe('frames between the socket and their decoding', () => {
  it('[ST17] are handled at once when they are the first after a flush, and with the next flush when not', () => {
    const { inbox, handled, countWakeUps } = setUp();
    for (const text of ['data 1', 'data 2', 'data 3']) inbox.take(frame(text));
    expect([handled, countWakeUps()]).toEqual([['data 1'], 1]);
    inbox.nextFlush();
    expect(handled).toEqual(['data 1', 'data 2', 'data 3']);
    inbox.take(frame('data 4'));
    expect(handled.at(-1)).toBe('data 4');
  });

  it('[ST17] never wait if they are not data, and come after those that do', () => {
    const { inbox, handled } = setUp();
    for (const text of ['data 1', 'data 2', 'pong']) inbox.take(frame(text));
    expect(handled).toEqual(['data 1', 'data 2', 'pong']);
  });

  it('[ST17] keep their order whatever comes', () => {
    const text = fc.constantFrom('data 1', 'data 2', 'pong', 'flush', 'drain');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (script) => {
        const { inbox, handled } = setUp();
        for (const step of script) {
          if (step === 'flush') inbox.nextFlush();
          else if (step === 'drain') inbox.drain();
          else inbox.take(frame(step));
        }
        inbox.drain();
        expect(handled).toEqual(script.filter((step) => step !== 'flush' && step !== 'drain'));
      }),
    );
  });

  it('[ST17] do not gather without end while no flush comes', () => {
    const waitingAtMost = (count: number, text: string) => {
      const { inbox, handled } = setUp();
      let most = 0;
      for (let taken = 1; taken <= count; taken += 1) {
        inbox.take(frame(text));
        most = Math.max(most, taken - handled.length);
      }
      return most;
    };
    expect(waitingAtMost(2_000, 'data')).toBe(511);
    expect(waitingAtMost(50, 'data'.padEnd(100_000))).toBe(9);
    expect(waitingAtMost(5, 'data'.padEnd(1_000_000))).toBe(0);
  });

  it('[ST17] do not lose those behind one whose handling throws', () => {
    const { inbox, handled, errors } = setUp();
    for (const text of ['data 1', 'data broken', 'data 2']) inbox.take(frame(text));
    inbox.nextFlush();
    expect(handled).toEqual(['data 1', 'data 2']);
    expect(errors).toHaveLength(1);
  });
});
