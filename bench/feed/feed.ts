// The feed, a process of its own: `node bench/feed/feed.ts --rows 500 --page <folder>`. It prints the address it listens
// on, ends with the process that started it, and is told what to do over HTTP:
//   GET  /facts   keys of the rows
//   GET  /clock   its clock, epoch ms
//   POST /start?rate=5000&batched=1&sample=0,25,50&seconds=60   starts the stream
//   POST /stop    ends it and tells what was sent (FeedReport)
// Everything else is a file of the page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { watchParent } from '../../demo/watchParent.ts';
import { epochNow } from '../epochNow.ts';
import { attachSockets } from './attachSockets.ts';
import { createBook } from './createBook.ts';
import type { Stream } from './createStream.ts';
import { startStream } from './createStream.ts';
import type { FeedFacts, FeedReport } from './feedReport.ts';
import type { Receiver } from './receiver.ts';
import { servePage } from './servePage.ts';

const HOST = '127.0.0.1';
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '500' },
    'top-rows': { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '0' },
    page: { type: 'string', default: '.' },
  },
});
const book = createBook(Number(options.rows), Number(options.seed), Number(options['top-rows']));
const receivers = new Set<Receiver>();
let stream: Stream | null = null;

function start(query: URLSearchParams): void {
  stream?.stop();
  const sample = query.get('sample') ?? '';
  stream = startStream(book, receivers, {
    rate: Number(query.get('rate') ?? 1_000),
    isBatched: query.get('batched') === '1',
    sampleRows: sample === '' ? [] : sample.split(',').map(Number),
    maxMs: Number(query.get('seconds') ?? 600) * 1_000,
  });
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', `http://${HOST}`);
  const reply = (value: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /facts':
      return reply({ keys: book.keys } satisfies FeedFacts);
    case 'GET /clock':
      return reply(epochNow());
    case 'POST /start':
      start(url.searchParams);
      return reply(null);
    case 'POST /stop':
      if (stream) return reply({ ...stream.stop(), table: book.toTable() } satisfies FeedReport);
      response.statusCode = 409;
      return reply(null);
    default:
      void servePage(options.page, url.pathname, response);
  }
}

const server = createServer(answer);
attachSockets(server, (receiver) => {
  receivers.add(receiver);
  receiver.send(
    book.keys.map((_, row) => book.toJson(row)),
    false,
  );
  return () => receivers.delete(receiver);
});
server.listen(Number(options.port), HOST, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`bench feed listening on http://${HOST}:${port}\n`);
});
const end = () => process.exit(0);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
watchParent(end);
