import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { recordTransport } from '../support/recordTransport.ts';

const url = 'ws://memory.test/live';

describe('memory network', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[TR12] delivers at once what the server end does by itself', () => {
    const network = createMemoryNetwork();
    const client = recordTransport(network.transport, { url });
    network.lastPeer.accept();
    network.lastPeer.sendText('a');
    network.lastPeer.close(4401, 'no');
    expect(client.texts).toEqual(['a']);
    expect(client.closes).toEqual([
      { wasOpened: true, code: 4401, reason: 'no', wasClean: true, cause: 'remote' },
    ]);
  });

  it('[TR12] delivers after the call what the server end does during a call of the client', async () => {
    const network = createMemoryNetwork({
      onDial(peer) {
        peer.onText = (text) => peer.sendText(`echo ${text}`);
        peer.accept();
        peer.sendText('welcome');
      },
    });
    const client = recordTransport(network.transport, { url });
    expect(client.calls).toEqual([]);
    await client.textCount(1);
    expect(client.calls).toEqual(['open', 'text']);
    expect(client.transport.send('x')).toBe(true);
    expect(client.texts).toEqual(['welcome']);
    await client.textCount(2);
    expect(client.texts).toEqual(['welcome', 'echo x']);
  });

  it('[TR12] flush delivers at once what is under way', () => {
    const network = createMemoryNetwork({ onDial: (peer) => peer.accept() });
    const client = recordTransport(network.transport, { url });
    network.flush();
    expect(client.transport.isOpen).toBe(true);
  });

  it('[TR12] an answer given inside a handler comes after that handler', () => {
    const network = createMemoryNetwork();
    const order: string[] = [];
    const client = recordTransport(network.transport, {
      url,
      handlers: {
        onText(text) {
          order.push(`start ${text}`);
          if (text === 'a') client.transport.send('again');
          order.push(`end ${text}`);
        },
      },
    });
    network.lastPeer.onText = () => network.lastPeer.sendText('b');
    network.lastPeer.accept();
    network.lastPeer.sendText('a');
    expect(order).toEqual(['start a', 'end a', 'start b', 'end b']);
  });

  it('[TR12] a scheduler decides when, and never changes the order', () => {
    const tasks: (() => void)[] = [];
    const network = createMemoryNetwork({
      schedule: (task) => tasks.unshift(task),
      onDial: (peer) => peer.accept(),
    });
    const client = recordTransport(network.transport, { url });
    network.lastPeer.sendText('a');
    network.lastPeer.sendText('b');
    expect(client.calls).toEqual([]);
    for (const task of tasks) task();
    expect(client.calls).toEqual(['open', 'text', 'text']);
    expect(client.texts).toEqual(['a', 'b']);
  });

  it('[TR13] a silent peer swallows both directions, and the client gives up after its grace', () => {
    vi.useFakeTimers();
    const network = createMemoryNetwork();
    const client = recordTransport(network.transport, { url, closeGraceMs: 2_000 });
    const peer = network.lastPeer;
    peer.accept();
    peer.goSilent();
    peer.sendText('lost');
    peer.close();
    expect(client.transport.send('lost too')).toBe(true);
    expect(peer.received).toEqual([]);
    expect(client.calls).toEqual(['open']);
    client.transport.close();
    vi.advanceTimersByTime(1_999);
    expect(client.closes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(client.closes).toMatchObject([{ code: 1006, cause: 'close-timeout' }]);
    expect(network.openCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[TR3] tells the server end how the client left', async () => {
    const network = createMemoryNetwork({ onDial: (peer) => peer.accept() });
    const polite = recordTransport(network.transport, { url });
    await polite.opened;
    polite.transport.close(4000, 'bye');
    expect(network.lastPeer.clientClose).toEqual({ code: 4000, reason: 'bye' });
    const rude = recordTransport(network.transport, { url });
    rude.transport.close(4000, 'never sent');
    expect(network.lastPeer.clientClose).toEqual({ code: 1006, reason: '' });
    await polite.closed;
    expect([network.openCount, network.unfinishedCount]).toEqual([0, 0]);
  });
});
