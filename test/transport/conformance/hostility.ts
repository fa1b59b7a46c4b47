import { describe, expect, it } from 'vitest';
import { settle } from './conformanceContext.ts';
import type { ConformanceContext } from './conformanceContext.ts';

function failing(name: string): () => never {
  return () => {
    throw new Error(name);
  };
}

/** TR6 and TR8 to TR10: handlers, servers, URLs and users that do not behave. */
export function describeHostility(context: ConformanceContext): void {
  const { open, openAndWait } = context;

  describe('hostile surroundings', () => {
    it('[TR6] a handler that throws is reported, and the rest goes on', async () => {
      const url = context.server.url('greet', { text: 'x', count: 2 });
      const client = open(url, {
        handlers: {
          onOpen: failing('onOpen'),
          onText: failing('onText'),
          onClosed: failing('onClosed'),
        },
      });
      await client.textCount(2);
      client.transport.close(4000);
      expect(await client.closed).toMatchObject({ code: 4000, cause: 'local' });
      await settle();
      expect(client.calls).toEqual(['open', 'text', 'text', 'closed']);
      expect(client.errors).toEqual(
        ['onOpen', 'onText', 'onText', 'onClosed'].map((name) => new Error(name)),
      );
    });

    it('[TR8] a dial that hangs is aborted', async () => {
      const url = context.server.url('hangHandshake');
      const client = open(url, { connectTimeoutMs: 100 });
      expect(await client.closed).toEqual({
        wasOpened: false,
        code: 1006,
        reason: '',
        wasClean: false,
        cause: 'connect-timeout',
      });
      await context.server.seen(url);
      await settle();
      expect(client.calls).toEqual(['closed']);
    });

    it.each([
      'not a url',
      '/relative?token=SECRET',
      '//host/path?token=SECRET',
      'http://127.0.0.1/?token=SECRET',
      'https://127.0.0.1/?token=SECRET',
      'ws:127.0.0.1?token=SECRET',
      'ws://127.0.0.1/?token=SECRET#fragment',
      'ws://127.0.0.1/?token=SECRET#',
      'ws://user:SECRET@127.0.0.1/',
      'ws://user@127.0.0.1/?token=SECRET',
      'ws://:99999/?token=SECRET',
      'ws://?token=SECRET',
      '',
    ])('[TR9] %j is no socket, and says so without repeating it', async (url) => {
      const client = open(url);
      expect(client.calls).toEqual([]);
      const close = await client.closed;
      expect(close).toMatchObject({ wasOpened: false, code: 1006, cause: 'construct-error' });
      expect(close.reason).not.toBe('');
      expect(close.reason).not.toContain('SECRET');
      expect(client.transport.send('x')).toBe(false);
      client.transport.close();
      await settle();
      expect(client.calls).toEqual(['closed']);
    });

    it('[TR9] a URL that is no socket can be closed at once', async () => {
      const client = open('http://127.0.0.1/');
      client.transport.close();
      expect(client.calls).toEqual(['closed']);
      await settle();
      expect(client.calls).toEqual(['closed']);
    });

    it('[TR10] 200 rapid opens and closes leave nothing behind', async () => {
      const url = context.server.url('echo');
      const clients = Array.from({ length: 200 }, (_, index) => {
        const client = open(url);
        const close = (): void => client.transport.close();
        if (index % 4 === 0) close();
        else if (index % 4 === 1) void Promise.resolve().then(close);
        else if (index % 4 === 2) setTimeout(close, index % 10);
        else void client.opened.then(close);
        return client;
      });
      await Promise.all(clients.map((client) => client.closed));
      // The last to dial is the last to arrive: after it, the server has met all it will ever meet.
      const last = await openAndWait(url);
      last.transport.close();
      await context.server.seen(url);
      await settle();
      expect(clients.filter((client) => client.closes.length !== 1)).toEqual([]);
      expect(clients.flatMap((client) => client.errors)).toEqual([]);
      const orders = new Set(clients.map((client) => client.calls.join()));
      expect([...orders].toSorted()).toEqual(['closed', 'open,closed']);
    });
  });
}
