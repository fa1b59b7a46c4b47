import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Engine } from '../engine/createEngine.ts';
import { DEFAULT_JWT_SECRET } from '../engine/verifyToken.ts';
import { addMockRoutes } from './addMockRoutes.ts';
import { addSportsbookRoutes } from './addSportsbookRoutes.ts';
import { createBilliardsRoutes } from '../protocols/billiards/rest/createBilliardsRoutes.ts';
import { createCricketRoutes } from '../protocols/cricket/rest/createCricketRoutes.ts';
import { createNflRoutes } from '../protocols/nfl/rest/createNflRoutes.ts';
import { isAllowedHost, isAllowedOrigin, isLoopback, type AccessPolicy } from './accessPolicy.ts';

export interface RestOptions {
  readonly engine: Engine;
  readonly policy: AccessPolicy;
  /** What tokens are signed with. @default DEFAULT_JWT_SECRET */
  readonly jwtSecret?: string | undefined;
}

const MAX_BODY_BYTES = 65_536;

/**
 * Creates the management endpoints: the originals' of each hosted protocol, the mock's own under `/mock`. As a
 * `fetch` handler it runs on any host.
 */
export function createRestApp({ engine, policy, jwtSecret }: RestOptions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { req } = context;
    if (!isAllowedHost(req.header('host') ?? null, policy)) {
      return context.json({ error: 'unknown host' }, 403);
    }
    if (!isAllowedOrigin(req.header('origin') ?? null, policy)) {
      return context.json({ error: 'origin not allowed' }, 403);
    }
    // A form on a foreign page can post without asking, but not as JSON.
    const contentType = req.header('content-type');
    if (req.method === 'POST' && contentType !== undefined && !isJson(contentType)) {
      return context.json({ error: 'content type must be application/json' }, 415);
    }
    // Without a length, nobody knows how much would have to be read.
    if (req.header('transfer-encoding') !== undefined) {
      return context.json({ error: 'content-length required' }, 411);
    }
    if (Number(req.header('content-length') ?? 0) > MAX_BODY_BYTES) {
      return context.json({ error: 'body too large' }, 413);
    }
    return next();
  });
  app.use(cors({ origin: (origin) => (isAllowedOrigin(origin, policy) ? origin : null) }));
  app.notFound((context) => context.json({ error: 'not found' }, 404));
  app.onError((error, context) => {
    engine.logBook.write('warn', `a request failed: ${error.message}`);
    return context.json({ error: 'internal error' }, 500);
  });
  const { billiards, cricket, nfl, sportsbook } = engine.servers;
  if (sportsbook !== null) addSportsbookRoutes(app, sportsbook);
  if (nfl !== null) app.route('/api/websocket', createNflRoutes(nfl));
  if (billiards !== null) app.route('/', createBilliardsRoutes(billiards));
  if (cricket !== null) app.route('/', createCricketRoutes(cricket));
  // A secret may be somebody's own: what it signs is for this machine.
  const tokenSecret = isLoopback(policy.listenHost) ? (jwtSecret ?? DEFAULT_JWT_SECRET) : null;
  addMockRoutes(app, { engine, tokenSecret });
  app.get('/health', (context) => context.json({ status: 'ok' }));
  return app;
}

function isJson(contentType: string): boolean {
  return contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
