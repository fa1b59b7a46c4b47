import { describe, expect, it } from 'vitest';
import { createTestManager } from '../support/createTestManager.ts';
import { WELCOME, createPlainProtocol, frameOf } from '../support/roomProtocol.ts';

function setUp() {
  const protocol = createPlainProtocol({
    sendLimit: { messages: 50, perMs: 60_000 },
    encode: (command) => JSON.stringify(command),
  });
  const parts = createTestManager({ protocol });
  parts.network.onDial = (peer) => {
    peer.accept();
    peer.sendText(frameOf(WELCOME));
    peer.onText = (text) => {
      if (text.includes('"ping"')) peer.sendText(frameOf({ kind: 'pong' }));
    };
  };
  void parts.manager.connect();
  parts.network.flush();
  const countSent = (kind: string) =>
    parts.network.lastPeer.received.filter((text) => text.includes(`"kind":"${kind}"`)).length;
  return { ...parts, countSent };
}

describe('on a server that takes so many messages a minute', () => {
  it('[CM25] subscriptions beyond it wait and are sent in time, a message of the own is refused', () => {
    const { countSent, environment, manager } = setUp();
    for (let room = 0; room < 48; room += 1) manager.subscribe('match', { matchId: `m${room}` });
    expect(countSent('subscribe')).toBe(45);
    expect(manager.send({ hello: 'there' })).toBe(false);
    environment.advance(61_000);
    expect(countSent('subscribe')).toBe(48);
    expect(manager.store.getState().connection.status).toBe('connected');
  });

  it('[CM25] heartbeats go on meanwhile', () => {
    const { countSent, environment, manager, status } = setUp();
    for (let room = 0; room < 48; room += 1) manager.subscribe('match', { matchId: `m${room}` });
    environment.advance(20_000);
    expect(countSent('ping')).toBeGreaterThan(0);
    expect(status()).toBe('connected');
  });

  it('[CM25] what waited for a link that the server ended is not said on the next one', () => {
    const { countSent, environment, manager, network } = setUp();
    const handles = Array.from({ length: 48 }, (_, room) =>
      manager.subscribe('match', { matchId: `m${room}` }),
    );
    network.lastPeer.drop();
    environment.advance(100);
    for (const { unsubscribe } of handles.slice(40)) unsubscribe();
    environment.advance(150_000);
    expect(network.peers).toHaveLength(2);
    expect(countSent('subscribe')).toBe(40);
    expect(countSent('unsubscribe')).toBe(0);
  });

  it('[CM25] of what waits about one wish only the last word is said', () => {
    const { countSent, environment, manager } = setUp();
    for (let room = 0; room < 45; room += 1) manager.subscribe('match', { matchId: `m${room}` });
    for (let turn = 0; turn < 5; turn += 1) {
      const { unsubscribe } = manager.subscribe('match', { matchId: 'late' });
      environment.advance(1_000);
      unsubscribe();
      environment.advance(4_000);
    }
    manager.subscribe('match', { matchId: 'late' });
    environment.advance(61_000);
    expect([countSent('subscribe'), countSent('unsubscribe')]).toEqual([46, 0]);
  });

  it('[CM25] counts what waited once it is sent, and owns no timer after its end', () => {
    const { environment, manager, network } = setUp();
    for (let room = 0; room < 48; room += 1) manager.subscribe('match', { matchId: `m${room}` });
    environment.advance(70_000);
    expect(manager.store.getState().stats.framesSent).toBe(network.lastPeer.received.length);
    for (let room = 0; room < 48; room += 1) manager.subscribe('match', { matchId: `n${room}` });
    manager.dispose();
    expect(environment.timerCount).toBe(0);
  });
});
