// In a file of its own: real sockets of other tests would use the fake timers too.
import ReconnectingWebSocket from 'reconnecting-websocket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import type { WebSocketConstructor } from '../../src/transport/transport.ts';
import { recordTransport } from '../support/recordTransport.ts';

/** A WebSocket class whose sockets never do anything, and a note of how they were closed. */
function createDeadClass(): {
  readonly closes: unknown[][];
  readonly WebSocket: WebSocketConstructor;
} {
  const closes: unknown[][] = [];
  class DeadWebSocket {
    static readonly CLOSING = 2;
    binaryType = 'blob';
    readonly bufferedAmount = 0;
    readyState = 0;
    send(): void {
      throw new Error('not open');
    }
    close(...closeArguments: unknown[]): void {
      closes.push(closeArguments);
      this.readyState = 3;
    }
    addEventListener(): void {
      // Nothing ever happens.
    }
    removeEventListener(): void {
      // Nothing was added.
    }
  }
  return { closes, WebSocket: DeadWebSocket };
}

describe('timers of reconnecting-websocket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[TR8] its own timeout is the only timer of a dial, and close ends it', async () => {
    const { closes, WebSocket } = createDeadClass();
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
    const { closes, WebSocket } = createDeadClass();
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
    const { closes, WebSocket } = createDeadClass();
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
});
