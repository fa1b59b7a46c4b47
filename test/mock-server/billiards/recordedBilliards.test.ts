import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { BilliardsServer } from '../../../mock-server/protocols/billiards/createBilliardsServer.ts';
import { createBilliardsRoutes } from '../../../mock-server/protocols/billiards/rest/createBilliardsRoutes.ts';
import { createTestBed, type FakeSession } from './support/fakeSession.ts';

/** Full recordings live beside the project and not in it. */
const file = new URL('../../../../shared/transcripts/billiards_session.ndjson', import.meta.url);
const isThere = existsSync(file);
const missing = isThere ? '' : ' (skipped: ../shared/transcripts is not there)';

interface Recorded {
  readonly ev: string;
  readonly conn?: string;
  readonly json?: unknown;
  readonly raw?: string;
  readonly url?: string;
  readonly method?: string;
  readonly body?: Record<string, unknown> | null;
  readonly status?: number;
  readonly response?: unknown;
}

/** Values that two runs can't have in common. */
const VARYING = new Set([
  'timestamp',
  'client_id',
  'connected_at',
  'created_at',
  'last_activity',
  'last_updated',
  'generated_at',
  'uptime',
  'last_ping_latency',
  'average_latency',
  'peak_latency',
  'bytes_sent',
  'bytes_received',
  'total_bytes_sent',
  'total_bytes_received',
]);
/** Sets, which Python writes in no particular order. */
const UNORDERED = new Set(['all_subscriptions', 'subscriptions']);

/** The frame without what varies, but with the names and order of all members. */
function summarise(value: unknown, name = ''): unknown {
  if (VARYING.has(name)) return typeof value;
  if (Array.isArray(value)) {
    const list = value.map((member) => summarise(member));
    return UNORDERED.has(name) && list.every((each) => typeof each === 'string')
      ? list.toSorted()
      : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, member]) => [key, summarise(member, key)]);
}

/** A frame that is no JSON but for its time, and for which of the subscribers Python's set named first. */
function summariseText(text: string): unknown {
  try {
    return summarise(JSON.parse(text));
  } catch {
    return text.replace(/"timestamp": "[^"]*"/, '').replace(/"sequence": \d+/, '');
  }
}

/** The recording's own test endpoints publish directly; ours are calls of the broadcaster. */
function publish({ broadcaster, management }: BilliardsServer, event: Recorded): void {
  const { body } = event;
  const data = { timestamp: 'now' };
  switch (new URL(event.url ?? '').pathname) {
    case '/_test/state':
      broadcaster.publish('state', {
        balls: toBalls(body?.['balls']),
        cue: body?.['cue'] ?? null,
        table: body?.['table'] ?? null,
        ...data,
      });
      break;
    case '/_test/trajectory':
      broadcaster.publish('trajectory', { ...body, ...data });
      break;
    case '/_test/config':
      broadcaster.publish('config', {
        section: body?.['config_section'],
        config: body?.['config_data'],
        change_summary: body?.['change_summary'],
        ...data,
      });
      break;
    case '/_test/performance':
      broadcaster.publish('performance', { ...body });
      break;
    case '/_test/metrics':
      management.sendMetrics();
      break;
    case '/_test/nan':
      broadcaster.sendNaN('state');
      break;
    case '/_test/nonserial':
      broadcaster.fail('state');
      break;
    default:
  }
}

/** Without balls at places as the seed's revision wrote them: the recorded revision refuses them, ours can write them. */
function toBalls(balls: unknown): unknown {
  return JSON.stringify(balls).includes('"position":[') ? [] : balls;
}

it.skipIf(!isThere)(
  `[BI43] the script of the recorded clients gets the recorded frames and answers${missing}`,
  async () => {
    const { connect, server } = createTestBed({ hasFeed: false, video: null });
    const app = createBilliardsRoutes(server);
    const events = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): Recorded => JSON.parse(line));
    const clients = new Map<string, FakeSession>();
    const idOf = toIds(events);
    const answers: unknown[] = [];
    for (const event of events) {
      const { conn = '', ev } = event;
      if (ev === 'open') {
        const { pathname } = new URL(urlOf(events, conn));
        clients.set(conn, connect(pathname, idOf.get(conn)));
      }
      if (ev === 'send') clients.get(conn)?.sayText(event.raw ?? JSON.stringify(event.json));
      if (ev === 'close') clients.get(conn)?.leave();
      // The hundred and three pings of this one were sent without being written down.
      const unwritten = ev === 'open' && conn === 'C' ? 103 : 0;
      for (let count = 0; count < unwritten; count += 1) clients.get(conn)?.say({ type: 'ping' });
      if (ev === 'http') publish(server, event);
      if (!isManagement(event)) continue;
      const response = await app.request(event.url ?? '', {
        method: event.method ?? 'GET',
        ...(event.body ? { body: JSON.stringify(event.body) } : {}),
      });
      answers.push(toAnswer(event.url, response.status, await response.json()));
    }
    const recordedAnswers = events
      .filter(isManagement)
      .map(({ response, status = 0, url }) => toAnswer(url, status, response));
    expect(answers).toEqual(recordedAnswers);
    for (const [conn, client] of clients) {
      const recorded = events.flatMap((event) =>
        event.ev === 'recv' && event.conn === conn
          ? [summariseText(event.raw ?? JSON.stringify(event.json))]
          : [],
      );
      expect({ conn, frames: client.texts.map(summariseText) }).toEqual({ conn, frames: recorded });
    }
  },
);

function urlOf(events: readonly Recorded[], conn: string): string {
  return events.find((event) => event.ev === 'connect' && event.conn === conn)?.url ?? '';
}

function isManagement({ ev, url = '' }: Recorded): boolean {
  return ev === 'http' && url.includes('/api/v1/websocket/');
}

function toAnswer(url: string | undefined, status: number, body: unknown) {
  return { url, status, body: summarise(body) };
}

/** The recorded id of each connection. */
function toIds(events: readonly Recorded[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ conn = '', ev, json }) => {
      const { data, type } = (json ?? {}) as { type?: string; data?: { client_id?: string } };
      return ev === 'recv' && type === 'connection' && data?.client_id !== undefined
        ? [[conn, data.client_id] as const]
        : [];
    }),
  );
}
