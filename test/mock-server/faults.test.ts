import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime, FAULTS, parseFault } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

function scenario(faults: readonly string[] = []) {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({ ...time, rate: 100, hasSnapshot: false, faults });
  const join = async () => {
    const client = await connectFake(engine);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    return client;
  };
  return { time, engine, join };
}

describe('names and parameters', () => {
  it.each(FAULTS.map((fault) => fault.example))('[MS4] %s is understood', (example) => {
    expect(parseFault(example).ok).toBe(true);
  });

  it.each([
    ['zombie', { name: 'zombie', afterMs: null, scope: 'all' }],
    ['zombie:1m', { name: 'zombie', afterMs: 60_000, scope: 'all' }],
    ['drop:after=250ms,scope=current', { name: 'drop', afterMs: 250, scope: 'current' }],
    [
      'close:4401',
      { name: 'close', code: 4401, reason: 'fault injected', afterMs: null, scope: 'all' },
    ],
    [
      'close:1001,reason=42',
      { name: 'close', code: 1001, reason: '42', afterMs: null, scope: 'all' },
    ],
    ['malformed:3', { name: 'malformed', every: 3, kind: 'all' }],
    ['latency', { name: 'latency', delayMs: 500, jitterMs: 0 }],
    ['latency:1.5s', { name: 'latency', delayMs: 1_500, jitterMs: 0 }],
    ['latency:delay=0s,jitter=1s', { name: 'latency', delayMs: 0, jitterMs: 1_000 }],
    ['duplicate', { name: 'duplicate', every: 2 }],
    ['starve', { name: 'starve' }],
    ['refuse:403', { name: 'refuse', status: 403 }],
    ['silent', { name: 'silent' }],
  ])('[MS4] %s means %j', (text, fault) => {
    expect(parseFault(text)).toEqual({ ok: true, value: fault });
  });

  it.each(['bogus', '', 'Zombie', '__proto__', 'constructor:1'])(
    '[MS4] %j is one line that lists the names',
    (text) => {
      const result = parseFault(text);
      expect(result.ok).toBe(false);
      expect(result).toMatchObject({
        error: `unknown fault '${text.split(':')[0]}', choose from: zombie, drop, close, silent, malformed, latency, duplicate, starve, refuse`,
      });
    },
  );

  it.each([
    'close:1006',
    'close:99',
    'drop:after=soon',
    'malformed:0',
    'latency:soon',
    'latency:after=1s',
    'refuse:200',
    'silent:1',
    'zombie:x=1',
    `close:reason=${'x'.repeat(124)}`,
  ])('[MS4] %s is refused in one line', (text) => {
    const result = parseFault(text);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain(text.split(':')[0]);
    expect(JSON.stringify(result)).not.toContain('\\n');
  });

  it('[MS4] an engine refuses a fault it does not know', () => {
    expect(() => scenario(['bogus'])).toThrow(RangeError);
  });
});

describe('zombie', () => {
  it('[MS3] forgets present clients at once and leaves their sockets open and mute', async () => {
    const { engine, join, time } = scenario();
    const client = await join();
    time.advance(1_000);
    engine.faults.start('zombie');
    const heardCount = client.frames.length;
    time.advance(3_000);
    client.say({ type: 'ping' });
    client.say({ type: 'subscribe', subscription_type: 'nba' });
    expect(client.frames).toHaveLength(heardCount);
    expect(client.ends).toEqual([]);
    expect(engine.describe.status()).toMatchObject({ active_connections: 0, active_rooms: 0 });
  });

  it('[MS4] forgets later clients 5 s after their welcome, or when told', async () => {
    const { engine, join, time } = scenario(['zombie']);
    const client = await join();
    time.advance(4_900);
    expect(engine.describe.status()).toMatchObject({ active_connections: 1 });
    time.advance(200);
    expect(engine.describe.status()).toMatchObject({ active_connections: 0 });
    expect(client.ends).toEqual([]);
    engine.faults.start('zombie:after=1s');
    await join();
    time.advance(1_000);
    expect(engine.describe.status()).toMatchObject({ active_connections: 0 });
  });

  it('[MS4] spares later clients with scope=current', async () => {
    const { engine, join, time } = scenario();
    await join();
    engine.faults.start('zombie:scope=current');
    await join();
    time.advance(20_000);
    expect(engine.describe.status()).toMatchObject({ active_connections: 1 });
  });

  it('[MS4] stopping it spares the clients it had not reached yet', async () => {
    const { engine, join, time } = scenario(['zombie:after=2s']);
    await join();
    time.advance(1_000);
    engine.faults.clear();
    time.advance(20_000);
    expect(engine.describe.status()).toMatchObject({ active_connections: 1 });
  });
});

