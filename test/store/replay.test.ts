import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualTime, createPageHost } from '../../mock-server/index.ts';
import { formatRecording } from '../../src/protocols/recording/formatRecording.ts';
import { parseRecording } from '../../src/protocols/recording/parseRecording.ts';
import type { Recording } from '../../src/protocols/recording/recording.ts';
import { createReplay } from '../../src/store/createReplay.ts';
import type { ReplayOptions } from '../../src/store/createReplay.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import type { ManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createRecordingTransport } from '../../src/transport/recordingTransport.ts';

const TICK_MS = 16;

/** Something that people or the server do. */
type Act =
  | { readonly type: 'wait'; readonly ticks: number }
  | { readonly type: 'follow' | 'leave'; readonly wish: number }
  /** The server's doing: a replay hears of it from the recording. */
  | { readonly type: 'drop' | 'restart' | 'garbage' };

const WISHES = [
  ['odds_updates', {}],
  ['odds_updates', { sport: 'NBA' }],
  ['arbitrage', { minProfit: 1 }],
  ['predictions', {}],
] as const;

const stories: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('wait' as const),
        ticks: fc.integer({ min: 1, max: 150 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('follow' as const, 'leave' as const),
        wish: fc.nat(WISHES.length - 1),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom('drop' as const, 'restart' as const, 'garbage' as const),
      }),
    },
  ),
  { maxLength: 14 },
);

/** Plays a story to a manager; `tick` lets a little time pass. */
async function play(
  story: readonly Act[],
  manager: WebSocketManager,
  { tick, server }: { tick: () => Promise<void>; server?: (act: Act['type']) => void },
): Promise<void> {
  const held = new Map<number, () => void>();
  void manager.connect();
  for (const act of story) {
    if (act.type === 'wait') for (let n = 0; n < act.ticks; n += 1) await tick();
    else if (act.type === 'leave') {
      held.get(act.wish)?.();
      held.delete(act.wish);
    } else if (act.type === 'follow') {
      const [channel, filter] = WISHES[act.wish] ?? WISHES[0];
      if (!held.has(act.wish)) held.set(act.wish, manager.subscribe(channel, filter).unsubscribe);
    } else server?.(act.type);
  }
  for (let n = 0; n < 20; n += 1) await tick();
}

/** What happened, as far as people see it. Ends it: counters are written once a second, and at the end. */
function readEnd(manager: WebSocketManager) {
  const { connection, network, session, subscriptions } = manager.store.getState();
  const rows = readRows(manager);
  manager.disconnect();
  const { flushCount: _flushes, lastFrameAt: _at, ...counts } = manager.store.getState().stats;
  return { connection, session, network, subscriptions, counts, rows };
}

function readRows({ tables }: WebSocketManager) {
  return [tables.odds, tables.game, tables.arbitrage, tables.prediction].map((table) =>
    table.keys().map((key) => table.get(key)),
  );
}

/** Plays a story against a mock server, and gives the recording and how it ended. */
async function record(story: readonly Act[], seed: number) {
  const time = createManualTime();
  const host = createPageHost({
    ...time,
    seed,
    rate: 40,
    latencyMs: 5,
    world: { gamesPerLeague: 1 },
  });
  const environment = createManualEnvironment();
  const recorder = createRecordingTransport(
    (options) => createNativeTransport({ ...options, WebSocket: host.WebSocket }),
    { now: () => environment.now() },
  );
  const manager = createWebSocketManager({
    baseUrl: 'ws://mock.test',
    environment,
    transport: recorder.transport,
  });
  recorder.start();
  await play(story, manager, {
    // Between two frames of the page, so that nothing happens at the same instant as a frame.
    async tick() {
      environment.advance(7);
      time.advance(TICK_MS);
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
      environment.advance(TICK_MS - 7);
    },
    server(act) {
      if (act === 'garbage') host.setFaults(['malformed:every=2']);
      else
        host.setFaults([act === 'drop' ? 'drop:scope=current' : 'close:code=1012,scope=current']);
    },
  });
  recorder.stop();
  const end = readEnd(manager);
  manager.dispose();
  host.stop();
  return { end, recording: recorder.toRecording(), durationMs: environment.now() };
}

function replayOf(recording: Recording, options: ReplayOptions = {}) {
  const environment = createManualEnvironment();
  return { environment, replay: createReplay(recording, { environment, ...options }) };
}

const managerOf = ({ store }: ReturnType<typeof createReplay>) => store.getState().manager;

async function tickOf(environment: ManualEnvironment): Promise<void> {
  environment.advance(7);
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  environment.advance(TICK_MS - 7);
}

const CALM: readonly Act[] = [
  { type: 'follow', wish: 0 },
  { type: 'follow', wish: 2 },
  { type: 'wait', ticks: 300 },
];

