import { describe, expect, it } from 'vitest';
import { createBilliardsMatcher } from '../../../src/protocols/billiards/createBilliardsMatcher.ts';
import { billiards, createBilliards } from '../../../src/protocols/billiards/billiards.ts';
import type { ClientCommand } from '../../../src/protocols/protocol.ts';
import { clientMessage } from '../../../src/protocols/billiards/wire/clientMessages.ts';
import { BILLIARDS_STREAMS } from '../../../src/protocols/billiards/wire/streams.ts';

const model = { tableId: 'table' };
const wishOf = (channel: string) => ({ channel, filter: {} });

describe('billiards', () => {
  it.each<[ClientCommand, string]>([
    [
      { kind: 'subscribe', wish: wishOf('state') },
      '{"type":"subscribe","data":{"streams":["state"]}}',
    ],
    [
      { kind: 'unsubscribe', wish: wishOf('state') },
      '{"type":"unsubscribe","data":{"streams":["state"]}}',
    ],
    [{ kind: 'ping' }, '{"type":"ping"}'],
    [{ kind: 'credit', count: 2 }, '{"type":"frame_credit","data":{"credits":2}}'],
    [{ kind: 'raw', message: { type: 'get_status' } }, '{"type":"get_status"}'],
  ])('[BI6] says %j as %s', (command, frame) => {
    expect(billiards.encode(command)).toBe(frame);
    expect(clientMessage.safeParse(JSON.parse(frame)).success).toBe(true);
  });

  it.each<ClientCommand>([{ kind: 'pong' }, { kind: 'enable', capabilities: ['batch'] }])(
    '[BI6] has nothing to say for %j',
    (command) => {
      expect(billiards.encode(command)).toBe('');
    },
  );

  it('[BI6] pings well within the 60 s of the server, and answers none of its pings', () => {
    expect(billiards.heartbeat).toEqual({
      keepAlive: { command: 'ping', everyMs: 25_000 },
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: false,
    });
    expect(billiards.sendLimit).toEqual({ messages: 90, perMs: 60_000 });
  });

  it.each([
    ['ws://h', null, 'ws://h/api/v1/ws'],
    ['wss://h/live/', 'a b', 'wss://h/live/api/v1/ws?token=a+b'],
    ['ws://h?region=eu', '', 'ws://h/api/v1/ws?region=eu'],
  ])('[BI6] joins %j and token %j to %j', (baseUrl, token, url) => {
    const config = { baseUrl, token, shortLinkCount: 0 };
    expect(billiards.endpoint(config)).toEqual({ key: 'billiards', url });
    expect(createBilliards({ path: '/ws' }).endpoint({ ...config, baseUrl: 'ws://h' }).url).toMatch(
      /^ws:\/\/h\/ws(\?|$)/,
    );
  });

  it('[BI5] covers what came on its own stream, and what is known of the table', () => {
    for (const channel of BILLIARDS_STREAMS.filter((stream) => stream !== 'trajectory')) {
      const { billiardsTable, trajectory } = createBilliardsMatcher(wishOf(channel));
      for (const stream of BILLIARDS_STREAMS) {
        expect(billiardsTable?.({ ...model, stream })).toBe(stream === channel);
      }
      expect(billiardsTable?.(model)).toBe(true);
      expect(trajectory).toBeUndefined();
    }
    expect(Object.keys(createBilliardsMatcher(wishOf('trajectory')))).toEqual(['trajectory']);
    expect(createBilliardsMatcher(wishOf('metrics'))).toEqual({});
    expect(createBilliardsMatcher(wishOf('STATE'))).toEqual({});
  });
});
