import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime, type EngineOptions } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';
import { signToken, SPORTS, type Sport } from './support/sports.ts';

const sports = SPORTS.map((sport) => [sport.name, sport] as const);

/** A client that follows the live data of one sport, under a manual clock. */
async function follow(sport: Sport, options: EngineOptions = {}) {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({ ...time, seed: 7, ...options });
  const client = await connectFake(engine, {
    path: sport.path,
    query: `token=${await signToken()}`,
  });
  if (sport.follow !== null) client.say(sport.follow);
  return { client, engine, time };
}

/** How a frame is broken. */
function nameBreakage(text: string): string {
  try {
    const frame = JSON.parse(text);
    if ((frame.type ?? frame.event_type) === 'quantum_update') return 'unknown-type';
    return typeof frame.data === 'string' ? 'wrong-shape' : 'none';
  } catch {
    return text.includes(':NaN') && text.endsWith('}') ? 'nan' : 'bad-json';
  }
}

describe('malformed', () => {
  it.each(sports)('[EN2] live data of %s is broken in four ways in turn', async (_name, sport) => {
    const { client, engine, time } = await follow(sport, { faults: ['malformed:every=1'] });
    time.advance(120_000);
    engine.stop();
    const broken = client.texts.map(nameBreakage).filter((name) => name !== 'none');
    expect(broken.slice(0, 8)).toEqual([
      'bad-json',
      'wrong-shape',
      'nan',
      'unknown-type',
      'bad-json',
      'wrong-shape',
      'nan',
      'unknown-type',
    ]);
  });
});

describe('latency', () => {
  it.each(sports)('[EN2] %s is late', async (_name, sport) => {
    const { client, engine, time } = await follow(sport, { faults: ['latency:200ms'] });
    time.advance(199);
    expect(client.texts).toEqual([]);
    time.advance(1);
    expect(client.texts[0]).toContain(sport.welcome);
    engine.stop();
    expect(time.pendingCount).toBe(0);
  });
});

describe('worlds', () => {
  it.each(sports)('[EN10] %s is the same, whoever else is served', async (name, sport) => {
    const play = async (options: EngineOptions) => {
      const { client, engine, time } = await follow(sport, options);
      time.advance(60_000);
      engine.stop();
      return client.texts;
    };
    const alone = await play({ protocols: [name] });
    expect(alone.length).toBeGreaterThan(5);
    expect(await play({})).toEqual(alone);
  });

  it('[EN10] stopping leaves no timer of any protocol behind', async () => {
    const time = createManualTime(1_800_000_000_000);
    const engine = createEngine({ ...time, faults: ['zombie:after=90s'] });
    for (const { follow: message, path } of SPORTS) {
      const client = await connectFake(engine, { path, query: `token=${await signToken()}` });
      if (message !== null) client.say(message);
    }
    time.advance(5_000);
    expect(time.pendingCount).toBeGreaterThan(SPORTS.length);
    engine.stop();
    expect(time.pendingCount).toBe(0);
  });
});
