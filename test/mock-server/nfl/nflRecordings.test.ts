import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNflRoutes } from '../../../mock-server/protocols/nfl/rest/createNflRoutes.ts';
import { silentScene, type NflClient, type NflFrame } from './support/nflClient.ts';

/** Full recordings live beside the project and not in it. */
const folder = new URL('../../../../shared/transcripts/', import.meta.url);
const isThere = existsSync(folder);
const missing = isThere ? '' : ' (skipped: ../shared/transcripts is not there)';

interface Event {
  readonly ev: string;
  readonly conn?: string;
  readonly json?: NflFrame;
  readonly raw?: string;
  readonly url?: string;
  readonly method?: string;
  readonly body?: object;
  readonly status?: number;
  readonly response?: unknown;
}

function readEvents(file: string): Event[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Fields that can't be the same. */
const OWN = new Set(['connection_id', 'server_time', 'timestamp', 'message_id', 'updated_at']);

/** A frame without ids and times of its own; that they are there still counts. */
function summarise(frame: unknown): unknown {
  return JSON.parse(
    JSON.stringify(frame, (key, value: unknown) =>
      OWN.has(key) && typeof value === 'string' ? value.replaceAll(/[0-9a-z]+/g, 'x') : value,
    ),
  );
}

function framesOf(events: readonly Event[], conn: string): unknown[] {
  return events.flatMap(({ conn: from, ev, json }) =>
    from === conn && ev === 'recv' ? [summarise(json)] : [],
  );
}

function say(client: NflClient | undefined, { json, raw }: Event): void {
  if (raw === undefined) client?.say(json);
  else client?.sayText(raw);
}

describe('recorded clients', () => {
  it.skipIf(!isThere)(
    `[NF36] the script of the client recorded with the python server gets the recorded replies, REST included${missing}`,
    async () => {
      const { connect, server, time } = silentScene();
      const routes = createNflRoutes(server);
      const clients = new Map<string, NflClient>();
      const events = readEvents('nfl_session.ndjson');
      const answers: unknown[] = [];
      const recorded: unknown[] = [];
      for (const event of events) {
        const { conn = '', ev, url = '' } = event;
        const { pathname, search } = url === '' ? { pathname: '', search: '' } : new URL(url);
        if (ev === 'connect' && pathname !== '/nope') {
          clients.set(conn, connect(pathname, search));
          time.advance(10);
        } else if (ev === 'send') say(clients.get(conn), event);
        else if (ev === 'close') clients.get(conn)?.leave();
        else if (ev === 'http') {
          const response = await routes.request(pathname.replace('/api/websocket', ''), {
            method: event.method ?? 'GET',
            ...(event.body === undefined ? {} : { body: JSON.stringify(event.body) }),
          });
          answers.push([pathname, response.status, await response.json()]);
          recorded.push([pathname, event.status, event.response]);
          time.advance(10);
        }
      }
      expect(recorded.length).toBeGreaterThan(10);
      expect(answers).toEqual(recorded);
      for (const [conn, client] of clients) {
        expect([conn, client.frames.map(summarise)]).toEqual([conn, framesOf(events, conn)]);
      }
      expect(clients.get('A')?.frames.length).toBeGreaterThan(12);
      expect(clients.get('S/ws/games')?.ends).toEqual(['terminate']);
    },
  );

  it.skipIf(!isThere)(
    `[NF36] the script of the client recorded with the node server gets the recorded replies${missing}`,
    () => {
      const { connect } = silentScene({ variant: 'node' });
      const client = connect('/');
      const events = readEvents('nfl_node_session.ndjson');
      for (const event of events) if (event.ev === 'send') say(client, event);
      // What the recording's database told is not the client's doing.
      const isReply = (frame: unknown) =>
        /connection_ack|"heartbeat"|"error"|ubscribed/.test(JSON.stringify(frame));
      const recorded = framesOf(events, 'A').filter(isReply);
      expect(recorded.length).toBeGreaterThan(8);
      expect(client.frames.map(summarise)).toEqual(recorded);
    },
  );
});
