import { SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../mock-server/engine/createEngine.ts';
import { createEngine } from '../../mock-server/engine/createEngine.ts';
import { createManualTime } from '../../mock-server/engine/createManualTime.ts';
import { billiards, cricket, nfl, sportsbook } from '../../src/protocols/index.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import type { WebSocketManagerOptions } from '../../src/store/webSocketManager.ts';
import type { MemoryPeer } from '../../src/transport/memoryPeer.ts';
import { createTestManager } from '../support/createTestManager.ts';

const HELD_S = 200;
const NEVER_MS = 1_000_000_000;

const WISHES = [
  { protocol: sportsbook, channel: 'odds_updates', filter: {} },
  { protocol: nfl, channel: 'games', filter: {} },
  {
    protocol: cricket,
    channel: 'match',
    filter: { matchId: '3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10' },
  },
  { protocol: billiards, channel: 'state', filter: {} },
] as const;

let engine: Engine;
afterEach(() => engine.stop());

/** Lets what a client dialled reach the engine, without a network. */
async function connect(peer: MemoryPeer): Promise<void> {
  const { pathname, searchParams } = new URL(peer.url);
  const request = {
    path: pathname,
    query: searchParams,
    remoteAddress: '127.0.0.1',
    userAgent: null,
  };
  const admission = await engine.admit(request);
  if (admission.kind === 'refused') return peer.refuse();
  peer.accept();
  const link = {
    send: (text: string) => peer.sendText(text),
    close: (code: number, reason: string) => peer.close(code, reason),
    terminate: () => peer.drop(),
    bufferedAmount: 0,
  };
  const handle = engine.connect(link, admission);
  peer.onText = (text) => handle.receive(text);
  peer.onClose = () => handle.closed();
}

/** Holds a connection for 200 s, all of them passed by hand. */
async function hold(
  { protocol, channel, filter }: { protocol: Protocol; channel: string; filter: object },
  options: Partial<WebSocketManagerOptions> = {},
) {
  const time = createManualTime();
  const { clock, scheduler } = time;
  engine = createEngine({ clock, scheduler, jwtSecret: 'secret' });
  const token = await new SignJWT({ sub: 'alice' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('secret'));
  const { environment, manager, network, status } = createTestManager({
    protocol,
    ...(protocol === cricket ? { token } : {}),
    ...options,
  });
  network.onDial = (peer) => void connect(peer);
  manager.subscribe(channel, { ...filter });
  void manager.connect();
  for (let second = 0; second < HELD_S; second += 1) {
    // A token is verified in a few promises.
    await new Promise((resolve) => setImmediate(resolve));
    time.advance(1_000);
    environment.advance(1_000);
  }
  return { dials: network.peers.length, status: status(), connections: engine.connections() };
}

describe('held for 200 s against the strictest expiry', () => {
  it.each(WISHES)('[OC7] $protocol.name is still in the server’s own list', async (wish) => {
    const { connections, dials, status } = await hold(wish);
    expect({ dials, status }).toEqual({ dials: 1, status: 'connected' });
    expect(connections).toMatchObject([{ protocol: wish.protocol.name, state: 'live' }]);
  });

  // Cricket forgets nobody, and the sportsbook's server asks by itself before it does.
  it.each(WISHES.filter(({ protocol }) => protocol === nfl || protocol === billiards))(
    '[OC7] $protocol.name would be forgotten without its heartbeat',
    async (wish) => {
      const { connections } = await hold(wish, {
        keepAliveEveryMs: NEVER_MS,
        probeEveryMs: NEVER_MS,
      });
      expect(connections.filter(({ state }) => state === 'live')).toEqual([]);
    },
  );
});
