import { describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import { recordTransport } from '../support/recordTransport.ts';
import { startLocalServer } from '../support/startLocalServer.ts';

describe('abandonSocket', () => {
  it.each([
    ['native', createNativeTransport],
    ['reconnecting', createReconnectingTransport],
  ])(
    '[TR10] cuts a socket of ws that gets no answer, which alone would linger 30 s (%s)',
    async (_, transport) => {
      const running = await startLocalServer();
      const url = running.server.url('neverAnswersClose');
      const client = recordTransport(transport, {
        url,
        closeGraceMs: 20,
        WebSocket: NodeWebSocket,
      });
      await client.opened;
      client.transport.close();
      expect(await client.closed).toMatchObject({ cause: 'close-timeout' });
      expect(await running.server.seen(url)).toHaveLength(1);
      await running.stop();
    },
  );
});
