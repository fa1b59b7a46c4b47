import { Hono, type Context } from 'hono';
import type { BilliardsServer } from '../createBilliardsServer.ts';
import type { StreamResult } from '../createManagement.ts';
import { quirksSchema } from '../quirks.ts';

const BASE = '/api/v1/websocket';

/**
 * Creates the management endpoints of a billiards server: the original's under `/api/v1/websocket`, and the switch of
 * its quirks at `/mock/billiards/quirks`. To be mounted at the root.
 */
export function createBilliardsRoutes(server: BilliardsServer): Hono {
  const app = new Hono();
  addConnectionRoutes(app, server);
  addHealthRoutes(app, server);
  addBroadcastRoutes(app, server);
  addQuirkRoutes(app, server);
  return app;
}

function addConnectionRoutes(app: Hono, { management }: BilliardsServer): void {
  const one = `${BASE}/connections/:id` as const;
  app.get(`${BASE}/connections`, (context) => context.json(management.describe.connections()));
  app.get(one, (context) => {
    const described = management.describeConnection(context.req.param('id'));
    return described === null ? toNotFound(context) : context.json(described);
  });
  app.post(`${one}/subscribe`, (context) =>
    changeStreams(context, (streams) => management.subscribe(context.req.param('id'), streams)),
  );
  app.post(`${one}/unsubscribe`, (context) =>
    changeStreams(context, (streams) => management.unsubscribe(context.req.param('id'), streams)),
  );
  app.post(`${one}/disconnect`, (context) => {
    const id = context.req.param('id');
    if (!management.disconnect(id)) return toNotFound(context);
    return context.json({ message: `Client ${id} disconnected successfully` });
  });
}

function addHealthRoutes(app: Hono, { management }: BilliardsServer): void {
  const { describe } = management;
  app.get(`${BASE}/health`, (context) => context.json(describe.health()));
  app.get(`${BASE}/health/summary`, (context) => context.json(describe.healthSummary()));
  app.get(`${BASE}/metrics`, (context) => context.json(describe.metrics()));
  app.post(`${BASE}/system/start`, (context) =>
    context.json({ message: 'WebSocket system started successfully' }),
  );
  app.post(`${BASE}/system/stop`, (context) => {
    management.stopSystem();
    return context.json({ message: 'WebSocket system stopped successfully' });
  });
}

function addBroadcastRoutes(app: Hono, { management }: BilliardsServer): void {
  app.post(`${BASE}/broadcast/alert`, (context) => {
    const {
      code = 'TEST_001',
      level = 'info',
      message = 'Test alert message',
    } = context.req.query();
    management.broadcastTestAlert({ level, message, code });
    return context.json({ message: 'Test alert broadcasted successfully' });
  });
  // The original lacks what it would draw the picture with.
  app.post(`${BASE}/broadcast/frame`, (context) =>
    context.json({ detail: 'Failed to broadcast test frame' }, 500),
  );
}

function addQuirkRoutes(app: Hono, { quirks }: BilliardsServer): void {
  app.get('/mock/billiards/quirks', (context) => context.json(quirks.current));
  app.post('/mock/billiards/quirks', async (context) => {
    const body = await readJson(context);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (!isObject) return context.json({ error: 'body must be JSON such as {"nanEvery":5}' }, 400);
    const changed = quirksSchema.safeParse({ ...quirks.current, ...body });
    if (!changed.success) {
      const [issue] = changed.error.issues;
      const where = issue?.path.join('.') ?? '';
      const problem = issue?.message ?? 'not valid';
      return context.json({ error: where === '' ? problem : `${where}: ${problem}` }, 400);
    }
    quirks.set(changed.data);
    return context.json(quirks.current);
  });
}

/** Reads the streams a request is about, in the way of the original's framework. */
async function changeStreams(
  context: Context,
  change: (streams: readonly unknown[]) => readonly StreamResult[] | null,
): Promise<Response> {
  const body = await readJson(context);
  if (typeof body !== 'object' || body === null || !('streams' in body)) {
    const isObject = typeof body === 'object' && body !== null;
    const loc = isObject ? ['body', 'streams'] : ['body'];
    const issue = { type: 'missing', loc, msg: 'Field required', input: body ?? null };
    return context.json({ detail: [issue] }, 422);
  }
  const { streams } = body;
  if (!Array.isArray(streams)) {
    const issue = {
      type: 'list_type',
      loc: ['body', 'streams'],
      msg: 'Input should be a valid list',
    };
    return context.json({ detail: [{ ...issue, input: streams }] }, 422);
  }
  const results = change(streams);
  return results === null ? toNotFound(context) : context.json({ results });
}

async function readJson(context: Context): Promise<unknown> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return body;
}

function toNotFound(context: Context): Response {
  return context.json({ detail: 'Connection not found' }, 404);
}
