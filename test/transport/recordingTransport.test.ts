import { describe, expect, it } from 'vitest';
import { createRecordingTransport } from '../../src/transport/recordingTransport.ts';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { serveInMemory } from '../support/memoryConformanceServer.ts';
import { recordTransport } from '../support/recordTransport.ts';
import { describeTransportConformance } from './transportConformance.ts';

const wrapped = createMemoryNetwork();
describeTransportConformance('recording transport, while it records', {
  transport: (options) => {
    const recorder = createRecordingTransport(wrapped.transport);
    recorder.start();
    return recorder.transport(options);
  },
  start: async () => ({
    server: serveInMemory(wrapped),
    stop: async () => {
      wrapped.onDial = null;
    },
  }),
});

/** A recorder around a network in memory, and a clock that is set by hand. */
function setUp(bounds: { maxEvents?: number; maxChars?: number } = {}) {
  const network = createMemoryNetwork({ onDial: (peer) => peer.accept() });
  const clock = { now: 1_000 };
  const recorder = createRecordingTransport(network.transport, { now: () => clock.now, ...bounds });
  const dial = (url = 'ws://server.test/ws/v2/connect') => {
    const { transport } = recordTransport(recorder.transport, { url });
    network.flush();
    return { transport, peer: network.lastPeer };
  };
  const frames = () =>
    recorder.toRecording().events.flatMap((event) => ('text' in event ? [event.text] : []));
  return { network, clock, recorder, dial, frames };
}

describe('recording', () => {
  it('[RE1] holds frames both ways, opens and closes, with times since the start', () => {
    const { clock, dial, recorder } = setUp();
    recorder.start();
    clock.now = 1_010.1234567;
    const { peer, transport } = dial('ws://server.test/ws?user_id=7');
    clock.now = 1_020;
    peer.sendText('hello');
    clock.now = 1_030;
    transport.send('hi');
    clock.now = 1_040;
    peer.close(4000, 'enough');
    expect(recorder.toRecording()).toMatchObject({
      startedAt: 1_000,
      missingCount: 0,
      events: [
        { atMs: 10.123, conn: '1', type: 'connect', url: 'ws://server.test/ws?user_id=[redacted]' },
        { atMs: 10.123, conn: '1', type: 'open' },
        { atMs: 20, conn: '1', type: 'recv', text: 'hello' },
        { atMs: 30, conn: '1', type: 'send', text: 'hi' },
        { atMs: 40, conn: '1', type: 'close', code: 4000, reason: 'enough', cause: 'remote' },
      ],
    });
    expect(recorder.facts).toMatchObject({ frameCount: 2, durationMs: 40 });
  });

  it('[RE4] is off until it is told to, and ends when it is told to', () => {
    const { dial, frames, recorder } = setUp();
    const { peer, transport } = dial();
    peer.sendText('welcome');
    peer.sendText('nobody hears');
    transport.send('this');
    expect(recorder.isRecording).toBe(false);
    recorder.start();
    peer.sendText('heard');
    recorder.stop();
    peer.sendText('too late');
    expect(frames()).toEqual(['welcome', 'heard']);
  });

  it('[RE7] that begins on an open socket holds how that began: address, open, first frame', () => {
    const { clock, dial, recorder } = setUp();
    const { peer } = dial();
    peer.sendText('welcome');
    peer.sendText('old news');
    clock.now = 5_000;
    recorder.start();
    clock.now = 5_100;
    peer.sendText('news');
    expect(recorder.toRecording().events).toMatchObject([
      { atMs: 0, type: 'connect' },
      { atMs: 0, type: 'open' },
      { atMs: 0, type: 'recv', text: 'welcome' },
      { atMs: 100, type: 'recv', text: 'news' },
    ]);
  });

  it('[RE7] forgets sockets that had ended before it began', () => {
    const { dial, frames, recorder } = setUp();
    dial().peer.close();
    const { peer } = dial();
    peer.sendText('welcome');
    recorder.start();
    expect(recorder.toRecording().events.map(({ conn }) => conn)).toEqual(['2', '2', '2']);
    expect(frames()).toEqual(['welcome']);
  });
});

describe('bounds', () => {
  it('[RE2] the oldest go first, the beginning of the socket stays, and what is missing is counted', () => {
    const { dial, frames, recorder } = setUp({ maxEvents: 3 });
    recorder.start();
    const { peer } = dial();
    for (const text of ['welcome', 'a', 'b', 'c', 'd', 'e']) peer.sendText(text);
    expect(frames()).toEqual(['welcome', 'c', 'd', 'e']);
    expect(recorder.facts).toMatchObject({ frameCount: 4, missingCount: 2 });
    expect(recorder.toNdjson()).toContain('"missing":2');
  });

  it('[RE2] characters are bounded too, and the newest frame stays however long it is', () => {
    const { dial, frames, recorder } = setUp({ maxChars: 100 });
    recorder.start();
    const { peer } = dial();
    peer.sendText('welcome');
    for (let n = 0; n < 10; n += 1) peer.sendText('x'.repeat(30));
    expect(frames()).toHaveLength(4);
    peer.sendText('y'.repeat(500));
    expect(frames()).toEqual(['welcome', 'y'.repeat(500)]);
  });

  it('[RE2] nothing of a socket is held once its end has gone', () => {
    const { dial, recorder } = setUp({ maxEvents: 2 });
    recorder.start();
    for (let n = 0; n < 50; n += 1) {
      const { peer } = dial();
      peer.sendText('welcome');
      peer.close();
    }
    const conns = new Set(recorder.toRecording().events.map(({ conn }) => conn));
    expect(conns).toEqual(new Set(['49', '50']));
  });
});

describe('credentials', () => {
  it('[RE3] in the address are in no frame either, as they are or encoded', () => {
    const { dial, recorder } = setUp();
    recorder.start();
    const token = 'plain-word/plus+';
    const { peer, transport } = dial(`ws://server.test/c?token=${encodeURIComponent(token)}&x=1`);
    peer.sendText(`{"you":"${token}"}`);
    peer.sendText(`said ${encodeURIComponent(token)}`);
    transport.send(`again ${token}`);
    peer.close(4401, `no ${token}`);
    const file = recorder.toNdjson();
    expect(file).not.toContain('plain-word');
    expect(file).toContain('?token=[redacted]&x=[redacted]');
  });

  it('[RE3] known by their looks are hidden when the recording is read', () => {
    const { dial, frames, recorder } = setUp();
    recorder.start();
    const { peer } = dial();
    peer.sendText('welcome');
    peer.sendText('{"access_token":"s3cret"}');
    expect(frames()[1]).toBe('{"access_token":"[redacted]"}');
    expect(JSON.stringify(recorder.toRecording())).not.toContain('s3cret');
  });
});
