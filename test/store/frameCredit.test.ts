import { expect, it } from 'vitest';
import { createTestManager } from '../support/createTestManager.ts';
import { WELCOME, createPlainProtocol, frameOf } from '../support/roomProtocol.ts';

const picture = {
  kind: 'frame',
  frame: { width: 2, height: 1, mimeType: 'image/png', sequence: 1, base64: '', isDeflated: false },
} as const;

function setUp() {
  const protocol = createPlainProtocol({ encode: (command) => JSON.stringify(command) });
  const parts = createTestManager({ protocol, probeEveryMs: 1_000_000 });
  parts.network.onDial = (peer) => {
    peer.accept();
    peer.sendText(frameOf(WELCOME));
  };
  void parts.manager.connect();
  parts.network.flush();
  const credit = () =>
    parts.network.lastPeer.received
      .map((text) => JSON.parse(text))
      .filter(({ kind }) => kind === 'credit')
      .reduce((sum, { count }) => sum + count, 0);
  return { ...parts, credit };
}

it('[ST23] several who show one stream share its two pictures in flight', () => {
  const { credit, manager, network } = setUp();
  const stops = [1, 2].map(() => {
    manager.askForFrames(2);
    return manager.on('frame', () => manager.askForFrames(1));
  });
  expect(credit()).toBe(2);
  for (let sent = 0; sent < 10; sent += 1) {
    network.lastPeer.sendText(frameOf(picture));
    network.flush();
    expect(credit()).toBe(sent + 3);
  }
  stops.forEach((stop) => stop());
});

it('[ST23] asks anew on a new link, and of a server that forgot what it owed', () => {
  const { credit, environment, manager, network } = setUp();
  manager.askForFrames(2);
  network.lastPeer.drop();
  network.flush();
  manager.askForFrames(2);
  environment.advance(1_900);
  manager.askForFrames(2);
  expect([network.peers.length, credit()]).toEqual([2, 2]);
  manager.askForFrames(2);
  expect(credit()).toBe(2);
  environment.advance(3_000);
  manager.askForFrames(2);
  expect(credit()).toBe(4);
});
