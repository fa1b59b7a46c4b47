import type { Hono } from 'hono';
import type { Engine } from '../engine/createEngine.ts';
import { FAULTS } from '../engine/faults/faultCatalog.ts';
import { readFault } from '../engine/faults/parseFault.ts';
import { signToken } from '../engine/signToken.ts';

/** What the mock's own endpoints need. */
export interface MockRouteOptions {
  readonly engine: Engine;
  /** Signs tokens for whoever asks; null: nobody is given one. */
  readonly tokenSecret: string | null;
}

/** The mock's own endpoints: faults, tokens, who is connected, and what happened. */
export function addMockRoutes(app: Hono, { engine, tokenSecret }: MockRouteOptions): void {
  addFaultRoutes(app, engine);
  app.post('/mock/token', async (context) =>
    tokenSecret === null
      ? context.json({ error: 'tokens are given away only where nobody else can ask' }, 403)
      : context.json({ token: await signToken({ subject: 'guest', secret: tokenSecret }) }),
  );
  app.get('/mock/connections', (context) => context.json({ connections: engine.connections() }));
  app.get('/mock/log', (context) => context.json({ lines: engine.logBook.lines() }));
}

function addFaultRoutes(app: Hono, { faults }: Engine): void {
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
