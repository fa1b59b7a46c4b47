import { describe, expect, it, vi } from 'vitest';
import { settle } from './conformanceContext.ts';
import type { ConformanceContext } from './conformanceContext.ts';

function forbid(url: string): never {
  throw new SyntaxError(`forbidden: ${url}`);
}

/** As a content security policy makes it. */
class ThrowingWebSocket extends WebSocket {
  constructor(url: string) {
    super(forbid(url));
  }
}

/** What only adapters of real sockets can meet: broken bytes, half-done closes, constructors that throw. */
export function describeRealSockets(context: ConformanceContext): void {
  const { open, openAndWait } = context;

  describe('on a real socket', () => {
    it('[TR1] a protocol error of the server ends it once', async () => {
      const client = open(context.server.url('badFrame'), { closeGraceMs: 100 });
      expect(await client.closed).toMatchObject({ wasOpened: true, cause: 'remote' });
      await settle();
      expect(client.calls.filter((call) => call === 'closed')).toEqual(['closed']);
      expect(client.calls.at(-1)).toBe('closed');
    });

    it('[TR3] a protocol error is no clean 1000', async () => {
      const client = open(context.server.url('badFrame'), { closeGraceMs: 100 });
      expect(await client.closed).toMatchObject({ code: 1006, wasClean: false });
    });

    it('[TR3] half a frame is not delivered, and its end is 1006', async () => {
      const client = open(context.server.url('halfFrame'));
      expect(await client.closed).toMatchObject({ code: 1006, wasClean: false, cause: 'remote' });
      expect(client.texts).toEqual(['first']);
    });

    it('[TR4] a server that said goodbye gets nothing more', async () => {
      const client = open(context.server.url('closesButStays'), { closeGraceMs: 50 });
      await client.textCount(1);
      const refuses = (): boolean => !client.transport.send('too late');
      await vi.waitUntil(refuses, { timeout: 4_000 });
      client.transport.close();
      await client.closed;
      expect(client.calls).toEqual(['open', 'text', 'closed']);
    });

    it('[TR9] a constructor that throws is a construct-error that does not repeat its message', async () => {
      const client = open('ws://127.0.0.1/?token=SECRET', { WebSocket: ThrowingWebSocket });
      expect(client.calls).toEqual([]);
      const close = await client.closed;
      expect(close).toMatchObject({ code: 1006, cause: 'construct-error' });
      expect(close.reason).toBe('the WebSocket constructor threw SyntaxError');
      client.transport.close();
      await settle();
      expect(client.calls).toEqual(['closed']);
    });

    it('[TR10] a socket that is not closed stays open', async () => {
      const client = await openAndWait(context.server.url('echo'));
      await settle();
      expect(client.transport.isOpen).toBe(true);
      client.transport.close();
      await client.closed;
    });
  });
}
