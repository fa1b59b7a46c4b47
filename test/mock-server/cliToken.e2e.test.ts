import { decodeJwt } from 'jose';
import { afterEach, expect, it } from 'vitest';
import { killAllCommands, listen, runCommand } from './support/runCommand.ts';
import { connectSocket, cutAllSockets, refusalOf } from './support/socketClient.ts';
import { hear, signToken, SPORTS } from './support/sports.ts';

afterEach(() => {
  cutAllSockets();
  killAllCommands();
});

const takers = SPORTS.filter(({ name }) => name === 'cricket' || name === 'sportsbook');

it('[EN8] token prints one line that cricket and the sportsbook take for a name', async () => {
  const { wsUrl } = await listen();
  const { code, error, out } = await runCommand('token', '--sub', 'alice').ended;
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const token = out.trim();
  const { exp = 0, iat = 0, sub } = decodeJwt(token);
  expect({ sub, lastsS: exp - iat }).toEqual({ sub: 'alice', lastsS: 3_600 });
  const texts = [];
  for (const { path, welcome } of takers) {
    const client = await connectSocket(`${wsUrl}${path}?token=${token}`);
    await hear(client, welcome);
    texts.push(client.texts[0]);
  }
  expect(texts[0]).toContain('"user_id":"alice","authenticated":true');
});

it('[EN8] --expires says how long it is good', async () => {
  const { out } = await runCommand('token', '--sub', 'alice', '--expires', '15m').ended;
  const { exp = 0, iat = 0 } = decodeJwt(out.trim());
  expect(exp - iat).toBe(900);
});

it('[EN8] with JWT_SECRET only what was signed with it is taken', async () => {
  const before = process.env['JWT_SECRET'];
  process.env['JWT_SECRET'] = 'ours';
  const running = listen();
  const printed = runCommand('token', '--sub', 'alice').ended;
  if (before === undefined) delete process.env['JWT_SECRET'];
  else process.env['JWT_SECRET'] = before;
  const { wsUrl } = await running;
  const { out } = await printed;
  const cricket = takers.find(({ name }) => name === 'cricket');
  const url = `${wsUrl}${cricket?.path}?token=`;
  await hear(await connectSocket(url + out.trim()), 'CONNECTION_ESTABLISHED');
  await hear(await connectSocket(url + (await signToken('bob', 'ours'))), 'CONNECTION_ESTABLISHED');
  expect(await refusalOf(url + (await signToken('bob')))).toBe(403);
});

it.each([
  ["required option '--sub <name>' not specified", []],
  ['Must not be empty', ['--sub', ' ']],
  ['Must be a time such as', ['--sub', 'a', '--expires', 'soon']],
  ["unknown option '--port'", ['--sub', 'a', '--port', '1']],
])('[EN7] %s: one line and exit code 2', async (reason, args) => {
  const { code, error, out } = await runCommand('token', ...args).ended;
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(reason);
  expect(error).toMatch(/^error: [^\n]+\n$/);
});
