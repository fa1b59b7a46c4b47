import { describe, expect, it } from 'vitest';
import type { RecordedEvent, Recording } from '../../src/protocols/recording/recording.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createReplayTransport } from '../../src/transport/replayTransport.ts';
import { recordTransport } from '../support/recordTransport.ts';

const toRecording = (...events: RecordedEvent[]): Recording => ({
  startedAt: null,
  durationMs: events.at(-1)?.atMs ?? 0,
  missingCount: 0,
  events,
});
const connect = (conn: string, atMs: number, path = '/ws'): RecordedEvent => ({
  conn,
  atMs,
  type: 'connect',
  url: `ws://h${path}`,
});
const open = (conn: string, atMs: number): RecordedEvent => ({ conn, atMs, type: 'open' });
const recv = (conn: string, atMs: number, text: string): RecordedEvent => ({
  conn,
  atMs,
  type: 'recv',
  text,
});
const close = (conn: string, atMs: number, code: number): RecordedEvent => ({
  conn,
  atMs,
  type: 'close',
  code,
  reason: 'so be it',
  wasClean: true,
  cause: '',
});

function setUp(...events: RecordedEvent[]) {
  const time = createManualEnvironment();
  const factory = createReplayTransport(toRecording(...events), time);
  const dial = (url = 'ws://elsewhere/ws') => recordTransport(factory, { url });
  return { time, dial };
}

describe('a replayed socket', () => {
  it('[RE8] says what it said when it said it, and ends as it ended', () => {
    const { dial, time } = setUp(
      connect('1', 0),
      open('1', 10),
      recv('1', 20, 'a'),
      recv('1', 20, 'b'),
      close('1', 30, 4000),
    );
    const socket = dial();
    time.advance(9);
    expect(socket.calls).toEqual([]);
    time.advance(1);
    expect([socket.calls, socket.transport.isOpen]).toEqual([['open'], true]);
    time.advance(10);
    expect(socket.texts).toEqual(['a', 'b']);
    time.advance(100);
    expect(socket.closes).toEqual([
      { code: 4000, reason: 'so be it', wasClean: true, wasOpened: true, cause: 'remote' },
    ]);
    expect(time.timerCount).toBe(0);
  });

  it('[RE8] that is dialled late catches up at once, in order', () => {
    const { dial, time } = setUp(open('1', 10), recv('1', 20, 'a'), recv('1', 900, 'b'));
    time.advance(500);
    const socket = dial();
    expect(socket.calls).toEqual([]);
    time.advance(1);
    expect(socket.texts).toEqual(['a']);
    time.advance(399);
    expect(socket.texts).toEqual(['a', 'b']);
  });

  it('[RE8] takes what is sent and ignores it; closed by the client, it says nothing more', () => {
    const { dial, time } = setUp(open('1', 0), recv('1', 50, 'a'));
    const socket = dial();
    time.advance(10);
    expect(socket.transport.send('hi')).toBe(true);
    socket.transport.close(4001, 'bye');
    expect([socket.transport.isOpen, socket.transport.send('hi')]).toEqual([false, false]);
    time.advance(100);
    expect(socket.texts).toEqual([]);
    expect(socket.closes).toMatchObject([{ code: 4001, cause: 'local', wasOpened: true }]);
  });

  it('[RE8] that could not be opened fails again', () => {
    const { dial, time } = setUp(connect('1', 0), close('1', 40, 1006));
    const socket = dial();
    time.advance(40);
    expect(socket.closes).toMatchObject([{ wasOpened: false, cause: 'connect-failed' }]);
  });

  it('[RE8] of a file that holds frames alone is open when the first of them comes', () => {
    const { dial, time } = setUp(recv('A', 79, 'welcome'));
    const socket = dial();
    time.advance(79);
    expect(socket.calls).toEqual(['open', 'text']);
  });
});

describe('several sockets', () => {
  it('[RE8] each dial gets the next one of its path, and one too many hangs until it times out', () => {
    const { dial, time } = setUp(
      connect('1', 0, '/a'),
      recv('1', 5, 'first of a'),
      connect('2', 0, '/b'),
      recv('2', 5, 'of b'),
      connect('3', 0, '/a'),
      recv('3', 5, 'second of a'),
    );
    const sockets = ['/b', '/a', '/a', '/a'].map((path) => dial(`ws://x${path}?token=t`));
    time.advance(20_000);
    expect(sockets.map(({ texts }) => texts)).toEqual([
      ['of b'],
      ['first of a'],
      ['second of a'],
      [],
    ]);
    expect(sockets[3]?.closes).toMatchObject([{ cause: 'connect-timeout', wasOpened: false }]);
  });
});
