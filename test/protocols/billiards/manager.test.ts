import { describe, expect, it } from 'vitest';
import { billiardsTables } from '../../../src/domain/billiards/billiardsTables.ts';
import { trajectories } from '../../../src/domain/billiards/trajectories.ts';
import { billiards } from '../../../src/protocols/billiards/billiards.ts';
import { clientMessage } from '../../../src/protocols/billiards/wire/clientMessages.ts';
import { BILLIARDS_STREAMS } from '../../../src/protocols/billiards/wire/streams.ts';
import { createTestManager } from '../../support/createTestManager.ts';

const KNOWN: ReadonlySet<string> = new Set(BILLIARDS_STREAMS);

/** A manager in front of a server that behaves as the original: it confirms everything and stops nothing. */
function createSession() {
  const parts = createTestManager({ protocol: billiards });
  const { manager, network } = parts;
  const subscribed = new Set<string>();
  const say = (type: string, data: object) => {
    network.lastPeer.sendText(JSON.stringify({ type, data, timestamp: 't', sequence: 0 }));
  };
  network.onDial = (peer) => {
    peer.accept();
    say('connection', { client_id: 'c1', status: 'connected' });
    peer.onText = (text) => {
      const message = clientMessage.parse(JSON.parse(text));
      if (message.type === 'ping') say('pong', { quality_score: 1 });
      if (message.type !== 'subscribe' && message.type !== 'unsubscribe') return;
      const streams = message.data.streams.filter((stream) => KNOWN.has(stream));
      for (const stream of streams) subscribed.add(stream);
      say(`${message.type}d`, { streams, all_subscriptions: [...subscribed] });
    };
  };
  const tell = (type: string, data: object) => {
    say(type, data);
    network.flush();
    parts.environment.advance(16);
  };
  const table = manager.tableOf(billiardsTables);
  void manager.connect();
  network.flush();
  return { ...parts, table, tell };
}

const stateAt = (sequence: number, x: number) => ({
  balls: [{ id: 'cue', position: [x, 0] }],
  sequence,
});
const alert = { level: 'warning', message: 'Lamp out', code: 'LAMP' };

describe('a billiards table over a link', () => {
  it('[BI5] goes on with the streams that are wanted, and drops what comes on one that was given up', () => {
    const { environment, manager, table, tell } = createSession();
    manager.subscribe('config');
    const state = manager.subscribe('state');
    tell('state', stateAt(1, 5));
    expect(table.get('table')?.balls['cue']?.position.x).toBe(5);
    state.unsubscribe();
    environment.advance(3_000);
    tell('state', stateAt(2, 9));
    tell('config', { section: 'vision', config: { fps: 30 }, sequence: 1 });
    expect(table.get('table')?.balls['cue']?.position.x).toBe(5);
    expect(table.get('table')?.config).toHaveProperty('vision');
    expect(table.get('table')?.streams.state?.receivedCount).toBe(1);
  });

  it('[BI5] forgets a table that nobody follows any more', () => {
    const { environment, manager, table, tell } = createSession();
    const state = manager.subscribe('state');
    tell('state', stateAt(1, 5));
    state.unsubscribe();
    environment.advance(3_000);
    expect(table.get('table')).toBeUndefined();
    tell('state', stateAt(2, 5));
    expect(table.size).toBe(0);
  });

  it('[BI5, BI7] tells alerts while they are wanted, and those for this client in any case', () => {
    const { environment, manager, tell } = createSession();
    const told: unknown[] = [];
    manager.on('occurrence', ({ occurrence }) => told.push(occurrence));
    const alerts = manager.subscribe('alert');
    tell('alert', { ...alert, sequence: 1 });
    alerts.unsubscribe();
    environment.advance(3_000);
    tell('alert', { ...alert, sequence: 2 });
    tell('alert', { ...alert, message: 'Late', sequence: 3 });
    tell('alert', { ...alert, message: 'For you', code: 'ONLY YOU' });
    expect(told).toMatchObject([
      { type: 'alert', code: 'LAMP', sequence: 1 },
      { type: 'alert', code: 'ONLY YOU', sequence: null },
    ]);
    const { notifications } = manager.store.getState();
    expect(notifications.map(({ title, message }) => `${title}: ${message}`)).toEqual([
      'Table alert ONLY YOU: For you',
      'Table alert LAMP: Lamp out',
    ]);
  });

  it('[BI1, ST8] goes on after a frame that holds NaN', () => {
    const { environment, manager, network, table, tell } = createSession();
    manager.subscribe('state');
    tell('state', stateAt(1, 5));
    network.lastPeer.sendText(
      '{"type":"state","data":{"balls":[{"id":"cue","position":[NaN,0]}]}}',
    );
    tell('state', stateAt(3, 6));
    environment.advance(1_000);
    expect(manager.store.getState().stats.recentInvalid).toHaveLength(1);
    expect(table.get('table')).toMatchObject({
      balls: { cue: { position: { x: 6, y: 0 } } },
      streams: { state: { gapCount: 1, missedCount: 1 } },
    });
  });

  it('[BI6] sends nothing but pings and subscriptions, far less than the server takes', () => {
    const { environment, manager, network, status, tell } = createSession();
    for (const stream of BILLIARDS_STREAMS) manager.subscribe(stream);
    for (let second = 0; second < 120; second += 10) {
      tell('ping', { timestamp: 't' });
      environment.advance(10_000);
    }
    const types = network.lastPeer.received.map(
      (text) => clientMessage.parse(JSON.parse(text)).type,
    );
    expect(new Set(types)).toEqual(new Set(['subscribe', 'ping']));
    expect(types.filter((type) => type === 'subscribe')).toHaveLength(BILLIARDS_STREAMS.length);
    expect(types.length).toBeLessThan(40);
    expect(status()).toBe('connected');
  });

  it('[BI11] shows predictions with their own count', () => {
    const { manager, tell } = createSession();
    const table = manager.tableOf(trajectories);
    manager.subscribe('trajectory');
    const lines = [{ start: [0, 0], end: [1, 1], type: 'primary' }];
    tell('trajectory', { lines, sequence: 1 });
    tell('trajectory', { lines, sequence: 3 });
    expect(table.get('table')).toMatchObject({
      lines: [{ type: 'primary' }],
      count: { missedCount: 1 },
      isStale: false,
    });
  });
});
