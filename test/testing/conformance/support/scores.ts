import * as z from 'zod';
import { defineProtocol } from '../../../../src/protocols/index.ts';
import type { ProtocolSamples } from '../../../../src/testing/index.ts';

/** A backend that nobody has heard of, as an application would define it. */
export const scores = defineProtocol({
  name: 'scores',
  endpoint: '/live',
  carries: { games: ['game'], moods: [] },
  confirmsSubscriptions: true,
  heartbeat: { keepAlive: { command: 'ping', everyMs: 20_000 } },
  sendLimit: { messages: 30, perMs: 60_000 },
  encode(command) {
    switch (command.kind) {
      case 'subscribe':
        return { op: 'join', room: command.wish.channel, ...command.wish.filter };
      case 'unsubscribe':
        return { op: 'leave', room: command.wish.channel };
      case 'ping':
        return { op: 'ping' };
      default:
        return null;
    }
  },
  decode: {
    typeField: 'op',
    schemas: {
      hello: z.object({ session: z.string() }),
      joined: z.object({ room: z.string() }),
      pong: z.object({}),
      bye: z.object({}),
      score: z.object({ game: z.string(), home: z.number(), away: z.number(), text: z.string() }),
      says: z.object({ text: z.string() }),
    },
    events: {
      hello: ({ session }) => ({
        kind: 'ready',
        sessionId: session,
        userId: null,
        isAuthenticated: true,
        channels: [],
        capabilities: [],
      }),
      joined: ({ room }) => ({ kind: 'confirmed', channel: room, filter: {}, roomId: null }),
      pong: () => ({ kind: 'pong' }),
      bye: () => null,
      score: ({ game, home, away, text }) => ({
        kind: 'update',
        entity: 'game',
        items: [
          {
            gameId: game,
            sport: text,
            period: null,
            homeScore: home,
            awayScore: away,
            sourceTime: null,
          },
        ],
      }),
      says: ({ text }) => {
        if (text === 'boom') throw new Error('says boom with token=abc');
        return [
          { kind: 'notice', severity: 'info', title: 'Says', message: text, isSticky: false },
          { kind: 'info', type: 'says' },
        ];
      },
    },
  },
});

/** Text frames instead of JSON. */
export const lines = defineProtocol({
  name: 'lines',
  endpoint: ({ baseUrl, token }) => {
    const url = `${baseUrl.replace(/[?#].*$/s, '').replace(/\/+$/, '')}/lines`;
    return token === null ? url : `${url}?token=${encodeURIComponent(token)}`;
  },
  encode: ({ kind }) => (kind === 'ping' ? 'PING' : null),
  decode(frame) {
    const [word = '', ...rest] = frame.split(' ');
    switch (word) {
      case 'HELLO':
        return {
          kind: 'ready',
          sessionId: rest.join(' '),
          userId: null,
          isAuthenticated: true,
          channels: [],
          capabilities: [],
        };
      case 'PONG':
        return { kind: 'pong' };
      case 'SAY':
        return { kind: 'error', message: rest.join(' ') };
      case '':
        throw new Error('an empty line');
      default:
        return { kind: 'unknown', type: word };
    }
  },
});

export const scoresSamples: ProtocolSamples = {
  frames: [
    { frame: '{"op":"hello","session":"s1"}', kinds: ['ready'] },
    { frame: '{"op":"joined","room":"games"}', kinds: ['confirmed'] },
    { frame: '{"op":"pong"}', kinds: ['pong'] },
    { frame: '{"op":"bye"}', kinds: [] },
    { frame: '{"op":"score","game":"g1","home":1,"away":2,"text":"NBA"}', kinds: ['update'] },
    { frame: '{"op":"score","game":"g1"}', kinds: ['invalid'] },
    { frame: '{"op":"says","text":"hi"}', kinds: ['notice', 'info'] },
    { frame: '{"op":"says","text":"boom"}', kinds: ['invalid'] },
  ],
  wishes: [
    { channel: 'games', filter: {} },
    { channel: 'games', filter: { gameId: ['g1', 'g2'] } },
    { channel: 'moods', filter: {} },
  ],
};

export const linesSamples: ProtocolSamples = {
  frames: [
    { frame: 'HELLO s1', kinds: ['ready'] },
    { frame: 'PONG', kinds: ['pong'] },
    { frame: 'SAY well', kinds: ['error'] },
    { frame: '', kinds: ['invalid'] },
  ],
  wishes: [{ channel: 'all', filter: {} }],
};
