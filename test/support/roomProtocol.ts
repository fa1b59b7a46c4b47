import { ok } from '../../src/lib/result.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import type { ServerEvent } from '../../src/protocols/serverEvent.ts';

/** A protocol with a socket for each room, as small as can be: a frame is a JSON array of server events. */
export function createRoomProtocol(changes: Partial<Protocol> = {}): Protocol {
  const speak = (room: string): Protocol => ({
    name: 'rooms',
    heartbeat: {
      keepAlive: null,
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: false,
    },
    confirmsSubscriptions: false,
    channelOf: {},
    endpoint: ({ baseUrl, token, shortLinkCount }) => ({
      key: room,
      url: `${baseUrl}/${room}?token=${token ?? ''}&short=${shortLinkCount}`,
    }),
    encode: (command) => (command.kind === 'subscribe' ? '' : JSON.stringify(command)),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests write these frames
    decode: (frame) => ok(JSON.parse(frame) as ServerEvent[]),
    createMatcher: ({ filter }) => ({
      cricketMatch: ({ matchId }) => matchId === filter['matchId'],
      odds: () => true,
    }),
    redact: (text) => text,
    ...changes,
  });
  return {
    ...speak('none'),
    split: ({ filter }) => ({
      key: String(filter['matchId']),
      protocol: speak(String(filter['matchId'])),
    }),
  };
}

/** The same without rooms: one socket. */
export function createPlainProtocol(changes: Partial<Protocol> = {}): Protocol {
  const { split: _split, ...plain } = createRoomProtocol();
  return { ...plain, ...changes };
}

/** A frame of that protocol. */
export function frameOf(...events: readonly ServerEvent[]): string {
  return JSON.stringify(events);
}

/** Its welcome. */
export const WELCOME: ServerEvent = {
  kind: 'ready',
  sessionId: 's1',
  userId: null,
  isAuthenticated: true,
  channels: [],
  capabilities: [],
};
