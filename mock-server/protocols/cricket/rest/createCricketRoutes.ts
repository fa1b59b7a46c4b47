import { Hono } from 'hono';
import { behaviourSchema } from '../cricketBehaviour.ts';
import type { CricketServer } from '../createCricketServer.ts';

/** Creates the switch of a cricket server's behaviour, at `/mock/cricket/behaviour`. To be mounted at the root. */
export function createCricketRoutes({ behaviour }: CricketServer): Hono {
  const app = new Hono();
  app.get('/mock/cricket/behaviour', (context) => context.json(behaviour.current));
  app.post('/mock/cricket/behaviour', async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (!isObject) {
      return context.json({ error: 'body must be JSON such as {"variant":"service"}' }, 400);
    }
    const changed = behaviourSchema.safeParse({ ...behaviour.current, ...body });
    if (!changed.success) {
      const [issue] = changed.error.issues;
      const where = issue?.path.join('.') ?? '';
      const problem = issue?.message ?? 'not valid';
      return context.json({ error: where === '' ? problem : `${where}: ${problem}` }, 400);
    }
    behaviour.set(changed.data);
    return context.json(behaviour.current);
  });
  return app;
}
