import { describe, expect, it } from 'vitest';
import { settle } from './conformanceContext.ts';
import type { ConformanceContext } from './conformanceContext.ts';

const NEVER_OPENED = { wasOpened: false, code: 1006, reason: '', wasClean: false };

/** TR1 to TR3: that it ends, once, when, and with what. */
export function describeClosing(context: ConformanceContext): void {
  const { open, openAndWait } = context;

  describe('end', () => {
    it('[TR1] tells a close by the server once, and nothing after it', async () => {
      const client = open(context.server.url('closeWith', { code: 4000 }));
      await client.closed;
      client.transport.close();
      client.transport.close(4001, 'again');
      await settle();
      expect(client.calls).toEqual(['open', 'closed']);
    });

    it('[TR1] tells a close by the client once, however often it is asked for', async () => {
      const client = await openAndWait(context.server.url('echo'));
      client.transport.close();
      client.transport.close();
      await client.closed;
      client.transport.close();
      await settle();
      expect(client.calls).toEqual(['open', 'closed']);
    });

    it('[TR1] delivers nothing that comes after the client closed it', async () => {
      const url = context.server.url('neverAnswersClose');
      const client = await openAndWait(url, { closeGraceMs: 100 });
      client.transport.close();
      await client.closed;
      await settle();
      expect(client.calls).toEqual(['open', 'closed']);
    });

    it.each(['refuse', 'reject403'] as const)(
      '[TR1] tells a failed dial (%s) once, without an open',
      async (behaviour) => {
        const client = open(context.server.url(behaviour));
        await client.closed;
        client.transport.close();
        await settle();
        expect(client.calls).toEqual(['closed']);
      },
    );

    it('[TR1] survives being closed by each of its own handlers', async () => {
      const url = context.server.url('greet', { text: 'x', count: 3 });
      const inOpen = open(url, { handlers: { onOpen: () => inOpen.transport.close() } });
      const inText = open(url, { handlers: { onText: () => inText.transport.close() } });
      const inClosed = open(url, {
        handlers: {
          onOpen: () => inText.transport.close(),
          onClosed: () => inClosed.transport.close(),
        },
      });
      await inClosed.textCount(1);
      inClosed.transport.close();
      await Promise.all([inOpen.closed, inText.closed, inClosed.closed]);
      await settle();
      expect(inOpen.calls).toEqual(['open', 'closed']);
      expect(inText.calls.at(-1)).toBe('closed');
      expect(inText.texts.length).toBeLessThanOrEqual(1);
      expect([inOpen, inText, inClosed].map((client) => client.closes.length)).toEqual([1, 1, 1]);
    });

    it('[TR2] ends a dial that has just begun inside close()', async () => {
      const client = open(context.server.url('echo'));
      client.transport.close(4000, 'unheard');
      expect(client.closes).toEqual([{ ...NEVER_OPENED, cause: 'local' }]);
      await settle();
      expect(client.calls).toEqual(['closed']);
    });

    it('[TR2] ends a dial that has reached the server inside close(), and lets go of it', async () => {
      const url = context.server.url('hangHandshake');
      const client = open(url);
      await context.server.arrived(url);
      client.transport.close();
      expect(client.closes).toEqual([{ ...NEVER_OPENED, cause: 'local' }]);
      await context.server.seen(url);
      expect(client.calls).toEqual(['closed']);
    });

    it('[TR2] gives up on a server that does not answer the close', async () => {
      const client = await openAndWait(context.server.url('neverAnswersClose'), {
        closeGraceMs: 20,
      });
      client.transport.close();
      expect(client.transport.isOpen).toBe(false);
      expect(client.closes).toEqual([]);
      expect(await client.closed).toEqual({
        ...NEVER_OPENED,
        wasOpened: true,
        cause: 'close-timeout',
      });
    });
  });

  describe('close code', () => {
    it.each([
      [1000, 'done'],
      [1001, ''],
      [1008, 'policy'],
      [1011, 'oops'],
      [1012, 'restarting'],
      [4401, 'token expired'],
      [4429, 'zu viele Verbindungen: später'],
    ])('[TR3] is the server’s: %i', async (code, reason) => {
      const client = open(context.server.url('closeWith', { code, reason }));
      expect(await client.closed).toEqual({
        wasOpened: true,
        code,
        reason,
        wasClean: true,
        cause: 'remote',
      });
    });

    it('[TR3] is 1005 for a close frame without one', async () => {
      const client = open(context.server.url('closeWith'));
      expect(await client.closed).toMatchObject({ code: 1005, reason: '', cause: 'remote' });
    });

    it('[TR3] is 1006 and not clean for a connection that was cut', async () => {
      const client = open(context.server.url('dropTcp'));
      const expected = { code: 1006, reason: '', wasClean: false };
      // A cut this early may be seen before the open by no engine, but `wasOpened` is what was told.
      expect(await client.closed).toMatchObject(expected);
      expect(client.closes[0]?.wasOpened).toBe(client.calls.includes('open'));
    });

    it.each(['refuse', 'reject403'] as const)(
      '[TR3] is 1006 with cause connect-failed for a failed dial (%s)',
      async (behaviour) => {
        const client = open(context.server.url(behaviour));
        expect(await client.closed).toEqual({ ...NEVER_OPENED, cause: 'connect-failed' });
      },
    );

    it('[TR3] is the client’s own after a local close, on both sides', async () => {
      const url = context.server.url('echo');
      const client = await openAndWait(url);
      client.transport.close(4123, 'bye');
      expect(await client.closed).toEqual({
        wasOpened: true,
        code: 4123,
        reason: 'bye',
        wasClean: true,
        cause: 'local',
      });
      expect(await context.server.seen(url)).toEqual([
        { texts: [], close: { code: 4123, reason: 'bye' } },
      ]);
    });
  });
}
