import { describe, expect, it } from 'vitest';
import { listPeers } from '../../bench/driver/pages/listPeers.ts';
import { readPeerFacts } from '../../bench/driver/pages/readPeerFacts.ts';

const source = `import { x } from 'nowhere';
export const peer: Peer = {
  name: 'mine', title: 'Mine', kind: 'react', transport: 'ws', isBatched: true,
  note: 'One ' + 'note.', start: (context) => x(<div>{context.rows}</div>),
};`;

describe('readPeerFacts', () => {
  it('[BN7] reads what a peer says, without running it', () => {
    expect(readPeerFacts('mine', source)).toEqual({
      name: 'mine',
      title: 'Mine',
      kind: 'react',
      transport: 'ws',
      isBatched: true,
      isVirtualised: false,
      note: 'One note.',
    });
  });

  it.each([
    {
      fault: 'another name',
      text: source.replace("'mine'", "'yours'"),
      reason: "peer.name must be 'mine'",
    },
    {
      fault: 'no such kind',
      text: source.replace("'react'", "'vue'"),
      reason: 'peer.kind is one of',
    },
    {
      fault: 'a computed title',
      text: source.replace("'Mine'", 'x()'),
      reason: 'peer.title must be a text',
    },
    { fault: 'no peer', text: 'export const other = {};', reason: 'peer.name must be a text' },
    { fault: 'no TypeScript', text: 'export const = 1;', reason: 'bench/peers/mine/peer.tsx' },
  ])('[BN7] refuses $fault', ({ text, reason }) => {
    expect(() => readPeerFacts('mine', text)).toThrow(reason);
  });

  it('[BN7] reads all peers there are, the limit first', () => {
    const peers = listPeers();
    expect(peers[0]?.name).toBe('limit');
    expect(peers.map(({ name }) => name)).toContain('courtside-rows');
  });
});
