import { expect, it } from 'vitest';
import { createEngine, createManualTime, type LogLevel } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl';

function scenario() {
  const time = createManualTime(1_000);
  const heard: [LogLevel, string][] = [];
  const engine = createEngine({
    ...time,
    rate: 0,
    hasSnapshot: false,
    log: (level, message) => void heard.push([level, message]),
  });
  return {
    time,
    engine,
    heard,
    messages: () => engine.logBook.lines().map((line) => line.message),
  };
}

it('[EN5] the log tells when, how important and what, also of what nobody listens to', async () => {
  const { engine, time } = scenario();
  time.advance(500);
  const client = await connectFake(engine);
  expect(engine.logBook.lines()).toMatchObject([
    {
      at: 1_500,
      level: 'debug',
      message: expect.stringMatching(/^sportsbook client .* connected/),
    },
  ]);
  engine.faults.start('drop');
  client.leave();
  expect(engine.logBook.lines().map(({ level }) => level)).toEqual(['debug', 'debug', 'info']);
});

it('[EN5] every mistake a client is told of is in the log, with who was told', async () => {
  const { engine, messages } = scenario();
  const client = await connectFake(engine);
  client.sayText('{nope');
  client.say({ type: 'subscribe', subscription_type: 'curling' });
  client.say({ type: 'ping' });
  const told = messages().filter((message) => message.includes('was told'));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('Invalid JSON format');
  expect(told[1]).toContain('Invalid subscription type: curling');
  expect(told[1]).toContain(client.frames[0]?.client_id);
});

it('[EN5] the log keeps the last 1,000 lines and cuts long ones', async () => {
  const { engine, messages } = scenario();
  for (let index = 0; index < 1_005; index += 1) engine.logBook.write('info', `line ${index}`);
  expect(messages()).toHaveLength(1_000);
  expect(messages()[0]).toBe('line 5');
  engine.logBook.write('info', 'x'.repeat(100_000));
  expect(messages().at(-1)?.length).toBeLessThan(1_000);
});

it('[EN5] no token gets into the log or to who listens', async () => {
  const { engine, heard, messages } = scenario();
  const client = await connectFake(engine, { query: `token=${TOKEN}` });
  client.say({ type: 'subscribe', subscription_type: TOKEN });
  engine.logBook.write('warn', `failed at /ws/v2/connect?token=${TOKEN}&x=1`);
  const told = JSON.stringify([messages(), heard]);
  expect(told).toContain('Invalid subscription type');
  expect(told).toContain('&x=1');
  expect(told).not.toContain('eyJ');
});
