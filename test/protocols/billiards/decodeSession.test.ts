import { describe, expect, it } from 'vitest';
import { billiards, createBilliards } from '../../../src/protocols/billiards/billiards.ts';
import { decodeMessage } from './events.ts';

const confirmed = (channel: string) => ({ kind: 'confirmed', channel, filter: {}, roomId: null });

describe('decoding what concerns the session', () => {
  it('[BI1] takes `connection` as the welcome, also without data', () => {
    const ready = {
      kind: 'ready',
      userId: null,
      isAuthenticated: true,
      channels: [],
      capabilities: [],
    };
    expect(decodeMessage({ type: 'connection', data: { client_id: 'c1' } })).toEqual([
      { ...ready, sessionId: 'c1' },
    ]);
    expect(decodeMessage({ type: 'connection' })).toEqual([{ ...ready, sessionId: '' }]);
  });

  it('[BI6] knows ping and pong, whatever is in them', () => {
    expect(decodeMessage({ type: 'ping', data: { timestamp: 1 } })).toEqual([{ kind: 'ping' }]);
    expect(decodeMessage({ type: 'pong' })).toEqual([{ kind: 'pong' }]);
  });

  it('[BI4] confirms what was taken and what stands anyway, each once', () => {
    const data = { streams: ['alert'], all_subscriptions: ['state', 'alert', 'someday'] };
    expect(decodeMessage({ type: 'subscribed', data })).toEqual([
      confirmed('alert'),
      confirmed('state'),
    ]);
  });

  it('[BI4] refuses the oldest request when nothing was taken', () => {
    const data = { streams: [], all_subscriptions: ['state'] };
    expect(decodeMessage({ type: 'subscribed', data })).toEqual([
      confirmed('state'),
      {
        kind: 'rejected',
        channel: null,
        filter: null,
        message: 'The server does not offer this stream.',
      },
    ]);
  });

  it('[BI5] tells what was given up', () => {
    const data = { streams: ['state', 'nope'], all_subscriptions: [] };
    expect(decodeMessage({ type: 'unsubscribed', data })).toEqual([
      { ...confirmed('state'), kind: 'removed' },
    ]);
    expect(decodeMessage({ type: 'unsubscribed', data: { streams: [] } })).toEqual([
      { kind: 'info', type: 'unsubscribed' },
    ]);
  });

  it.each([
    [
      { code: 'RATE_LIMIT', message: 'Message rate limit exceeded' },
      'notice',
      'Message rate limit exceeded',
    ],
    [
      { code: 'INVALID_JSON', message: 'Invalid JSON format' },
      'error',
      'Invalid JSON format (INVALID_JSON)',
    ],
    [{ message: 'Oh' }, 'error', 'Oh'],
    [{}, 'error', 'The server reported an error without a reason'],
    [undefined, 'error', 'The server reported an error without a reason'],
  ])('[BI8] takes the error %j as %s', (data, kind, message) => {
    expect(decodeMessage({ type: 'error', data })).toMatchObject([{ kind, message }]);
  });

  it('[PR2] counts a type it does not know, and understands what it has no use for', () => {
    expect(decodeMessage({ type: 'replay', data: {} })).toEqual([
      { kind: 'unknown', type: 'replay' },
    ]);
    expect(decodeMessage({ type: 'status', data: {} })).toEqual([{ kind: 'info', type: 'status' }]);
    expect(decodeMessage({ type: 'metrics' })).toEqual([{ kind: 'info', type: 'metrics' }]);
  });

  it.each([
    ['{"type":"state","data":{"x":NaN}}', 'not-json'],
    ['{"type":"state","data":{"x":-Infinity}}', 'not-json'],
    ['[]', 'not-object'],
    ['{"data":{}}', 'no-type'],
    ['pong', 'not-json'],
  ])('[BI1] refuses %s as %s', (frame, code) => {
    const decoded = billiards.decode(frame);
    expect(decoded.ok ? null : decoded.error.code).toBe(code);
  });

  it('[PR7] refuses frames beyond its limit unread', () => {
    const decoded = createBilliards({ maxFrameChars: 10 }).decode('{"type":"ping"}');
    expect(decoded.ok ? null : decoded.error.code).toBe('too-large');
  });
});
