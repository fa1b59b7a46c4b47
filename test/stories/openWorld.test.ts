import { afterEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../stories/live/openWorld.ts';
import { openWorld } from '../../stories/live/openWorld.ts';

/** After this long a visitor is there. */
const VISIT_MS = 1_500;

let world: World | null = null;

afterEach(() => {
  world?.close();
  world = null;
  vi.useRealTimers();
});

/** A client of the world, with what it heard. */
async function connect({ host }: World, path: string) {
  const socket = new host.WebSocket(`ws://mock.test${path}`);
  const heard: string[] = [];
  const ends: number[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(String(data)));
  socket.addEventListener('close', ({ code }) => ends.push(code));
  await vi.advanceTimersByTimeAsync(VISIT_MS);
  return { socket, heard, ends };
}

describe('the world behind a story', () => {
  it('[VI1] is struck by a fault at once, on the connection that is there', async () => {
    vi.useFakeTimers();
    world = openWorld({}, { title: '' });
    const { ends } = await connect(world, '/ws/v2/connect');
    world.setFault('close-1013');
    await vi.advanceTimersByTimeAsync(50);
    expect(ends).toEqual([1013]);
    world.setFault('none');
    expect(world.host.engine.faults.list()).toEqual([]);
  });

  it('[VI1] is struck by a fault that was chosen before, once somebody is there', async () => {
    vi.useFakeTimers();
    world = openWorld({}, { title: '' });
    world.setFault('drop');
    const { ends, heard } = await connect(world, '/ws/v2/connect');
    expect(heard[0]).toContain('welcome');
    expect(ends).toEqual([1006]);
  });

  it('[VI1] keeps the faults of its story whatever is chosen', async () => {
    vi.useFakeTimers();
    world = openWorld({ faults: ['malformed:every=3'] }, { title: '', faults: ['starve'] });
    await connect(world, '/ws/v2/connect');
    const names = () => world?.host.engine.faults.list().map(({ name }) => name);
    world.setFault('latency');
    expect(names()).toEqual(['malformed', 'starve', 'latency']);
    world.setFault('none');
    expect(names()).toEqual(['malformed', 'starve']);
  });

  it('[VI1] misbehaves in the ways of its own sport, and stops when told to', async () => {
    vi.useFakeTimers();
    world = openWorld({ protocol: 'billiards' }, { title: '' });
    await connect(world, '/api/v1/ws');
    const { billiards } = world.host.engine.servers;
    world.setFault('billiards-nan');
    expect(billiards?.quirks.current.nanEvery).toBe(3);
    world.setFault('billiards-silent');
    expect(billiards?.quirks.current).toMatchObject({ nanEvery: null, isSilent: true });
    world.setFault('none');
    expect(billiards?.quirks.current.isSilent).toBe(false);
  });

  it('[VI3] stands still and goes on as the toolbar says', async () => {
    vi.useFakeTimers();
    world = openWorld({ rate: 50 }, { title: '' });
    const { heard, socket } = await connect(world, '/ws/v2/connect');
    socket.send('{"type":"subscribe","subscription_type":"odds_updates"}');
    await vi.advanceTimersByTimeAsync(1_000);
    world.setSpeed('paused');
    await vi.advanceTimersByTimeAsync(50);
    const before = heard.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard.length).toBe(before);
    world.setSpeed('x10');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard.length).toBeGreaterThan(before + 300);
  });

  it('[VI1] leaves nothing behind when it is closed', async () => {
    vi.useFakeTimers();
    world = openWorld({}, { title: '' });
    await connect(world, '/ws/v2/connect');
    world.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
