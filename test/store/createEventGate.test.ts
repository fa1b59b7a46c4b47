import { describe, expect, it } from 'vitest';
import { toBalls } from '../../src/protocols/cricket/overs.ts';
import type { Occurrence } from '../../src/protocols/occurrence.ts';
import type { ServerEvent } from '../../src/protocols/serverEvent.ts';
import { MAX_OCCURRENCES_KNOWN } from '../../src/store/createEventGate.ts';
import { createTestManager } from '../support/createTestManager.ts';
import { WELCOME, createPlainProtocol, frameOf } from '../support/roomProtocol.ts';

function setUp() {
  const parts = createTestManager({ protocol: createPlainProtocol() });
  parts.network.onDial = (peer) => {
    peer.accept();
    peer.sendText(frameOf(WELCOME));
  };
  const heard: string[] = [];
  parts.manager.on('occurrence', ({ occurrence: { type } }) => heard.push(type));
  void parts.manager.connect();
  parts.network.flush();
  const say = (occurrence: Occurrence, channel?: string) => {
    const event: ServerEvent = {
      kind: 'occurrence',
      occurrence,
      ...(channel === undefined ? {} : { channel }),
    };
    parts.network.lastPeer.sendText(frameOf(event));
    parts.network.flush();
  };
  return { ...parts, heard, say };
}

const about = { matchId: 'm1', sourceTime: null };
const innings = { inningsId: null, inningsNumber: 1 };

const milestone = (eventId: string | null): Occurrence => ({
  ...about,
  ...innings,
  type: 'milestone',
  eventId,
  milestone: 'fifty',
  player: null,
  runs: 50,
  balls: toBalls(30),
  wickets: null,
  message: null,
});
const resolved = (disputeId: string): Occurrence => ({
  ...about,
  type: 'disputeResolved',
  disputeId,
  ballId: null,
  resolution: null,
  resolvedBy: 'umpire',
  resolverName: null,
  message: null,
  state: null,
});
const quarter = (id: string, gameId: string): Occurrence => ({
  type: 'quarterChange',
  id,
  gameId,
  quarter: 2,
});

describe('what happens once', () => {
  it('[ST24] is told once, though the server tells it again on the next link', () => {
    const { environment, heard, network, say } = setUp();
    for (const occurrence of [milestone('e1'), resolved('d1'), quarter('q1', 'g1')]) {
      say(occurrence);
    }
    network.lastPeer.drop();
    environment.advance(3_000);
    for (const occurrence of [milestone('e1'), resolved('d1'), quarter('q1', 'g1')]) {
      say(occurrence);
    }
    say(milestone('e2'));
    expect(network.peers).toHaveLength(2);
    expect(heard).toEqual(['milestone', 'disputeResolved', 'quarterChange', 'milestone']);
  });

  it('[ST24] is told apart by what it is about and by its type', () => {
    const { heard, say } = setUp();
    say(quarter('same', 'g1'));
    say(quarter('same', 'g2'));
    say(milestone('same'));
    expect(heard).toHaveLength(3);
  });

  it('[ST24] is told every time where it carries no identity', () => {
    const { heard, say } = setUp();
    say(milestone(null));
    say(milestone(null));
    expect(heard).toHaveLength(2);
  });

  it('[ST7, ST24] is remembered up to a bound', () => {
    const { heard, say } = setUp();
    for (let count = 0; count <= MAX_OCCURRENCES_KNOWN; count += 1) say(quarter(`q${count}`, 'g1'));
    const before = heard.length;
    say(quarter('q1', 'g1'));
    expect(heard.length).toBe(before);
    say(quarter('q0', 'g1'));
    expect(heard.length).toBe(before + 1);
  });

  it('[ST24] is new to us if it came when nobody wanted its channel', () => {
    const { environment, heard, manager, say } = setUp();
    say(quarter('q1', 'g1'), 'games');
    expect(heard).toEqual([]);
    const { unsubscribe } = manager.subscribe('games');
    say(quarter('q1', 'g1'), 'games');
    expect(heard).toHaveLength(1);
    unsubscribe();
    environment.advance(5_000);
    say(quarter('q2', 'g1'), 'games');
    expect(heard).toHaveLength(1);
  });
});
