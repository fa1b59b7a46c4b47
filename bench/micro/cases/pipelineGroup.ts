import { createWebSocketManager } from '../../../src/store/createWebSocketManager.ts';
import { createManualEnvironment } from '../../../src/testing/createManualEnvironment.ts';
import type { MemoryPeer } from '../../../src/transport/memoryPeer.ts';
import { createMemoryNetwork } from '../../../src/transport/memoryTransport.ts';
import { toGameId } from '../../feed/toGameId.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { BATCH_SIZE, createBatches, createCycle, createFrames } from './messages.ts';

const ROWS = 500;
const WELCOME = JSON.stringify({
  type: 'welcome',
  data: { client_id: 'bench', authenticated: false, available_subscriptions: ['odds_updates'] },
});

/** The whole way, but for the socket and the page. */
export const pipelineGroup: MicroGroup = {
  title: 'The whole pipeline',
  target: {
    from: 'one a frame, beside 100 subscriptions',
    to: 'one a frame, beside 10,000 subscriptions',
    maxRatio: 1.5,
  },
  note: `Frame to flush through a manager: driver, decode, gate, registry, table, one listener per key; ${BATCH_SIZE} messages a flush, ${ROWS} rows. Each message belongs to the subscription to everything; beside subscriptions to a game each, to that to its game as well: the feed has 100 games, so 100 of them have one for every message, and of 10,000 the others wait for games that do not come.`,
  createCases: async () => {
    const frames = createFrames(ROWS);
    const batches = createBatches(ROWS, (messages) => messages.join('\n'));
    return [
      await toCase('one a frame', 0, toSingleSender(frames)),
      await toCase('batch of lines', 0, toBatchSender(batches)),
      await toCase('one a frame, beside 100 subscriptions', 100, toSingleSender(frames)),
      await toCase('one a frame, beside 10,000 subscriptions', 10_000, toSingleSender(frames)),
    ];
  },
};

/** Sends the next messages of a feed. Each case needs its own: a message that comes twice in a row moves nothing. */
type SendBatch = (peer: MemoryPeer) => void;

function toSingleSender(frames: readonly string[]): SendBatch {
  const next = createCycle(frames);
  return (peer) => {
    for (let message = 0; message < BATCH_SIZE; message += 1) peer.sendText(next());
  };
}

function toBatchSender(batches: readonly string[]): SendBatch {
  const next = createCycle(batches);
  return (peer) => peer.sendText(next());
}

async function toCase(name: string, gameCount: number, sendBatch: SendBatch): Promise<MicroCase> {
  const environment = createManualEnvironment();
  const network = createMemoryNetwork({ onDial: welcome });
  const { transport } = network;
  const manager = createWebSocketManager({ baseUrl: 'ws://bench', environment, transport });
  manager.subscribe('odds_updates');
  for (let game = 0; game < gameCount; game += 1) {
    manager.subscribe('odds_updates', { gameId: toGameId(game) });
  }
  await manager.connect();
  const show = () => {
    sendBatch(network.lastPeer);
    environment.frame();
  };
  const { odds } = manager.tables;
  while (odds.size < ROWS) show();
  let heardCount = 0;
  for (const key of odds.keys()) odds.subscribeKey(key, () => (heardCount += 1));
  return {
    name,
    messageCount: BATCH_SIZE,
    run() {
      const before = heardCount;
      show();
      if (heardCount === before) throw new Error('nobody heard of the batch');
    },
  };
}

function welcome(peer: MemoryPeer): void {
  peer.accept();
  peer.sendText(WELCOME);
}
