import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_MATCH_ID } from '../../../mock-server/protocols/cricket/createCricketServer.ts';
import { ORIGINAL_BEHAVIOUR } from '../../../mock-server/protocols/cricket/cricketBehaviour.ts';
import { createCricketRoutes } from '../../../mock-server/protocols/cricket/rest/createCricketRoutes.ts';
import { toMatchPath } from '../../../mock-server/protocols/cricket/matchPath.ts';
import { connectFake, type FakeClient } from '../support/fakeClient.ts';
import { foldFrames, toSums } from './support/foldMatch.ts';
import { openStadium, SECRET, sign, typesOf } from './support/spectator.ts';

const OTHER_MATCH = '3f0c9a52-6f0e-4a3b-9d1c-2b7a5e8d4c10';
const MINUTE = 60_000;

const lastOf = (client: FakeClient, type: string) => client.ofType(type).at(-1)?.data ?? {};

describe('admission', () => {
  const knock = async (query: string, path?: string) => {
    const { engine, matchId } = openStadium();
    return connectFake(engine, { path: path ?? toMatchPath(matchId), query });
  };
  const signWith = (secret: string, at: string) =>
    new SignJWT({ sub: 'alice' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(at)
      .sign(new TextEncoder().encode(secret));

  it('[CR50] a spectator with a good token is let in', async () => {
    const client = await knock(`token=${await signWith(SECRET, '1h')}`);
    expect(typesOf(client)).toEqual(['CONNECTION_ESTABLISHED']);
  });

  it.each([
    ['no token', async () => ''],
    ['an empty token', async () => 'token='],
    ['garbage', async () => 'token=garbage'],
    ['an expired token', async () => `token=${await signWith(SECRET, '-1s')}`],
    ['another secret', async () => `token=${await signWith('something-else', '1h')}`],
    ['no signature', async () => `token=${new UnsecuredJWT({ sub: 'alice' }).encode()}`],
    ['no sub', async () => `token=${await sign({ user_id: 7 })}`],
    ['an empty sub', async () => `token=${await sign({ sub: '' })}`],
    ['a sub that is a number', async () => `token=${await sign({ sub: 7 })}`],
  ])('[CR50] %s is refused with 403', async (_name, toQuery) => {
    await expect(knock(await toQuery())).rejects.toThrow('refused with 403');
  });

  it.each([
    '/api/v1/cricket/ws/matches/abc-123-def-456/live',
    '/api/v1/cricket/ws/matches/3f0c9a52-6f0e-4a3b-9d1c-2b7a5e8d4c10',
    '/api/v1/cricket/ws/',
  ])('[CR50] %s is refused with 403, whatever the token', async (path) => {
    const query = `token=${await sign({ sub: 'alice' })}`;
    await expect(knock(query, path)).rejects.toThrow('refused with 403');
  });
});

describe('what a spectator may say', () => {
  it('[CR51] the text ping is answered with the text pong, everything else is ignored', async () => {
    const { watch } = openStadium();
    const client = await watch();
    const before = client.texts.length;
    for (const text of ['PING', '{"type":"ping"}', '{bad', '']) client.sayText(text);
    expect(client.texts).toHaveLength(before);
    client.sayText('ping');
    expect(client.texts.slice(before)).toEqual(['pong']);
  });

  it('[CR51] the text close leaves the room, and the socket stays open and dead', async () => {
    const { time, watch } = openStadium();
    const [gone, other] = [await watch(), await watch()];
    gone.sayText('close');
    gone.sayText('ping');
    const count = gone.texts.length;
    time.advance(MINUTE);
    expect(gone.texts).toHaveLength(count);
    expect(gone.ends).toEqual([]);
    expect(other.ofType('BALL_BOWLED').length).toBeGreaterThan(10);
  });
});

describe('rooms', () => {
  it('[CR52] a match begins with its first spectator, and another room has another match', async () => {
    const { matchId, time, watch } = openStadium();
    time.advance(10 * MINUTE);
    const [here, there] = [await watch(), await watch(OTHER_MATCH)];
    expect(lastOf(here, 'CONNECTION_ESTABLISHED')).toMatchObject({
      match_id: matchId,
      match_status: 'live',
      current_innings: { innings_number: 1, score: '0/0', overs: 0 },
    });
    time.advance(MINUTE);
    const ballsOf = (client: FakeClient) =>
      client.ofType('BALL_BOWLED').map(({ data }) => data?.['ball_id']);
    expect(ballsOf(here).length).toBeGreaterThan(10);
    expect(ballsOf(there).length).toBeGreaterThan(10);
    expect(ballsOf(there).filter((id) => ballsOf(here).includes(id))).toEqual([]);
    expect(lastOf(there, 'CONNECTION_ESTABLISHED')).toMatchObject({ match_id: OTHER_MATCH });
  });

  it('[CR52] everybody in a room hears the same frames', async () => {
    const { time, watch } = openStadium();
    const [first, second] = [await watch(), await watch()];
    time.advance(5 * MINUTE);
    expect(second.texts).toEqual(first.texts);
  });

  it('[CR52] who nobody watches goes on, and is forgotten when there are many of them', async () => {
    const { engine, time, watch } = openStadium();
    const first = await watch();
    time.advance(MINUTE);
    const ballCount = first.ofType('BALL_BOWLED').length;
    first.leave();
    time.advance(MINUTE);
    const again = await watch();
    time.advance(1_000);
    expect(again.ofType('BALL_BOWLED').length).toBeGreaterThan(ballCount + 10);
    again.leave();
    const waiting = time.pendingCount;
    for (let index = 10; index < 60; index += 1) {
      (await watch(`3f0c9a52-6f0e-4a3b-9d1c-2b7a5e8d4c${index}`)).leave();
    }
    expect(time.pendingCount - waiting).toBeLessThanOrEqual(16);
    engine.stop();
    expect(time.pendingCount).toBe(0);
  }, 30_000);

  it('[CR53] who joins late is told how things stand, then all that happened before, as it was stamped', async () => {
    const { time, watch } = openStadium();
    const first = await watch();
    time.advance(4 * MINUTE);
    const late = await watch();
    time.advance(1_000);
    const [snapshot, ...past] = late.frames;
    const { score } = lastOf(first, 'BALL_BOWLED')['innings_state'] as { score: string };
    expect(snapshot).toMatchObject({
      type: 'CONNECTION_ESTABLISHED',
      data: { current_innings: { score }, striker: {}, non_striker: {}, bowler: {} },
    });
    expect(past).toEqual(first.frames.slice(1));
  });

  it('[CR53] a long past comes in portions, and the present waits its turn', async () => {
    const { time, watch } = openStadium({ ballMs: 50 });
    const first = await watch();
    time.advance(12_000);
    const late = await watch();
    expect(late.frames.length).toBeLessThan(first.frames.length / 2);
    time.advance(2_000);
    expect(late.frames.slice(1)).toEqual(first.frames.slice(1));
  });
});

describe('misbehaviour', () => {
  it('[CR60] it can be read and switched over HTTP while the server runs', async () => {
    const { engine, watch } = openStadium();
    const { cricket } = engine.servers;
    if (cricket === null) throw new Error('cricket is hosted');
    const app = createCricketRoutes(cricket);
    const post = (body: string) => app.request('/mock/cricket/behaviour', { method: 'POST', body });
    const before = await (await app.request('/mock/cricket/behaviour')).json();
    expect(before).toMatchObject({ variant: 'design', isBroken: false });
    expect(await (await post('{"isBroken":true}')).json()).toEqual({ ...before, isBroken: true });
    expect(typesOf(await watch())).toEqual(['ERROR']);
    await post('{"isBroken":false,"hasState":false}');
    const client = await watch();
    expect(lastOf(client, 'CONNECTION_ESTABLISHED')).toMatchObject({ current_innings: null });
    for (const [body, error] of [
      ['[]', 'body must be JSON such as {"variant":"service"}'],
      ['{"variant":"haiku"}', 'variant: '],
      ['{"colour":1}', 'Unrecognized key: "colour"'],
    ] as const) {
      const refused = await post(body);
      expect(refused.status).toBe(400);
      expect((await refused.json()).error.slice(0, error.length)).toBe(error);
    }
  });

  const ERROR = {
    type: 'ERROR',
    data: {
      error_code: 'INTERNAL_ERROR',
      message: 'An error occurred. Connection will be closed.',
    },
  };

  it.each([
    ['a match there is not', {}, UNKNOWN_MATCH_ID],
    ['any match of a broken server', { isBroken: true }, OTHER_MATCH],
  ])('[CR56] %s gives ERROR and a socket that is open and dead', async (_name, behaviour, id) => {
    const { time, watch } = openStadium({ behaviour });
    const client = await watch(id);
    client.sayText('ping');
    time.advance(MINUTE);
    expect(client.frames).toMatchObject([ERROR]);
    expect(client.texts).toHaveLength(1);
    expect(client.ends).toEqual([]);
  });

  it('[CR56] events come before the snapshot', async () => {
    const { time, watch } = openStadium({ behaviour: { eventsBeforeSnapshot: 3 } });
    const client = await watch();
    time.advance(MINUTE);
    expect(typesOf(client).indexOf('CONNECTION_ESTABLISHED')).toBe(3);
    expect(client.ofType('CONNECTION_ESTABLISHED')).toHaveLength(1);
  });

  it('[CR56] without state the snapshot says null, without history nothing of the past', async () => {
    const { time, watch } = openStadium({ behaviour: { hasState: false, hasHistory: false } });
    await watch();
    time.advance(MINUTE);
    const late = await watch();
    expect(late.frames).toHaveLength(1);
    const nothing = { current_innings: null, striker: null, non_striker: null, bowler: null };
    expect(late.frames[0]?.data).toMatchObject(nothing);
    time.advance(5_000);
    expect(late.frames.length).toBeGreaterThan(1);
  });

  it('[CR56] the scoring service has placeholders, lower case, and no figures', async () => {
    const { time, watch } = openStadium({ behaviour: ORIGINAL_BEHAVIOUR });
    const client = await watch();
    time.advance(15 * MINUTE);
    const ball = lastOf(client, 'BALL_BOWLED');
    expect(Object.keys(ball).toSorted()).toEqual([
      'ball_id',
      'ball_number',
      'batsman',
      'boundary_type',
      'bowler',
      'commentary',
      'extras',
      'innings_id',
      'innings_state',
      'is_boundary',
      'is_wicket',
      'over_number',
      'runs_scored',
    ]);
    expect(ball).toMatchObject({
      batsman: { player_name: 'Batsman' },
      bowler: { player_name: 'Bowler' },
    });
    const numbers = client.ofType('BALL_BOWLED').map(({ data }) => Number(data?.['ball_number']));
    expect(numbers.slice(0, 3)).toEqual([0.1, 0.2, 0.3]);
    const kinds = client
      .ofType('WICKET_FALLEN')
      .map(({ data }) => String(data?.['dismissal_type']));
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.every((kind) => /^[a-z_]+$/.test(kind))).toBe(true);
    expect(lastOf(client, 'WICKET_FALLEN')).toMatchObject({ batsman_out: { runs: 0, balls: 0 } });
  });

  it.each([
    ['upper', 'IN_PROGRESS', /^[A-Z_]+$/],
    ['lower', 'live', /^[a-z_]+$/],
  ] as const)('[CR56] enumerations in %s case', async (enumCase, status, pattern) => {
    const { time, watch } = openStadium({ behaviour: { enumCase } });
    const client = await watch();
    time.advance(15 * MINUTE);
    expect(lastOf(client, 'CONNECTION_ESTABLISHED')['match_status']).toBe(status);
    for (const [type, name] of [
      ['PLAYER_CHANGED', 'change_type'],
      ['PLAYER_CHANGED', 'reason'],
      ['WICKET_FALLEN', 'dismissal_type'],
      ['MILESTONE_ACHIEVED', 'milestone_type'],
    ] as const) {
      expect(String(lastOf(client, type)[name])).toMatch(
        name === 'milestone_type' ? /^\w+$/ : pattern,
      );
    }
  });

  it.each(['schema', 'service'] as const)(
    '[CR56] a client folds the %s variant into the same score',
    async (variant) => {
      const play = async (behaviour: object) => {
        const { engine, matchId, time, watch } = openStadium({ behaviour });
        const client = await watch();
        time.advance(12 * MINUTE);
        engine.stop();
        const match = foldFrames(matchId, client.texts);
        const [innings] = match === null ? [] : toSums(match).innings;
        return { runs: innings?.runs, wickets: innings?.wickets, balls: innings?.balls };
      };
      const documented = await play({});
      expect(documented.runs).toBeGreaterThan(50);
      expect(await play({ variant, hasState: false })).toEqual(documented);
    },
  );
});
