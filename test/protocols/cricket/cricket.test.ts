import { describe, expect, it } from 'vitest';
import { createCricket, cricket } from '../../../src/protocols/cricket/cricket.ts';
import type { Protocol } from '../../../src/protocols/protocol.ts';
import { MATCH, bind, bound, decodeFrame, toFrame } from './cricketFrames.ts';

const wish = { channel: 'match', filter: { matchId: MATCH } };

function urlOf(protocol: Protocol, baseUrl: string, token: string | null) {
  return protocol.endpoint({ baseUrl, token, shortLinkCount: 0 }).url;
}

describe('the cricket protocol', () => {
  it('[CR3] has a socket for each match, named by its address', () => {
    const one = cricket.split?.(wish);
    const other = cricket.split?.({ channel: 'match', filter: { matchId: 'other' } });
    expect(one?.key).toBe(`cricket/${MATCH}`);
    expect(one?.key).not.toBe(other?.key);
    expect(urlOf(bound, 'ws://host:1/prefix/', 'a b&c')).toBe(
      `ws://host:1/prefix/api/v1/cricket/ws/matches/${MATCH}/live?token=a+b%26c`,
    );
    expect(one?.protocol.endpoint({ baseUrl: 'ws://h', token: null, shortLinkCount: 0 })).toEqual({
      key: `cricket/${MATCH}`,
      url: `ws://h/api/v1/cricket/ws/matches/${MATCH}/live`,
    });
  });

  it('[CR3] makes an address of any match id, and one that is refused of none', () => {
    expect(urlOf(bind(cricket, '../x?y\ud800'), 'ws://h', null)).toBe(
      'ws://h/api/v1/cricket/ws/matches/..%2Fx%3Fy/live',
    );
    for (const filter of [{}, { matchId: '' }, { matchId: ['a', 'b'] }, { matchId: [] }]) {
      const split = cricket.split?.({ channel: 'match', filter });
      expect(split?.key).toBe('cricket');
      expect(urlOf(split?.protocol ?? cricket, 'ws://h', null)).toBe(
        'ws://h/api/v1/cricket/ws/matches//live',
      );
    }
    expect(cricket.split?.({ channel: 'match', filter: { matchId: ['a'] } }).key).toBe('cricket/a');
    expect(cricket.split?.({ channel: 'match', filter: { matchId: 7 } }).key).toBe('cricket/7');
  });

  it('[CR4] says nothing but the text ping, and asks every 15 s', () => {
    expect(bound.encode({ kind: 'ping' })).toBe('ping');
    expect(bound.encode({ kind: 'subscribe', wish })).toBe('');
    expect(bound.encode({ kind: 'unsubscribe', wish })).toBe('');
    expect(bound.encode({ kind: 'pong' })).toBe('');
    expect(bound.encode({ kind: 'enable', capabilities: ['batch'] })).toBe('');
    expect(bound.encode({ kind: 'credit', count: 1 })).toBe('');
    expect(bound.encode({ kind: 'raw', message: { a: 1 } })).toBe('{"a":1}');
    expect(bound.heartbeat).toEqual({
      keepAlive: null,
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: false,
    });
    expect(bound).toMatchObject({
      name: 'cricket',
      isWelcomedByAnyMessage: true,
      refusesAtHandshake: true,
      confirmsSubscriptions: false,
      channelOf: { cricketMatch: 'match' },
    });
  });

  it('[CR4] reads the bare texts, and nothing else that is no JSON', () => {
    expect(decodeFrame('pong')).toEqual([{ kind: 'pong' }]);
    expect(decodeFrame('ping')).toEqual([{ kind: 'ping' }]);
    expect(decodeFrame('close')).toEqual([{ kind: 'info', type: 'close' }]);
    const ball = toFrame('BALL_BOWLED', { ball_id: 'b', runs_scored: 1 });
    const broken = ball.replace('"runs_scored":1', '"runs_scored":NaN');
    for (const text of ['PONG', '', ' pong', 'NaN', broken]) {
      expect(bound.decode(text)).toMatchObject({ ok: false, error: { code: 'not-json' } });
    }
    expect(bound.decode(ball).ok).toBe(true);
  });

  it('[CR5] gives every item the match of its socket, whatever the message says', () => {
    const frame = toFrame('MATCH_COMPLETE', { match_id: 'another' });
    expect(decodeFrame(frame)[0]).toMatchObject({ items: [{ matchId: MATCH }] });
    expect(decodeFrame(frame, cricket)[0]).toMatchObject({ items: [{ matchId: 'another' }] });
    const silent = toFrame('BALL_BOWLED', { ball_id: 'b' });
    expect(decodeFrame(silent, cricket)[0]).toMatchObject({ items: [{ matchId: '' }] });
  });

  it('[CR5] covers by a wish what is about its match', () => {
    const covers = (filter: Record<string, string | string[]>, channel = 'match') =>
      cricket.createMatcher({ channel, filter }).cricketMatch?.({ matchId: MATCH });
    expect(covers({ matchId: MATCH })).toBe(true);
    expect(covers({ matchId: ['x', MATCH] })).toBe(true);
    expect(covers({})).toBe(true);
    expect(covers({ matchId: 'x' })).toBe(false);
    expect(covers({ matchId: MATCH }, 'odds_updates')).toBeUndefined();
    expect(cricket.pivotOf?.(wish, 'cricketMatch')).toEqual({
      field: 'matchId',
      values: [MATCH],
      ignoresCase: false,
      decides: true,
    });
    expect(cricket.pivotOf?.(wish, 'odds')).toBeNull();
    expect(cricket.pivotOf?.({ channel: 'match', filter: {} }, 'cricketMatch')).toBeNull();
  });

  it('[PR7] refuses longer frames than it was told unread', () => {
    const strict = bind(createCricket({ maxFrameChars: 20 }));
    expect(strict.decode(toFrame('X', {}))).toMatchObject({ error: { code: 'too-large' } });
  });

  it('[CR2] counts the balls of a competition with other overs', () => {
    const hundred = bind(createCricket({ ballsPerOver: 5 }));
    const frame = toFrame('BALL_BOWLED', { ball_id: 'b', innings_state: { overs: 3.4 } });
    expect(decodeFrame(frame, hundred)[0]).toMatchObject({ items: [{ state: { balls: 19 } }] });
  });
});
