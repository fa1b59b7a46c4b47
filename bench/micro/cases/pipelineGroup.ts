import { createWebSocketManager } from '../../../src/store/createWebSocketManager.ts';
import { createManualEnvironment } from '../../../src/testing/createManualEnvironment.ts';
import type { MemoryPeer } from '../../../src/transport/memoryPeer.ts';
import { createMemoryNetwork } from '../../../src/transport/memoryTransport.ts';
import { toGameId } from '../../feed/toGameId.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { BATCH_SIZE, createBatches, createCycle, createFrames } from './messages.ts';

const ROWS = 500;
/** The feed has 100 games: ten lists of them take each message once, and further ones none. */
const GAMES_PER_LIST = 10;
const FEEDING_LISTS = 10;
const WELCOME = JSON.stringify({
  type: 'welcome',
  data: { client_id: 'bench', authenticated: false, available_subscriptions: ['odds_updates'] },
});

/** The whole way, but for the socket and the page. */
export const pipelineGroup: MicroGroup = {
  title: 'The whole pipeline',
  targets: [{ from: toName(10), to: toName(10_000), maxRatio: 1.5 }],
  note: `Frame to flush through a manager: driver, decode, gate, registry, table, one listener per key; ${BATCH_SIZE} messages a flush, ${ROWS} rows. Each message belongs to the subscription to everything. The others, where there are any, are to ${GAMES_PER_LIST} games each, and none to the same: the first ${FEEDING_LISTS} name all games of the feed, so that each message belongs to one of them as well, however many more wait for games that do not come.`,
  createCases: async () => {
    const frames = createFrames(ROWS);
    const batches = createBatches(ROWS, (messages) => messages.join('\n'));
    return [
      await toCase('one a frame', 0, toSingleSender(frames)),
      await toCase('batch of lines', 0, toBatchSender(batches)),
      await toCase(toName(10), 10, toSingleSender(frames)),
      await toCase(toName(100), 100, toSingleSender(frames)),
      await toCase(toName(10_000), 10_000, toSingleSender(frames)),
    ];
  },
};

function toName(listCount: number): string {
  return `one a frame, beside ${listCount.toLocaleString('en-US')} subscriptions`;
}

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

async function toCase(name: string, listCount: number, sendBatch: SendBatch): Promise<MicroCase> {
  const environment = createManualEnvironment();
  const network = createMemoryNetwork({ onDial: welcome });
  const { transport } = network;
  const manager = createWebSocketManager({ baseUrl: 'ws://bench', environment, transport });
  manager.subscribe('odds_updates');
  const lists = Array.from({ length: listCount }, (_, list) =>
    manager.subscribe('odds_updates', { gameId: toGameIds(list) }),
  );
  await manager.connect();
  const show = () => {
    sendBatch(network.lastPeer);
    environment.frame();
  };
  const { odds } = manager.tables;
  while (odds.size < ROWS) show();
  const fedCount = lists.filter(({ key }) => manager.lastReceivedAt(key) !== null).length;
  if (fedCount !== Math.min(listCount, FEEDING_LISTS)) throw new Error('ten lists are fed');
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

/** The games of the n-th list. */
function toGameIds(list: number): readonly string[] {
  return Array.from({ length: GAMES_PER_LIST }, (_, place) =>
    toGameId(list * GAMES_PER_LIST + place),
  );
}

function welcome(peer: MemoryPeer): void {
  peer.accept();
  peer.sendText(WELCOME);
}