describe('drop and close', () => {
  it('[MS4] drop cuts without a close frame', async () => {
    const { engine, join } = scenario();
    const client = await join();
    engine.faults.start('drop');
    expect(client.ends).toEqual(['terminate']);
  });

  it('[MS4] close ends with the wanted code and reason, then cuts who does not answer', async () => {
    const { engine, join, time } = scenario();
    const client = await join();
    engine.faults.start('close:code=4401,reason=token expired,after=2s');
    time.advance(1_900);
    expect(client.ends).toEqual([]);
    time.advance(100);
    expect(client.ends).toEqual(['close 4401 token expired']);
    time.advance(1_000);
    expect(client.ends).toEqual(['close 4401 token expired', 'terminate']);
  });

  it('[MS4] a client that left before its time is left alone', async () => {
    const { join, time } = scenario(['drop:after=2s']);
    const client = await join();
    client.leave();
    time.advance(5_000);
    expect(client.ends).toEqual([]);
  });
});

describe('silent and refuse', () => {
  it('[MS4] silent accepts new clients and never says a word', async () => {
    const { engine, join, time } = scenario();
    const before = await join();
    engine.faults.start('silent');
    const client = await join();
    client.say({ type: 'ping' });
    time.advance(5_000);
    expect(client.frames).toEqual([]);
    expect(client.ends).toEqual([]);
    expect(before.ofType('odds_update').length).toBeGreaterThan(0);
  });

  it('[MS4] refuse answers handshakes with its status until it stops', async () => {
    const { engine, join } = scenario(['refuse']);
    await expect(join()).rejects.toThrow('refused with 503');
    engine.faults.start('refuse:403');
    await expect(join()).rejects.toThrow('refused with 403');
    engine.faults.stop('refuse');
    await expect(join()).resolves.toBeDefined();
  });
});

const texts = async (fault: string) => {
  const { join, time } = scenario([fault]);
  const client = await join();
  time.advance(1_000);
  return client.texts.slice(2);
};
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('malformed', () => {
  it('[MS4] breaks every n-th data frame and no other', async () => {
    const broken = (await texts('malformed:every=4,kind=bad-json')).map((text) => !isJson(text));
    expect(broken.flatMap((isBroken, index) => (isBroken ? [index + 1] : []))).toEqual(
      Array.from({ length: 25 }, (_, index) => (index + 1) * 4),
    );
  });

  it('[MS4] breaks in four ways in turn', async () => {
    const broken = (await texts('malformed:every=1')).slice(0, 8);
    const kinds = broken.map((text) => {
      if (!isJson(text)) return text.includes(':NaN') ? 'nan' : 'bad-json';
      const frame = JSON.parse(text);
      return frame.type === 'quantum_update' ? 'unknown-type' : typeof frame.data;
    });
    // Nothing else is wrong with that frame.
    expect(isJson((broken[2] ?? '').replace(':NaN', ':1'))).toBe(true);
    expect(kinds).toEqual([
      'bad-json',
      'string',
      'nan',
      'unknown-type',
      'bad-json',
      'string',
      'nan',
      'unknown-type',
    ]);
  });

  it('[MS4] leaves confirmations and replies alone', async () => {
    const { join } = scenario(['malformed:every=1']);
    const client = await join();
    client.say({ type: 'ping' });
    expect(client.frames.map((frame) => frame.type)).toEqual([
      'welcome',
      'subscription_confirmed',
      'pong',
    ]);
  });
});

