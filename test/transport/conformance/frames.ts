import { describe, expect, it } from 'vitest';
import { settle } from './conformanceContext.ts';
import type { ConformanceContext } from './conformanceContext.ts';

/** TR4, TR5, TR7 and TR11: what goes in and out. */
export function describeFrames(context: ConformanceContext): void {
  const { open, openAndWait } = context;

  describe('frames', () => {
    it('[TR4] arrive in order, both ways', async () => {
      const url = context.server.url('echo');
      const client = await openAndWait(url);
      const texts = Array.from({ length: 50 }, (_, index) => `text ${index} ✓ \u{1F3C0}`);
      expect(texts.map((text) => client.transport.send(text))).toEqual(texts.map(() => true));
      await client.textCount(50);
      expect(client.texts).toEqual(texts);
      client.transport.close();
      expect(await context.server.seen(url)).toMatchObject([{ texts }]);
    });

    it('[TR4] are refused before the open and after the close, and never sent later', async () => {
      const url = context.server.url('echo');
      const client = open(url);
      expect([client.transport.isOpen, client.transport.send('early')]).toEqual([false, false]);
      await client.opened;
      expect([client.transport.isOpen, client.transport.send('good')]).toEqual([true, true]);
      await client.textCount(1);
      client.transport.close();
      expect([client.transport.isOpen, client.transport.send('late')]).toEqual([false, false]);
      await client.closed;
      expect([client.transport.isOpen, client.transport.send('later')]).toEqual([false, false]);
      expect(await context.server.seen(url)).toMatchObject([{ texts: ['good'] }]);
      expect(client.texts).toEqual(['good']);
    });

    it('[TR4] can be sent from onOpen', async () => {
      const client = open(context.server.url('echo'), {
        handlers: { onOpen: () => client.transport.send('first') },
      });
      await client.textCount(1);
      expect(client.texts).toEqual(['first']);
      client.transport.close();
      await client.closed;
    });

    it('[TR4] leave nothing buffered once they are echoed', async () => {
      const client = await openAndWait(context.server.url('echo'));
      client.transport.send('x'.repeat(1_000));
      await client.textCount(1);
      expect(client.transport.bufferedAmount).toBe(0);
      client.transport.close();
      await client.closed;
    });

    it('[TR7] that are binary are not delivered, and end it with 4003', async () => {
      const url = context.server.url('sendsBinary');
      const client = open(url);
      expect(await client.closed).toMatchObject({ code: 4003, cause: 'unsupported-data' });
      expect(client.texts).toEqual([]);
      expect(await context.server.seen(url)).toMatchObject([{ close: { code: 4003 } }]);
    });

    it('[TR7] that are too long are not delivered, and end it with 4009', async () => {
      const url = context.server.url('sendsHuge', { chars: 1_001 });
      const client = open(url, { maxMessageChars: 1_000 });
      expect(await client.closed).toMatchObject({ code: 4009, cause: 'too-large' });
      expect(client.texts).toEqual([]);
      expect(await context.server.seen(url)).toMatchObject([{ close: { code: 4009 } }]);
    });

    it('[TR7] of exactly the allowed length are delivered', async () => {
      const url = context.server.url('sendsHuge', { chars: 1_000 });
      const client = open(url, { maxMessageChars: 1_000 });
      await client.textCount(2);
      expect(client.texts.map((text) => text.length)).toEqual([1_000, 'after'.length]);
      client.transport.close();
      await client.closed;
    });

    it('[TR11] reach no handler inside the factory or inside send', async () => {
      const stack: string[] = [];
      const during: string[] = [];
      const note = (): void => {
        during.push(...stack);
      };
      stack.push('factory');
      const client = open(context.server.url('echo'), {
        handlers: { onOpen: note, onText: note, onClosed: note },
      });
      stack.pop();
      await client.opened;
      stack.push('send');
      client.transport.send('x');
      stack.pop();
      await client.textCount(1);
      client.transport.close();
      await client.closed;
      expect(during).toEqual([]);
    });
  });

  describe('close arguments', () => {
    const emoji = '\u{1F3C0}';
    it.each<[number | undefined, string | undefined, number, string]>([
      [undefined, undefined, 1000, ''],
      [1000, 'ok', 1000, 'ok'],
      [1001, 'going', 1000, 'going'],
      [1005, '', 1000, ''],
      [1006, 'abnormal', 1000, 'abnormal'],
      [1008, '', 1000, ''],
      [0, '', 1000, ''],
      [-1, '', 1000, ''],
      [Number.NaN, '', 1000, ''],
      [3000.5, '', 1000, ''],
      [2999, '', 1000, ''],
      [3000, '', 3000, ''],
      [4999, '', 4999, ''],
      [5000, '', 1000, ''],
      [4000, 'a'.repeat(200), 4000, 'a'.repeat(123)],
      [4000, emoji.repeat(40), 4000, emoji.repeat(30)],
      [4000, '\uD83C', 4000, '\uFFFD'],
    ])('[TR5] close(%s, %j) is made legal', async (code, reason, legalCode, legalReason) => {
      const url = context.server.url('echo');
      const client = await openAndWait(url);
      client.transport.close(code, reason);
      expect(await client.closed).toMatchObject({ code: legalCode, cause: 'local' });
      expect(await context.server.seen(url)).toEqual([
        { texts: [], close: { code: legalCode, reason: legalReason } },
      ]);
      await settle();
      expect(client.errors).toEqual([]);
    });
  });
}
