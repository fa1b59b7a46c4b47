import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEngine, createManualTime, parseRecording } from '../../mock-server/index.ts';
import { connectFake, type Frame } from './support/fakeClient.ts';

/** Full recordings live beside the project and not in it. */
const folder = new URL('../../../shared/transcripts/', import.meta.url);
const isThere = existsSync(folder);
const missing = isThere ? '' : ' (skipped: ../shared/transcripts is not there)';

interface Event {
  readonly ev: string;
  readonly conn?: string;
  readonly json?: Frame;
  readonly raw?: string;
  readonly url?: string;
  readonly body?: Record<string, unknown>;
}

function readEvents(file: string): Event[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What must agree: not ids, times and counts. */
function summarise(frame: Frame) {
  const { data, error, status, type } = frame;
  const isControl = type.startsWith('subscription_') || type === 'system_alert';
  return { type, status, error, keys: Object.keys(frame), data: isControl ? data : undefined };
}

it.skipIf(!isThere)(
  `[MS2] the script of the recorded client gets the recorded replies in the recorded order${missing}`,
  async () => {
    const engine = createEngine({ ...createManualTime(), rate: 0, hasSnapshot: false });
    const events = readEvents('sportsbook_session.ndjson');
    const client = await connectFake(engine);
    for (const event of events) {
      if (event.conn === 'jwt' && event.ev === 'send') {
        const other = await connectFake(engine);
        other.say(event.json);
      }
      if (event.conn === 'anon' && event.ev === 'send') {
        if (event.raw === undefined) client.say(event.json);
        else client.sayText(event.raw);
      }
      if (event.ev === 'http') repeatHttp(event, engine);
    }
    const recorded = events.flatMap(({ conn, ev, json }) =>
      conn === 'anon' && ev === 'recv' && json !== undefined ? [summarise(json)] : [],
    );
    expect(recorded.length).toBeGreaterThan(30);
    expect(client.frames.map(summarise)).toEqual(recorded);
  },
);

/** The recording's own test endpoints publish directly; ours are calls of the engine. */
function repeatHttp({ url = '', body = {} }: Event, engine: ReturnType<typeof createEngine>): void {
  const { pathname, searchParams } = new URL(url);
  const publish = (
    messageType: string,
    subscriptionType:
      'odds_updates' | 'arbitrage' | 'predictions' | 'analytics' | 'mlb' | 'system_alerts',
    data: Record<string, unknown>,
  ) => engine.broadcast({ messageType, subscriptionType, data });
  switch (pathname) {
    case '/_test/broadcast/odds':
      publish('odds_update', 'odds_updates', body);
      break;
    case '/_test/broadcast/arbitrage':
      publish('arbitrage_alert', 'arbitrage', body);
      break;
    case '/_test/broadcast/prediction':
      publish('prediction_update', 'predictions', body);
      break;
    case '/_test/broadcast/analytics':
      publish('analytics_update', 'analytics', body);
      break;
    case '/_test/broadcast/sport-MLB':
      publish('odds_update', 'mlb', { ...body, sport: 'MLB' });
      break;
    case '/ws/v2/broadcast/test':
      if (searchParams.get('subscription_type') === 'nope') break;
      publish('system_alert', 'system_alerts', {
        title: 'Test Message',
        message: searchParams.get('message') ?? 'Test broadcast message',
        timestamp: '2025-08-14T12:00:00Z',
        test: true,
      });
      break;
    default:
  }
}

it.skipIf(!isThere)(`[MS5] the recorded feed replays frame by frame${missing}`, async () => {
  const file = 'sportsbook_feed.ndjson';
  const recording = parseRecording(readFileSync(new URL(file, folder), 'utf8'));
  if (!recording.ok) throw new Error(recording.error);
  const time = createManualTime();
  const engine = createEngine({
    ...time,
    replay: { recording: recording.value, speed: 20, shouldLoop: false },
  });
  const client = await connectFake(engine);
  const events = readEvents(file);
  for (const event of events) if (event.ev === 'send') client.say(event.json);
  time.advance(recording.value.durationMs / 20);
  const types = ['odds_update', 'prediction_update', 'arbitrage_alert', 'analytics_update'];
  const isData = (frame: Frame) => types.includes(frame.type);
  const recorded = events.flatMap(({ ev, json }) =>
    ev === 'recv' && json !== undefined && isData(json) ? [json.data] : [],
  );
  expect(recorded).toHaveLength(11);
  expect(client.frames.filter(isData).map((frame) => frame.data)).toEqual(recorded);
});
