// In a file of its own: real sockets of other tests would use the fake timers too.
import ReconnectingWebSocket from 'reconnecting-websocket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import type { WebSocketConstructor } from '../../src/transport/transport.ts';
import { recordTransport } from '../support/recordTransport.ts';

type Listener = (event: {
  readonly data: string;
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}) => void;

/** A WebSocket class whose sockets do only what they are told, and a note of how they were closed. */
function createPuppetClass(): {
  readonly closes: unknown[][];
  readonly WebSocket: WebSocketConstructor;
  /** How many sockets were made. */
  readonly count: () => number;
  /** Lets every socket fire an event. */
  readonly fire: (type: string) => void;
} {
  const closes: unknown[][] = [];
  const sockets: PuppetWebSocket[] = [];
  class PuppetWebSocket {
    static readonly CLOSING = 2;
    binaryType = 'blob';
    readonly bufferedAmount = 0;
    readyState = 0;
    readonly listeners: { readonly type: string; readonly run: Listener }[] = [];
    constructor() {
      sockets.push(this);
    }
    send(): void {
      throw new Error('not open');
    }
    close(...closeArguments: unknown[]): void {
      closes.push(closeArguments);
      this.readyState = 3;
    }
    addEventListener(type: string, run: Listener): void {
      this.listeners.push({ type, run });
    }
    removeEventListener(type: string, run: Listener): void {
      const index = this.listeners.findIndex((one) => one.type === type && one.run === run);
      if (index >= 0) this.listeners.splice(index, 1);
    }
  }
  return {
    closes,
    WebSocket: PuppetWebSocket,
    count: () => sockets.length,
    fire(type) {
      const event = { data: '', code: 1006, reason: '', wasClean: false };
      const listeners = sockets.flatMap((socket) => socket.listeners);
      for (const listener of listeners) if (listener.type === type) listener.run(event);
    },
  };
}

describe('timers of reconnecting-websocket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[TR8] its own timeout is the only timer of a dial, and close ends it', async () => {
    const { closes, WebSocket } = createPuppetClass();
    const socket = new ReconnectingWebSocket('ws://unused.test', undefined, {
      WebSocket,
      maxRetries: 0,
      connectionTimeout: 2_147_483_647,
    });
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect([vi.getTimerCount(), closes]).toEqual([1, []]);
    socket.close(4000, 'bye');
    expect([vi.getTimerCount(), closes]).toEqual([0, [[4000, 'bye']]]);
  });

  it('[TR8] the adapter’s timeout ends the dial, and no timer is left', async () => {
    const { closes, WebSocket } = createPuppetClass();
    const client = recordTransport(createReconnectingTransport, {
      url: 'ws://unused.test',
      connectTimeoutMs: 10_000,
      WebSocket,
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect([client.calls, closes]).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(client.closes).toMatchObject([{ cause: 'connect-timeout' }]);
    expect([vi.getTimerCount(), closes.length]).toEqual([0, 1]);
  });

  it('[TR2] a dial that is closed before its socket exists makes none, and leaves no timer', async () => {
    const { closes, WebSocket } = createPuppetClass();
    const client = recordTransport(createReconnectingTransport, {
      url: 'ws://unused.test',
      WebSocket,
    });
    client.transport.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([client.calls, closes, vi.getTimerCount()]).toEqual([['closed'], [], 0]);
  });

  it('[TR9] a socket that can not be constructed leaves no timer', async () => {
    const client = recordTransport(createReconnectingTransport, { url: 'http://unused.test' });
    await vi.advanceTimersByTimeAsync(0);
    expect(client.closes).toMatchObject([{ cause: 'construct-error' }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[TR10] an open socket that fails is not followed by another dial', async () => {
    const { WebSocket, count, fire } = createPuppetClass();
    const client = recordTransport(createReconnectingTransport, {
      url: 'ws://unused.test',
      closeGraceMs: 60_000,
      WebSocket,
    });
    await vi.advanceTimersByTimeAsync(0);
    fire('open');
    await vi.advanceTimersByTimeAsync(0);
    fire('error');
    await vi.advanceTimersByTimeAsync(59_999);
    expect([client.calls, count()]).toEqual([['open'], 1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([client.calls, count(), vi.getTimerCount()]).toEqual([['open', 'closed'], 1, 0]);
  });
});
