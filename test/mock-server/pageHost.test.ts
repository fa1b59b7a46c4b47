/* oxlint-disable unicorn/prefer-add-event-listener -- handler properties are part of what is tested */
import { describe, expect, it, vi } from 'vitest';
import { createManualTime, createPageHost, type PageHostOptions } from '../../mock-server/index.ts';

/** A page host under a manual clock; `settle` lets time pass and promises resolve. */
function scenario(options: PageHostOptions = {}) {
  const time = createManualTime(1_800_000_000_000);
  const host = createPageHost({ ...time, rate: 0, hasSnapshot: false, ...options });
  const settle = async (durationMs = 0) => {
    for (let turn = 0; turn < 3; turn += 1) {
      time.advance(turn === 0 ? durationMs : (options.latencyMs ?? 0));
      await Promise.resolve();
      await Promise.resolve();
    }
    time.advance(0);
  };
  const dial = (path = '/ws/v2/connect') => {
    const socket = new host.WebSocket(`ws://mock${path}`);
    const log: string[] = [];
    socket.onopen = () => log.push('open');
    socket.onmessage = (event) => log.push(JSON.parse(String(event.data)).type);
    socket.onerror = () => log.push('error');
    socket.onclose = (event) => log.push(`close ${event.code} ${event.reason} ${event.wasClean}`);
    return { socket, log };
  };
  return { time, host, settle, dial };
}

const play = async () => {
  const { host, settle, time } = scenario({ rate: 100, seed: 5, hasSnapshot: true });
  const socket = new host.WebSocket('ws://mock/ws/v2/connect');
  const texts: unknown[] = [];
  socket.onmessage = (event) => texts.push(event.data);
  await settle();
  socket.send('{"type":"subscribe","subscription_type":"odds_updates"}');
  time.advance(3_000);
  return texts;
};

describe('a life', () => {
  it('[MS13] nothing happens before the constructor returned; then open, then the welcome', async () => {
    const { dial, settle } = scenario();
    const { log, socket } = dial();
    expect(socket.readyState).toBe(0);
    expect(log).toEqual([]);
    await settle();
    expect(log).toEqual(['open', 'welcome']);
    expect(socket.readyState).toBe(socket.OPEN);
    expect(socket.url).toBe('ws://mock/ws/v2/connect');
  });

  it('[MS13] both kinds of listeners hear frames, in order', async () => {
    const { dial, settle } = scenario();
    const { log, socket } = dial();
    socket.addEventListener('message', (event) =>
      log.push(`listener ${JSON.parse(event.data).type}`),
    );
    await settle();
    socket.send('{"type":"ping"}');
    expect(log).toEqual(['open', 'welcome', 'listener welcome']);
    await settle();
    expect(log.slice(3)).toEqual(['pong', 'listener pong']);
  });

  it('[MS13] closing is clean, asynchronous and last', async () => {
    const { dial, host, settle } = scenario();
    const { log, socket } = dial();
    await settle();
    socket.send('{"type":"ping"}');
    socket.close(4000, 'bye');
    expect(socket.readyState).toBe(2);
    await settle();
    expect(log).toEqual(['open', 'welcome', 'close 4000 bye true']);
    expect(socket.readyState).toBe(3);
    expect(host.engine.describe.status()).toMatchObject({ active_connections: 0 });
    socket.close();
    await settle();
    expect(log).toHaveLength(3);
  });

  it('[MS13] closing before it opened fails as on the platform', async () => {
    const { dial, host, settle } = scenario();
    const { log, socket } = dial();
    socket.close();
    await settle();
    expect(log).toEqual(['error', 'close 1006  false']);
    expect(host.engine.describe.status()).toMatchObject({ active_connections: 0 });
  });

  it('[MS13] a refused handshake is an error and 1006', async () => {
    const { dial, settle } = scenario();
    const { log, socket } = dial('/nowhere');
    await settle();
    expect(log).toEqual(['error', 'close 1006  false']);
    expect(socket.readyState).toBe(3);
  });

  it('[MS13] misuse throws as on the platform', async () => {
    const { dial, host, settle } = scenario();
    const { socket } = dial();
    expect(() => {
      socket.send('x');
    }).toThrow('CONNECTING');
    expect(() => new host.WebSocket('nonsense')).toThrow(DOMException);
    expect(() => new host.WebSocket('ftp://mock/')).toThrow(DOMException);
    await settle();
    expect(() => {
      socket.close(1001);
    }).toThrow('close code');
    expect(() => {
      socket.close(4000, 'x'.repeat(124));
    }).toThrow('123 bytes');
    expect(socket.readyState).toBe(1);
  });

  it('[MS13] a throwing handler disturbs nobody', async () => {
    const { dial, settle } = scenario();
    const { log, socket } = dial();
    await settle();
    const uncaught = vi.fn<(error: Error) => void>();
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', uncaught);
    socket.onmessage = () => {
      throw new Error('of the application');
    };
    socket.addEventListener('message', () => log.push('listener'));
    socket.send('{"type":"ping"}');
    await settle();
    await vi.waitFor(() => {
      expect(uncaught).toHaveBeenCalled();
    });
    for (const listener of before) process.on('uncaughtException', listener);
    expect(log).toEqual(['open', 'welcome', 'listener']);
  });

  it('[MS13] a latency is waited for, each way', async () => {
    const { dial, settle, time } = scenario({ latencyMs: 40 });
    const { log, socket } = dial();
    await settle(40);
    time.advance(40);
    expect(log).toEqual(['open', 'welcome']);
    socket.send('{"type":"ping"}');
    time.advance(79);
    expect(log).toHaveLength(2);
    time.advance(1);
    expect(log).toEqual(['open', 'welcome', 'pong']);
  });
});

describe('faults and end', () => {
  it('[MS4] faults reach the sockets of the page', async () => {
    const { dial, host, settle } = scenario();
    const zombie = dial();
    await settle();
    host.setFaults(['zombie:scope=current']);
    zombie.socket.send('{"type":"ping"}');
    await settle();
    expect(zombie.log).toEqual(['open', 'welcome']);
    expect(zombie.socket.readyState).toBe(1);
    const present = dial();
    await settle();
    host.setFaults([{ name: 'drop' }]);
    const later = dial();
    await settle();
    expect(present.log).toEqual(['open', 'welcome', 'close 1006  false']);
    expect(later.log).toEqual(['open', 'welcome']);
    await settle(5_000);
    expect(later.log).toEqual(['open', 'welcome', 'close 1006  false']);
    host.setFaults([]);
    expect(host.engine.faults.list()).toEqual([]);
  });

  it('[MS4] setting the same faults again leaves acting ones undisturbed', async () => {
    const { dial, host, settle, time } = scenario({ faults: ['drop:after=2s'] });
    const { log } = dial();
    await settle();
    time.advance(1_500);
    host.setFaults(['drop:after=2s', 'malformed']);
    await settle(600);
    expect(log).toEqual(['open', 'welcome', 'close 1006  false']);
  });

  it('[MS14] stopping closes open sockets with 1012 and leaves no timer', async () => {
    const { dial, host, settle, time } = scenario();
    const { log } = dial();
    await settle();
    host.stop();
    await settle();
    expect(log).toEqual(['open', 'welcome', 'close 1012 server restarting true']);
    expect(time.pendingCount).toBe(0);
  });

  it('[MS1] the same seed and clock give the page the same frames', async () => {
    const texts = await play();
    expect(texts.length).toBeGreaterThan(250);
    expect(await play()).toEqual(texts);
  });
});
