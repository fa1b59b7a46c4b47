// What we know about reconnecting-websocket 4.4.0 and build on. Not promises of ours: if one of these fails, the package
// has changed, and src/transport/reconnectingTransport.ts has to be read again.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import ReconnectingWebSocket from 'reconnecting-websocket';
import type { Options } from 'reconnecting-websocket';
import { WebSocket as NodeWebSocket } from 'ws';
import { defer } from '../support/defer.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import type { ConformanceServer } from '../support/scriptedServerClient.ts';
import { settle } from './conformance/conformanceContext.ts';

/** The options of the adapter. */
const oneAttempt: Options = {
  maxRetries: 0,
  maxEnqueuedMessages: 0,
  connectionTimeout: 2_147_483_647,
  minUptime: 0,
  debug: false,
};

/** A WebSocket for it, with a list of every socket it made and of their real close codes. */
function instrument(): {
  readonly sockets: NodeWebSocket[];
  readonly closeCodes: number[];
  readonly WebSocket: object;
} {
  const sockets: NodeWebSocket[] = [];
  const closeCodes: number[] = [];
  const WebSocket = Object.assign(
    function DiallingWebSocket(url: string) {
      const socket = new NodeWebSocket(url);
      // Without this listener an aborted dial would end the process (R6).
      socket.on('error', () => undefined);
      socket.on('close', (code) => closeCodes.push(code));
      sockets.push(socket);
      return socket;
    },
    { CLOSING: 2 },
  );
  return { sockets, closeCodes, WebSocket };
}

/** Resolves with the next event of that name. */
async function next(socket: ReconnectingWebSocket, name: 'open' | 'close'): Promise<object> {
  const event = defer<object>();
  if (name === 'open') socket.addEventListener('open', (open) => event.resolve(open));
  else socket.addEventListener('close', (close) => event.resolve(close));
  return event.promise;
}

describe('reconnecting-websocket', () => {
  let server: ConformanceServer;
  let running: Awaited<ReturnType<typeof startLocalServer>>;
  beforeAll(async () => {
    running = await startLocalServer();
    server = running.server;
  });
  afterAll(async () => {
    await running.stop();
  });

  it('[TR3] is version 4.4.0', () => {
    const manifest = readFileSync('node_modules/reconnecting-websocket/package.json', 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: '4.4.0' });
  });

  it('[TR1] dials once with maxRetries 0, and says nothing when that is over', async () => {
    const { sockets, WebSocket } = instrument();
    const socket = new ReconnectingWebSocket(server.url('closeWith', { code: 4000 }), undefined, {
      ...oneAttempt,
      WebSocket,
    });
    expect(await next(socket, 'close')).toMatchObject({ code: 4000 });
    await settle();
    expect([sockets.length, socket.readyState]).toEqual([1, 3]);
  });

  it('[TR1] takes a function with CLOSING = 2 for a WebSocket class, and its object for the socket', async () => {
    const { sockets, WebSocket } = instrument();
    const socket = new ReconnectingWebSocket(server.url('echo'), undefined, {
      ...oneAttempt,
      WebSocket,
    });
    await next(socket, 'open');
    expect(sockets.map(({ readyState }) => readyState)).toEqual([NodeWebSocket.OPEN]);
    socket.close();
    await next(socket, 'close');
    expect(
      () => new ReconnectingWebSocket('ws://unused.test', undefined, { WebSocket: {} }),
    ).toThrow('No valid WebSocket class provided');
  });

  it('[TR3] masks the real close as a clean 1000 when an error came first', async () => {
    const { closeCodes, WebSocket } = instrument();
    const socket = new ReconnectingWebSocket(server.url('refuse'), undefined, {
      ...oneAttempt,
      WebSocket,
    });
    const masked = await next(socket, 'close');
    expect(masked).toMatchObject({ code: 1000, wasClean: true });
    await vi.waitFor(() => {
      expect(closeCodes).toEqual([1006]);
    });
  });

  it('[TR2] never dials if it is closed before its first socket, and says nothing', async () => {
    const { sockets, WebSocket } = instrument();
    const socket = new ReconnectingWebSocket(server.url('echo'), undefined, {
      ...oneAttempt,
      WebSocket,
    });
    const events: string[] = [];
    const note = (event: { readonly type: string }): void => {
      events.push(event.type);
    };
    socket.addEventListener('close', note);
    socket.addEventListener('error', note);
    socket.close();
    await settle();
    expect([sockets.length, events, socket.readyState]).toEqual([0, [], 0]);
  });

  it('[TR4] sends what was queued before it tells of the open', async () => {
    const { WebSocket } = instrument();
    const url = server.url('echo');
    const socket = new ReconnectingWebSocket(url, undefined, {
      ...oneAttempt,
      maxEnqueuedMessages: 10,
      WebSocket,
    });
    socket.send('queued');
    socket.addEventListener('open', () => socket.send('from open'));
    const echoed = defer();
    socket.addEventListener('message', (event) => {
      if (event.data === 'from open') echoed.resolve();
    });
    await echoed.promise;
    socket.close();
    expect(await server.seen(url)).toMatchObject([{ texts: ['queued', 'from open'] }]);
  });

  it('[TR4] drops silently what maxEnqueuedMessages 0 has no room for', async () => {
    const { WebSocket } = instrument();
    const url = server.url('echo');
    const socket = new ReconnectingWebSocket(url, undefined, { ...oneAttempt, WebSocket });
    socket.send('lost');
    await next(socket, 'open');
    socket.close();
    expect(await server.seen(url)).toMatchObject([{ texts: [] }]);
  });

  it('[TR5] swallows the throw of an illegal close code in reconnect, and leaves the old socket open', async () => {
    const { sockets, WebSocket } = instrument();
    const url = server.url('echo');
    const socket = new ReconnectingWebSocket(url, undefined, { ...oneAttempt, WebSocket });
    await next(socket, 'open');
    socket.reconnect(1000, 'x'.repeat(200));
    await next(socket, 'open');
    expect(sockets.map(({ readyState }) => readyState)).toEqual([
      NodeWebSocket.OPEN,
      NodeWebSocket.OPEN,
    ]);
    for (const open of sockets) open.terminate();
    socket.close();
    await server.seen(url);
  });
});
