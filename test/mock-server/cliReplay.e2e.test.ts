import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { killAllCommands, listen, runCommand } from './support/runCommand.ts';
import { connectSocket, cutAllSockets, refusalOf } from './support/socketClient.ts';
import { hear, signToken } from './support/sports.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const sample = (name: string) =>
  fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
const missing = (path: string) =>
  existsSync(path) ? '' : ' (skipped: ../shared/data is not there)';

afterEach(() => {
  cutAllSockets();
  killAllCommands();
});

/** The lines of standard output, once there are two. */
async function secondLine(output: { readonly out: string }): Promise<string> {
  await expect.poll(() => output.out.split('\n').length, { timeout: 20_000 }).toBe(3);
  return output.out.split('\n')[1] ?? '';
}

/** How many deliveries a Cricsheet file holds. */
function countDeliveries(path: string): number {
  const { innings } = JSON.parse(readFileSync(path, 'utf8'));
  let count = 0;
  for (const { overs = [] } of innings) for (const over of overs) count += over.deliveries.length;
  return count;
}

async function watch(url: string) {
  const client = await connectSocket(`${url}?token=${await signToken()}`);
  await hear(client, '"MATCH_COMPLETE"');
  return client.frames.filter(({ type }) => type === 'BALL_BOWLED').length;
}

const GAMES = [fixture('gamecenter/2099010100.json'), sample('nfl_gamecenter_2016090800.json')];
const MATCHES = [
  fixture('cricsheet/tied_super_over.json'),
  sample('cricsheet_1178424_no_result.json'),
];

/** Plays a match at the highest speed, to a spectator who waits for it and to one who comes afterwards. */
async function expectMatch(path: string): Promise<void> {
  const { child, ended, output, url, wsUrl } = await listen(
    '--replay-cricsheet',
    path,
    '--speed',
    '10000',
  );
  const line = await secondLine(output);
  const [, matchId = '', matchUrl = ''] = /^match (\S+) at (\S+)$/.exec(line) ?? [];
  expect(matchId).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(matchUrl).toBe(`${wsUrl}/api/v1/cricket/ws/matches/${matchId}/live`);
  expect(await refusalOf(matchUrl)).toBe(403);
  const ballCount = countDeliveries(path);
  expect(await watch(matchUrl)).toBe(ballCount);
  // Who comes when all is over is told all of it.
  expect(await watch(matchUrl)).toBe(ballCount);
  child.kill('SIGINT');
  expect(await ended).toMatchObject({
    code: 0,
    out: `courtside-mock-server listening on ${url}\n${line}\n`,
  });
}

describe('Cricsheet', () => {
  for (const path of MATCHES) {
    it.skipIf(!existsSync(path))(
      `[EN6] ${path.split('/').at(-1)} is announced in one line and played to its end to everybody with a token${missing(path)}`,
      async () => {
        await expectMatch(path);
      },
    );
  }

  it('[EN6] the id of a match is the same in every run', async () => {
    const lines = [];
    for (let run = 0; run < 2; run += 1) {
      const { output } = await listen(
        '--replay-cricsheet',
        fixture('cricsheet/tied_super_over.json'),
      );
      lines.push((await secondLine(output)).split(' ')[1]);
    }
    expect(lines[0]).toBe(lines[1]);
  });
});

/** Points that each side scored in each quarter, as the file itself adds them up. */
function readQuarters(path: string, gameId: string) {
  const { away, home } = JSON.parse(readFileSync(path, 'utf8'))[gameId];
  const count = home.score[5] + away.score[5] > 0 ? 5 : 4;
  const toList = (score: Record<string, number>) =>
    Array.from({ length: count }, (_, index) => score[index + 1]);
  return { home: toList(home.score), away: toList(away.score) };
}

/** Plays a game at the highest speed, to a spectator who waits for it and to one who comes afterwards. */
async function expectGame(path: string): Promise<void> {
  const { output, url, wsUrl } = await listen('--replay-gamecenter', path, '--speed', '10000');
  const line = await secondLine(output);
  const [, gameId = '', channel = ''] = /^game (\S+) on channel (\S+)$/.exec(line) ?? [];
  expect(channel).toBe(`game_${gameId}`);
  const follow = { event_type: 'user_subscription', data: { channel } };
  const quarters = readQuarters(path, gameId);
  const client = await connectSocket(`${wsUrl}/ws`);
  client.say(follow);
  const end = await client.waitFor(({ data }) => data?.['game_status'] === 'FINAL');
  expect(end.data?.['score_by_quarter']).toEqual(quarters);
  expect(client.frames.length).toBeGreaterThan(10);
  const late = await connectSocket(`${wsUrl}/ws`);
  late.say(follow);
  const state = await late.waitFor(({ data }) => data?.['game_status'] === 'FINAL');
  expect(state.data?.['score_by_quarter']).toEqual(quarters);
  expect(output.out).toBe(`courtside-mock-server listening on ${url}\n${line}\n`);
}

describe('GameCenter', () => {
  for (const path of GAMES) {
    it.skipIf(!existsSync(path))(
      `[EN6] ${path.split('/').at(-1)} is announced in one line and played to its final score${missing(path)}`,
      async () => {
        await expectGame(path);
      },
    );
  }
});

it('[EN6] a game is played in the manners of the other original, too', async () => {
  const game = fixture('gamecenter/2099010100.json');
  const { wsUrl } = await listen('--replay-gamecenter', game, '--nfl-variant', 'node');
  // Python knows no client at this path.
  const client = await connectSocket(`${wsUrl}/`);
  client.say({ event_type: 'user_subscription', data: { channel: 'game_2099010100' } });
  await hear(client, 'Subscribed to channel: game_2099010100');
  await hear(client, '"game_id":"2099010100"');
});

it('[EN6] a match and a game are played by one server, a line each', async () => {
  const { output } = await listen(
    '--replay-cricsheet',
    fixture('cricsheet/tied_super_over.json'),
    '--replay-gamecenter',
    fixture('gamecenter/2099010100.json'),
  );
  await expect.poll(() => output.out.split('\n').length, { timeout: 20_000 }).toBe(4);
  expect(output.out).toMatch(/^courtside[^\n]+\nmatch [^\n]+\ngame [^\n]+\n$/);
});

describe('mistakes', () => {
  it.each([
    ["can't read /nowhere.json: ENOENT", '--replay-cricsheet', '/nowhere.json'],
    ["is no match in Cricsheet's format", '--replay-cricsheet', fixture('sportsbookFeed.ndjson')],
    ["is no match in Cricsheet's format", '--replay-cricsheet', 'package.json'],
    ["can't read test: EISDIR", '--replay-gamecenter', 'test'],
    ["is no game in GameCenter's format", '--replay-gamecenter', fixture('sportsbookFeed.ndjson')],
    ["is no game in GameCenter's format", '--replay-gamecenter', 'package.json'],
  ])('[EN6] %s: one line and exit code 2', async (reason, option, path) => {
    const { code, error, out } = await runCommand(option, path).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(reason);
    expect(error).toMatch(/^error: [^\n]+\n$/);
  });
});
