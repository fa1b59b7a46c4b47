import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { isSubscriptionType } from '../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Engine } from '../engine/createEngine.ts';
import { FAULTS } from '../engine/faults/faultCatalog.ts';
import { readFault } from '../engine/faults/parseFault.ts';
import type { Log } from '../engine/log.ts';
import { isAllowedHost, isAllowedOrigin, type AccessPolicy } from './accessPolicy.ts';

export interface RestOptions {
  readonly engine: Engine;
  readonly policy: AccessPolicy;
  readonly log: Log;
}

const MAX_BODY_BYTES = 65_536;

/**
 * Creates the management endpoints: the original's under `/ws/v2`, the mock's own under `/mock`. As a `fetch`
 * handler it runs on any host.
 */
export function createRestApp({ engine, policy, log }: RestOptions): Hono {
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
    log('warn', `a request failed: ${error.message}`);
    return context.json({ error: 'internal error' }, 500);
  });
  addOriginalRoutes(app, engine);
  addFaultRoutes(app, engine);
  app.get('/health', (context) => context.json({ status: 'ok' }));
  return app;
}

/** The original's endpoints; like it, they answer mistakes with 200 and an `error`, and ignore bodies. */
function addOriginalRoutes(app: Hono, engine: Engine): void {
  app.get('/ws/v2/status', (context) => context.json(engine.describe.status()));
  app.get('/ws/v2/rooms', (context) => context.json(engine.describe.rooms()));
  app.get('/ws/v2/connections', (context) => context.json(engine.describe.connections()));
  app.get('/ws/v2/logging/stats', (context) => context.json(engine.describe.loggingStats()));
  app.get('/ws/v2/logging/connections/:id', (context) =>
    context.json(engine.describe.loggingOf(context.req.param('id'))),
  );
  app.post('/ws/v2/broadcast/test', (context) => {
    const subscriptionType = context.req.query('subscription_type') ?? 'system_alerts';
    const message = context.req.query('message') ?? 'Test broadcast message';
    if (!isSubscriptionType(subscriptionType)) {
      return context.json({ error: `Invalid subscription type: ${subscriptionType}` });
    }
    engine.broadcast({
      messageType: 'system_alert',
      subscriptionType,
      // The original's own constant time.
      data: { title: 'Test Message', message, timestamp: '2025-08-14T12:00:00Z', test: true },
    });
    return context.json({
      status: 'success',
      message: `Test message broadcasted to ${subscriptionType} subscribers`,
    });
  });
}

function addFaultRoutes(app: Hono, engine: Engine): void {
  const { faults } = engine;
  app.get('/mock/faults', (context) => context.json({ active: faults.list(), available: FAULTS }));
  app.post('/mock/faults', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    if (body === undefined) {
      return context.json({ error: `body must be JSON such as {"fault":"drop"}` }, 400);
    }
    const fault = readFault(toFaultBody(body));
    if (!fault.ok) return context.json({ error: fault.error }, 400);
    faults.start(fault.value);
    return context.json({ active: faults.list() });
  });
  app.delete('/mock/faults', (context) => {
    faults.clear();
    return context.json({ active: faults.list() });
  });
  app.delete('/mock/faults/:name', (context) => {
    const name = context.req.param('name');
    const known = FAULTS.find((fault) => fault.name === name);
    if (known === undefined || !faults.stop(known.name)) {
      return context.json({ error: `fault '${name}' is not active` }, 404);
    }
    return context.json({ active: faults.list() });
  });
}

/** `{ "fault": "close:4401" }` is short for typing, `{ "name": "close", "code": 4401 }` is for programs. */
function toFaultBody(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'fault' in body ? body.fault : body;
}

function isJson(contentType: string): boolean {
  return contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