describe('a replay', () => {
  it(
    '[RE8] of whatever happened ends in the state in which that ended',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(stories, fc.nat(1_000), async (story, seed) => {
          const { end, recording } = await record(story, seed);
          // By way of the file: that is what people send each other.
          const { recording: read_ } = parseRecording(formatRecording(recording));
          const { environment, replay } = replayOf(read_);
          replay.play();
          await play(story, managerOf(replay), { tick: () => tickOf(environment) });
          expect(readEnd(managerOf(replay))).toEqual(end);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('[RE8] gives the same each time, movements and versions included', async () => {
    const { recording } = await record(CALM, 3);
    const ends = [];
    for (const _ of [1, 2]) {
      const { environment, replay } = replayOf(recording);
      replay.play();
      await play(CALM, managerOf(replay), { tick: () => tickOf(environment) });
      ends.push(JSON.stringify(readEnd(managerOf(replay))));
    }
    expect(ends[0]).toBe(ends[1]);
  });
});

/** A recording of some seconds, and a replay of it with everything wanted. */
async function setUp(options: ReplayOptions = {}) {
  const { recording } = await record(CALM, 5);
  const parts = replayOf(recording, options);
  const manager = managerOf(parts.replay);
  for (const [channel, filter] of [WISHES[0], WISHES[2]]) manager.subscribe(channel, filter);
  void manager.connect();
  return { ...parts, recording };
}

const flatten = (replay: ReturnType<typeof createReplay>) =>
  readRows(managerOf(replay)).map((rows) =>
    rows.map((row) => ({ ...row, movement: null, version: null })),
  );

describe('controls', () => {
  it('[RE9] it stands until it is played, and while it pauses nothing times out or grows old', async () => {
    const { environment, replay } = await setUp();
    environment.advance(60_000);
    expect(replay.positionMs).toBe(0);
    replay.play();
    environment.advance(2_000);
    expect(managerOf(replay).store.getState().connection.status).toBe('connected');
    replay.pause();
    const look = () =>
      JSON.stringify([managerOf(replay).store.getState(), readRows(managerOf(replay))]);
    const before = look();
    environment.advance(3_600_000);
    expect(look()).toBe(before);
    expect(environment.timerCount).toBe(0);
    replay.play();
    environment.advance(500);
    expect(replay.positionMs).toBe(2_500);
    expect(managerOf(replay).store.getState().connection.status).toBe('connected');
  });

  it('[RE9] at speed 4 a second takes a quarter of one', async () => {
    const { environment, replay } = await setUp({ speed: 4 });
    replay.play();
    environment.advance(250);
    expect(replay.positionMs).toBe(1_000);
    replay.setSpeed(1);
    environment.advance(250);
    expect(replay.positionMs).toBe(1_250);
    expect(managerOf(replay).store.getState().connection.status).toBe('connected');
  });

  it('[RE9] a step goes to the next instant at which something was recorded, and pauses there', async () => {
    const { environment, recording, replay } = await setUp();
    replay.play();
    environment.advance(1_000);
    const next = recording.events.find(({ atMs }) => atMs > replay.positionMs);
    replay.step();
    expect(replay.positionMs).toBe(next?.atMs);
    expect(replay.store.getState().isPlaying).toBe(false);
    environment.advance(1_000);
    expect(replay.positionMs).toBe(next?.atMs);
  });

  it('[RE9] it stands at its end, and begins again from there if told to', async () => {
    const { environment, replay } = await setUp();
    replay.play();
    environment.advance(60_000);
    const { durationMs, isPlaying } = replay.store.getState();
    expect([replay.positionMs, isPlaying]).toEqual([durationMs, false]);
    expect(managerOf(replay).store.getState().connection.status).toBe('connected');
    replay.play();
    await Promise.resolve();
    environment.advance(100);
    expect(replay.positionMs).toBe(100);
  });

  it('[RE9] in a loop it begins again by itself, with a new manager that wants the same', async () => {
    const { environment, replay } = await setUp({ isLooping: true });
    const first = managerOf(replay);
    replay.play();
    environment.advance(replay.store.getState().durationMs);
    await Promise.resolve();
    environment.advance(1_000);
    expect(replay.positionMs).toBe(1_000);
    expect(managerOf(replay)).not.toBe(first);
    expect(managerOf(replay).tables.odds.size).toBeGreaterThan(0);
  });

  it('[RE10] seeking back and forth shows what playing there shows', async () => {
    const { environment, replay } = await setUp();
    replay.play();
    environment.advance(2_000);
    const atTwo = flatten(replay);
    environment.advance(2_000);
    const atFour = flatten(replay);
    expect(atFour).not.toEqual(atTwo);
    replay.pause();
    await replay.seek(2_000);
    environment.frame();
    expect([replay.positionMs, flatten(replay)]).toEqual([2_000, atTwo]);
    await replay.seek(4_000);
    environment.frame();
    expect([replay.positionMs, flatten(replay)]).toEqual([4_000, atFour]);
    expect(replay.store.getState().isPlaying).toBe(false);
  });

  it('[RE10] what it wants survives, goes on playing, and a later seek wins', async () => {
    const { environment, replay } = await setUp();
    replay.play();
    environment.advance(3_000);
    const [first, second] = [replay.seek(1_000), replay.seek(500)];
    await Promise.all([first, second]);
    expect(replay.positionMs).toBe(500);
    const { subscriptions } = managerOf(replay).store.getState();
    expect(subscriptions.map(({ wish }) => wish.channel)).toEqual(['odds_updates', 'arbitrage']);
    environment.advance(100);
    expect(replay.positionMs).toBe(600);
  });

  it('[RE9] an empty recording has nothing to play, and does not mind', () => {
    const { environment, replay } = replayOf({
      startedAt: null,
      missingCount: 0,
      durationMs: 0,
      events: [],
    });
    replay.setLooping(true);
    replay.play();
    replay.step();
    environment.advance(1_000);
    expect(replay.positionMs).toBe(0);
  });
});
