import { expect, it } from 'vitest';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import { createTestManager } from '../support/createTestManager.ts';

function setUp() {
  const parts = createTestManager({ protocol: nfl, probeEveryMs: 1_000_000 });
  parts.network.onDial = (peer) => {
    peer.accept();
    const data = { connection_id: 'c1', server_time: '', heartbeat_interval: 30 };
    peer.sendText(JSON.stringify({ event_type: 'connection_ack', data }));
  };
  const countOf = (eventType: string) =>
    parts.network.lastPeer.received.filter((text) => text.includes(`"${eventType}"`)).length;
  return { ...parts, countOf };
}

it('[SU25] leaves a room of the server with the last wish for it', () => {
  const { countOf, environment, manager, network } = setUp();
  const all = manager.subscribe('odds');
  const some = manager.subscribe('odds', { sportsbook: 'DraftKings' });
  void manager.connect();
  network.flush();
  all.unsubscribe();
  environment.advance(4_000);
  expect(countOf('user_unsubscription')).toBe(0);
  some.unsubscribe();
  environment.advance(4_000);
  expect(countOf('user_unsubscription')).toBe(1);
});

it('[SU25] leaves a room that no other wish is for', () => {
  const { countOf, environment, manager, network } = setUp();
  const odds = manager.subscribe('odds');
  manager.subscribe('games');
  void manager.connect();
  network.flush();
  odds.unsubscribe();
  environment.advance(4_000);
  expect(countOf('user_unsubscription')).toBe(1);
});
