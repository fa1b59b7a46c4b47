import { Hono } from 'hono';
import type { NflServer } from '../createNflServer.ts';
import { isRecord } from '../../../../src/protocols/isRecord.ts';

/** What an endpoint answers; the status is one of those the original knows. */
interface Answer {
  readonly status: 200 | 422 | 500;
  readonly body: object;
}

type Data = Readonly<Record<string, unknown>>;

/** The original's own constant time. */
const CONSTANT_TIME = '2024-09-14T20:30:00Z';
const TEST_GAME: Data = {
  game_id: 'test_game_123',
  home_team: 'TEST_HOME',
  away_team: 'TEST_AWAY',
  home_score: 21,
  away_score: 14,
  quarter: 3,
  time_remaining: '8:42',
  game_status: 'live',
  updated_at: CONSTANT_TIME,
};
const GAME_FIELDS = [
  'game_id',
  'home_team',
  'away_team',
  'home_score',
  'away_score',
  'game_status',
];
const ODDS_FIELDS = ['game_id', 'sportsbook', 'home_team', 'away_team'];
const PREDICTION_FIELDS = [
  'game_id',
  'home_team',
  'away_team',
  'home_win_probability',
  'away_win_probability',
];

/**
 * The original's management endpoints, to be mounted at `/api/websocket`. They answer before anything is sent, hand on whatever object
 * they get, and turn a missing field into a 500, because the original's own 400 is swallowed.
 */
export function createNflRoutes(server: NflServer): Hono {
  const { later, publisher } = server;
  const app = new Hono();
  const post = (path: string, answer: (body: unknown) => Answer) => {
    app.post(path, async (context) => {
      const { body, status } = answer(await readBody(context.req.raw));
      return context.json(body, status);
    });
  };

  post('/game-update', (body) =>
    takeUpdate(body, { what: 'game update', fields: GAME_FIELDS, named: ['game_id'] }, (data) => {
      later(() => publisher.publish('games', 'game_update', data));
    }),
  );
  post('/odds-update', (body) =>
    takeUpdate(
      body,
      { what: 'odds update', fields: ODDS_FIELDS, named: ['game_id', 'sportsbook'] },
      (data) => {
        later(() => publisher.publish('odds', 'odds_update', data));
      },
    ),
  );
  post('/prediction-update', (body) =>
    takeUpdate(
      body,
      { what: 'prediction update', fields: PREDICTION_FIELDS, named: ['game_id'] },
      (data) => {
        later(() => publisher.publish('predictions', 'prediction_update', data));
      },
    ),
  );
  post('/system-notification', (body) => takeNotification(body, server));
  post('/test-broadcast', (body) => {
    if (body !== undefined && body !== null && !isRecord(body)) return refuseBody(body);
    const data = isRecord(body) && Object.keys(body).length > 0 ? body : TEST_GAME;
    later(() => {
      publisher.publish('games', 'game_update', data);
      const message = 'Test broadcast message - WebSocket is working correctly!';
      publisher.notify({ message, level: 'info' });
    });
    return answerOk({ message: 'Test broadcast initiated', test_data: data });
  });
  app.get('/stats', (context) =>
    context.json({ success: true, stats: server.stats(), timestamp: CONSTANT_TIME }),
  );
  return app;
}

function takeUpdate(
  body: unknown,
  { fields, named, what }: { what: string; fields: readonly string[]; named: readonly string[] },
  send: (data: Data) => void,
): Answer {
  if (!isRecord(body)) return refuseBody(body);
  if (fields.some((field) => !Object.hasOwn(body, field))) return fail(what);
  send(body);
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} broadcast initiated`;
  return answerOk({ message, ...Object.fromEntries(named.map((name) => [name, body[name]])) });
}

function takeNotification(body: unknown, { later, publisher }: NflServer): Answer {
  if (!isRecord(body)) return refuseBody(body);
  const { channels = null, level = 'info', message } = body;
  if (typeof message !== 'string') return fail('system notification');
  const notice = { message, level: typeof level === 'string' ? level : 'info' };
  later(() => {
    if (Array.isArray(channels) && channels.length > 0) {
      publisher.notifyChannels(channels.map(String), notice);
    } else publisher.notify(notice);
  });
  return answerOk({ message: 'System notification broadcast initiated', level, channels });
}

function answerOk(body: object): Answer {
  return { status: 200, body: { success: true, ...body } };
}

function fail(what: string): Answer {
  return { status: 500, body: { detail: `Failed to trigger ${what}` } };
}

/** As FastAPI refuses: no body, or one that is no object. */
function refuseBody(body: unknown): Answer {
  const detail =
    body === undefined
      ? { type: 'missing', loc: ['body'], msg: 'Field required', input: null }
      : {
          type: 'dict_type',
          loc: ['body'],
          msg: 'Input should be a valid dictionary',
          input: body,
        };
  return { status: 422, body: { detail: [detail] } };
}

/** Undefined for no body, and for one that is no JSON. */
async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