describe('latency', () => {
  it('[MS4] everything is late by as much as it says, replies too, in order', async () => {
    const { engine, join, time } = scenario(['latency:250ms']);
    const client = await join();
    time.advance(249);
    expect(client.texts).toEqual([]);
    time.advance(1);
    expect(client.frames.map((frame) => frame.type)).toEqual(['welcome', 'subscription_confirmed']);
    client.say({ type: 'ping' });
    time.advance(200);
    engine.faults.clear();
    client.say({ type: 'status' });
    time.advance(50);
    expect(client.ofType('pong')).toHaveLength(1);
    // Not before what is still on its way.
    expect(client.ofType('status')).toEqual([]);
    time.advance(200);
    expect(client.ofType('status')).toHaveLength(1);
    time.advance(1_000);
    client.say({ type: 'ping' });
    expect(client.frames.at(-1)?.type).toBe('pong');
  });

  it('[MS4] what was on its way to a client that is forgotten never comes', async () => {
    const { engine, join, time } = scenario();
    const client = await join();
    engine.faults.start('latency:1s');
    client.say({ type: 'ping' });
    engine.faults.start('zombie');
    time.advance(5_000);
    expect(client.ofType('pong')).toEqual([]);
  });

  it('[MS4] an engine that stops leaves nothing on its way', async () => {
    const { engine, join, time } = scenario(['latency:1s']);
    const client = await join();
    client.say({ type: 'ping' });
    engine.stop();
    expect(time.pendingCount).toBe(0);
    time.advance(5_000);
    expect(client.texts).toEqual([]);
  });
});

it('[VI4] jitter makes delays differ, keeps the order, and is the same for the same seed', async () => {
  const arrivals = async () => {
    const { join, time } = scenario(['latency:delay=100ms,jitter=400ms']);
    const client = await join();
    const seen: number[] = [];
    for (let elapsedMs = 0; elapsedMs < 3_000; elapsedMs += 10) {
      time.advance(10);
      seen.push(client.texts.length);
    }
    return { seen, stamps: client.ofType('odds_update').map(({ timestamp }) => timestamp ?? '') };
  };
  const first = await arrivals();
  expect(first.seen[9]).toBe(0);
  expect(first.seen[55]).toBeGreaterThan(0);
  expect(first.stamps).toEqual(first.stamps.toSorted());
  const gaps = first.seen.map((count, index) => count - (first.seen[index - 1] ?? 0)).slice(60);
  expect(new Set(gaps).size).toBeGreaterThan(2);
  expect(await arrivals()).toEqual(first);
});

it('[VI4] duplicate sends every n-th data frame twice in a row, and no reply', async () => {
  const { join, time } = scenario(['duplicate:every=2']);
  const client = await join();
  client.say({ type: 'ping' });
  time.advance(1_000);
  const updates = client.texts.filter((text) => text.includes('"odds_update"'));
  expect(updates[0]).not.toBe(updates[1]);
  expect(updates[1]).toBe(updates[2]);
  expect(updates[3]).not.toBe(updates[2]);
  expect(client.ofType('pong')).toHaveLength(1);
});

it('[VI4] starve confirms subscriptions, answers, and sends no data until it ends', async () => {
  const { engine, join, time } = scenario(['starve']);
  const client = await join();
  client.say({ type: 'ping' });
  time.advance(2_000);
  expect(client.frames.map(({ type }) => type)).toEqual([
    'welcome',
    'subscription_confirmed',
    'pong',
  ]);
  engine.faults.clear();
  time.advance(1_000);
  expect(client.ofType('odds_update').length).toBeGreaterThan(0);
});

it('[MS4] faults combine', async () => {
  const { engine, join, time } = scenario(['malformed:every=2,kind=unknown-type', 'drop:after=1s']);
  const client = await join();
  time.advance(1_500);
  expect(client.ofType('quantum_update').length).toBe(client.ofType('odds_update').length);
  expect(client.ends).toEqual(['terminate']);
  expect(engine.faults.list().map((fault) => fault.name)).toEqual(['malformed', 'drop']);
});
