import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useVideoFrames } from '../../src/hooks/useVideoFrames.ts';
import { billiards } from '../../src/protocols/billiards/billiards.ts';
import { clientMessage } from '../../src/protocols/billiards/wire/clientMessages.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';

/** What jsdom lacks: pictures are decoded at once, frames of the page come when the test says so. */
function fakePictures() {
  const seen = { decoded: 0, drawn: 0, closed: 0 };
  const paints = new Set<FrameRequestCallback>();
  vi.stubGlobal('createImageBitmap', async () => {
    seen.decoded += 1;
    return { width: 64, height: 36, close: () => (seen.closed += 1) };
  });
  vi.stubGlobal(
    'requestAnimationFrame',
    (callback: FrameRequestCallback) => paints.add(callback).size,
  );
  const context = { drawImage: () => (seen.drawn += 1) };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    (() => context) as unknown as HTMLCanvasElement['getContext'],
  );
  /** The page shows a frame; a hidden page does not. */
  const frame = async () => {
    const due = Array.from(paints);
    paints.clear();
    for (const callback of due) callback(0);
    await settle();
  };
  return { frame, paints, seen };
}

const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(0)));

/** A world whose server speaks billiards and sends a picture when the test says so. */
function createVideoWorld() {
  const world = createTestWorld({ protocol: billiards });
  const asked: number[] = [];
  const wanted = new Set<string>();
  const say = (type: string, data: object) =>
    world.network.lastPeer.sendText(JSON.stringify({ type, data, timestamp: 't', sequence: 0 }));
  world.network.onDial = (peer) => {
    peer.accept();
    say('connection', { client_id: 'c1', status: 'connected' });
    peer.onText = (text) => {
      const message = clientMessage.parse(JSON.parse(text));
      if (message.type === 'ping') say('pong', { quality_score: 1 });
      if (message.type === 'frame_credit') asked.push(message.data.credits);
      if (message.type !== 'subscribe' && message.type !== 'unsubscribe') return;
      for (const stream of message.data.streams) {
        if (message.type === 'subscribe') wanted.add(stream);
        else wanted.delete(stream);
      }
      say(`${message.type}d`, { streams: message.data.streams, all_subscriptions: [...wanted] });
    };
  };
  const picture = async (sequence: number) => {
    const data = { image: 'AAAA', width: 64, height: 36, format: 'png', sequence };
    act(() => say('frame', data));
    world.advance(20);
    await settle();
  };
  return { ...world, asked, picture, wanted };
}

function Video() {
  const [enabled, setEnabled] = useState(true);
  const { canvasRef, counts, isStale, status } = useVideoFrames({ enabled });
  return (
    <>
      <canvas ref={canvasRef} data-testid="screen" />
      <output>{JSON.stringify({ status, isStale, painted: counts.painted })}</output>
      <button onClick={() => setEnabled(false)}>Off</button>
    </>
  );
}

const read = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? 'null');
const second = () => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('useVideoFrames', () => {
  it('[HK23] asks for two, paints, and asks for the next when one is painted', async () => {
    const { frame, seen } = fakePictures();
    const { advance, asked, picture, renderUi } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    expect(asked.at(-1)).toBe(2);
    asked.length = 0;
    await picture(1);
    expect([seen.decoded, seen.drawn, asked]).toEqual([1, 0, []]);
    await frame();
    expect([seen.drawn, seen.closed, asked]).toEqual([1, 1, [1]]);
    expect(screen.getByTestId('screen')).toMatchObject({ width: 64, height: 36 });
    expect(read()).toEqual({ status: 'live', isStale: false, painted: 1 });
  });

  it('[HK23] gives back the memory of a picture that comes too late, and leaves the stream', async () => {
    const { frame, seen } = fakePictures();
    const { advance, asked, network, picture, renderUi } = createVideoWorld();
    const view = renderUi(<Video />);
    advance(100);
    await picture(1);
    asked.length = 0;
    view.unmount();
    await frame();
    expect([seen.drawn, seen.closed]).toEqual([0, 1]);
    advance(10_000);
    expect(asked).toEqual([]);
    expect(network.openCount).toBe(0);
  });

  it('[HK23] asks for nothing more while the page is hidden, and keeps one picture at most', async () => {
    const { frame, paints, seen } = fakePictures();
    const { advance, asked, picture, renderUi } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    asked.length = 0;
    await picture(1);
    await picture(2);
    await second();
    expect([seen.decoded, paints.size, asked]).toEqual([1, 1, []]);
    await frame();
    await frame();
    expect([seen.drawn, seen.closed, asked]).toEqual([2, 2, [1, 1]]);
  });

  it('[HK23] wants nothing when it is switched off', async () => {
    fakePictures();
    const { advance, asked, renderUi, wanted } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    asked.length = 0;
    act(() => screen.getByRole('button').click());
    advance(4_000);
    expect(wanted.size).toBe(0);
    expect(asked).toEqual([]);
    expect(read()).toMatchObject({ status: 'disabled' });
  });

  it('[HK23] goes on counting over a new link', async () => {
    const { frame } = fakePictures();
    const { advance, asked, drop, picture, renderUi } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    await picture(1);
    await frame();
    await second();
    drop();
    expect(read()).toEqual({ status: 'stale', isStale: true, painted: 1 });
    asked.length = 0;
    advance(5_000);
    await second();
    expect(asked).toEqual([2]);
    expect(read()).toMatchObject({ painted: 1 });
    await picture(2);
    await frame();
    await second();
    expect(read()).toEqual({ status: 'live', isStale: false, painted: 2 });
  });

  it('[HK22] is stale when no picture came for 5 s, and live with the next', async () => {
    const { frame } = fakePictures();
    const { advance, picture, renderUi } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    await picture(1);
    await frame();
    await second();
    advance(5_100);
    expect(read()).toMatchObject({ status: 'stale', isStale: true });
    await picture(2);
    expect(read()).toMatchObject({ status: 'live', isStale: false });
  });

  it('[HK23] asks anew when pictures were refused and none comes any more, less and less often', async () => {
    fakePictures();
    const { asked, network, renderUi, advance } = createVideoWorld();
    renderUi(<Video />);
    advance(100);
    await settle();
    expect(asked).toEqual([2]);
    const broken = { image: 'not base64!', width: 64, height: 36, format: 'png', sequence: 1 };
    for (let count = 0; count < 2; count += 1) {
      network.lastPeer.sendText(JSON.stringify({ type: 'frame', data: broken }));
    }
    const asksAfter = async (seconds: number) => {
      for (let count = 0; count < seconds; count += 1) {
        advance(1_000);
        await second();
      }
      return asked.length;
    };
    expect(await asksAfter(3)).toBe(2);
    expect(await asksAfter(5)).toBe(2);
    expect(await asksAfter(1)).toBe(3);
  });
});
