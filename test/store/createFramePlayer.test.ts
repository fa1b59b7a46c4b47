import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VideoFrame } from '../../src/protocols/videoFrame.ts';
import type { FrameCounts } from '../../src/store/createFramePlayer.ts';
import { createFramePlayer } from '../../src/store/createFramePlayer.ts';

function frameOf(sequence: number): VideoFrame {
  const size = { width: 2, height: 1, mimeType: 'image/png' };
  return { ...size, sequence, base64: '', isDeflated: false };
}

/** A player whose pictures are decoded and painted when the test says so. */
function createScene() {
  const painted: (number | null)[] = [];
  const pending: { finish(): void; fail(): void }[] = [];
  const seen: { credit: number; counts: FrameCounts | null; maxInFlight: number } = {
    credit: 0,
    counts: null,
    maxInFlight: 0,
  };
  const step = <Value>(value: Value) =>
    new Promise<Value>((resolve, reject) => {
      pending.push({ finish: () => resolve(value), fail: () => reject(new Error('broken')) });
    });
  const player = createFramePlayer<number | null>({
    ask: (count) => (seen.credit += count),
    decode: ({ sequence }) => step(sequence),
    paint: async (picture) => {
      await step(picture);
      painted.push(picture);
    },
    onChange: (counts) => {
      seen.counts = counts;
      seen.maxInFlight = Math.max(seen.maxInFlight, counts.inFlight);
    },
  });
  const settle = async (how: 'finish' | 'fail') => {
    pending.shift()?.[how]();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { painted, player, seen, settle };
}

describe('the frame player', () => {
  it('[ST23] asks for two at first, and for the next when one is painted', async () => {
    const { painted, player, seen, settle } = createScene();
    player.start();
    expect(seen.credit).toBe(2);
    player.take(frameOf(1));
    await settle('finish');
    expect(seen.credit).toBe(2);
    await settle('finish');
    expect([painted, seen.credit]).toEqual([[1], 3]);
  });

  it('[ST23] shows the newer of two that wait', async () => {
    const { painted, player, seen, settle } = createScene();
    player.start();
    for (const sequence of [1, 2, 3]) player.take(frameOf(sequence));
    for (let turn = 0; turn < 4; turn += 1) await settle('finish');
    expect(painted).toEqual([1, 3]);
    expect(seen.counts).toMatchObject({ received: 3, painted: 2, dropped: 1, failed: 0 });
  });

  it('[ST23] goes on after a picture that can’t be decoded', async () => {
    const { painted, player, seen, settle } = createScene();
    player.start();
    player.take(frameOf(1));
    await settle('fail');
    player.take(frameOf(2));
    await settle('finish');
    await settle('finish');
    expect([painted, seen.counts?.failed]).toEqual([[2], 1]);
  });

  it('[ST23] forgets on a new link what the old one owed', async () => {
    const { player, seen, settle } = createScene();
    player.start();
    player.take(frameOf(1));
    player.start();
    expect(seen.credit).toBe(4);
    await settle('finish');
    await settle('finish');
    expect(seen.counts?.inFlight).toBe(2);
    expect(seen.credit).toBe(4);
  });

  it('[ST23] takes nothing before its start and after its end', () => {
    const { player, seen } = createScene();
    player.take(frameOf(1));
    player.take(frameOf(2));
    expect(seen.credit).toBe(0);
    player.start();
    player.stop();
    player.take(frameOf(3));
    player.take(frameOf(4));
    expect(seen.credit).toBe(2);
  });

  it('[ST23] never has more than two in flight, whatever happens when', async () => {
    const steps = fc.array(fc.constantFrom('send', 'finish', 'fail', 'start'), { maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const { player, seen, settle } = createScene();
        player.start();
        let sent = 0;
        for (const what of plan) {
          // A server sends what it has credit for, and no more.
          if (what === 'send' && sent < seen.credit) player.take(frameOf((sent += 1)));
          else if (what === 'start') player.start();
          else if (what !== 'send') await settle(what);
          expect(seen.counts?.inFlight).toBeGreaterThanOrEqual(0);
        }
        expect(seen.maxInFlight).toBeLessThanOrEqual(2);
      }),
    );
  });
});
