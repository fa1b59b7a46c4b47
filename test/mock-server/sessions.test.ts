import { expect, it } from 'vitest';
import { createManualTime, DEFAULT_LIMITS } from '../../mock-server/index.ts';
import { createRandom } from '../../mock-server/engine/createRandom.ts';
import { createSessions } from '../../mock-server/engine/createSessions.ts';
import { createFaults } from '../../mock-server/engine/faults/createFaults.ts';
import type { ProtocolServer } from '../../mock-server/engine/protocolServer.ts';

it('[EN9] a message that a protocol fails at ends nothing and is told in the log', () => {
  const time = createManualTime();
  const warnings: string[] = [];
  const sessions = createSessions({
    ...time,
    random: createRandom(1, 'ids'),
    jitter: createRandom(1, 'jitter'),
    limits: DEFAULT_LIMITS,
    faults: createFaults(() => {}),
    log: (level, message) => {
      if (level === 'warn') warnings.push(message);
    },
  });
  const server: ProtocolServer = {
    name: 'nfl',
    ownsPath: () => true,
    admit: (request) => ({ kind: 'accepted', request, identity: null }),
    handlers: {
      handleOpen() {},
      handleText(session, text) {
        if (text === 'poison') throw new TypeError('of the protocol');
        session.sendControl(text);
      },
      handleGone() {},
    },
    stop() {},
  };
  const sent: string[] = [];
  const request = {
    path: '/ws',
    query: new URLSearchParams(),
    remoteAddress: 'test',
    userAgent: null,
  };
  const handle = sessions.connect(
    { send: (text) => void sent.push(text), close() {}, terminate() {}, bufferedAmount: 0 },
    { kind: 'accepted', request, identity: null },
    server,
  );
  handle.receive('poison');
  handle.receive('still here');
  expect(sent).toEqual(['still here']);
  expect(warnings).toEqual(['nfl failed at a message: TypeError: of the protocol']);
  expect(sessions.open()).toMatchObject([{ protocol: 'nfl', session: { receivedCount: 2 } }]);
});
