import { vi } from 'vitest';
import type { MemoryPeer } from '../../src/transport/memoryPeer.ts';
import type { MemoryNetwork } from '../../src/transport/memoryTransport.ts';
import type { Behaviour, ConformanceServer } from './scriptedServerClient.ts';

type Play = (peer: MemoryPeer, parameters: URLSearchParams) => void;

/** The behaviours of the scripted server, as far as memory has them. */
const plays: Partial<Record<Behaviour, Play>> = {
  echo(peer) {
    peer.onText = (text) => peer.sendText(text);
    peer.accept();
  },
  greet(peer, parameters) {
    const text = parameters.get('text') ?? '';
    peer.accept();
    for (let index = 0; index < Number(parameters.get('count')); index += 1) {
      peer.sendText(`${text}${index}`);
    }
  },
  closeWith(peer, parameters) {
    peer.accept();
    peer.close(Number(parameters.get('code') ?? 1005), parameters.get('reason') ?? '');
  },
  hangHandshake() {
    // Doing nothing is the behaviour.
  },
  refuse: (peer) => peer.refuse(),
  reject403: (peer) => peer.refuse(),
  neverAnswersClose(peer) {
    peer.ignoreClose();
    peer.onClose = () => peer.sendText('late');
    peer.accept();
  },
  sendsBinary(peer) {
    peer.accept();
    peer.sendBinary(3);
    peer.sendText('after');
  },
  sendsHuge(peer, parameters) {
    peer.accept();
    peer.sendText('x'.repeat(Number(parameters.get('chars'))));
    peer.sendText('after');
  },
  dropTcp(peer) {
    peer.accept();
    peer.drop();
  },
};

/** Makes a memory network behave like the scripted server. */
export function serveInMemory(network: MemoryNetwork): ConformanceServer {
  network.onDial = (peer) => {
    const { pathname, searchParams } = new URL(peer.url);
    const play = Object.entries(plays).find(([name]) => `/${name}` === pathname)?.[1];
    if (!play) throw new Error(`memory can't behave like ${pathname}`);
    play(peer, searchParams);
  };
  const peersOf = (url: string) => network.peers.filter((peer) => peer.url === url);
  return {
    url(behaviour, parameters = {}) {
      const query = new URLSearchParams({ id: crypto.randomUUID() });
      for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
      return `ws://memory.test/${behaviour}?${query.toString()}`;
    },
    async arrived(url) {
      await vi.waitUntil(() => peersOf(url).length > 0);
    },
    async seen(url) {
      await vi.waitUntil(() => peersOf(url).every((peer) => !peer.isUnfinished));
      return peersOf(url).map(({ received, clientClose }) => ({
        texts: received,
        close: clientClose?.code === 1006 ? null : clientClose,
      }));
    },
  };
}
