import type { Hono } from 'hono';
import { isSubscriptionType } from '../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { SportsbookService } from '../protocols/sportsbook/createSportsbookService.ts';

/** The original's endpoints; like it, they answer mistakes with 200 and an `error`, and ignore bodies. */
export function addSportsbookRoutes(app: Hono, sportsbook: SportsbookService): void {
  const { describe } = sportsbook;
  app.get('/ws/v2/status', (context) => context.json(describe.status()));
  app.get('/ws/v2/rooms', (context) => context.json(describe.rooms()));
  app.get('/ws/v2/connections', (context) => context.json(describe.connections()));
  app.get('/ws/v2/logging/stats', (context) => context.json(describe.loggingStats()));
  app.get('/ws/v2/logging/connections/:id', (context) =>
    context.json(describe.loggingOf(context.req.param('id'))),
  );
  app.post('/ws/v2/broadcast/test', (context) => {
    const subscriptionType = context.req.query('subscription_type') ?? 'system_alerts';
    const message = context.req.query('message') ?? 'Test broadcast message';
    if (!isSubscriptionType(subscriptionType)) {
      return context.json({ error: `Invalid subscription type: ${subscriptionType}` });
    }
    sportsbook.broadcast({
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
