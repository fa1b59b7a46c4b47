import { afterEach, expect, it } from 'vitest';
import { runCli, type CliOutcome } from '../../mock-server/cli/runCli.ts';
import { connectSocket, cutAllSockets } from './support/socketClient.ts';

const running: CliOutcome[] = [];

afterEach(async () => {
  cutAllSockets();
  for (const outcome of running.splice(0)) {
    if (outcome.kind === 'listening') await outcome.host.close(0);
  }
});

it.each([
  [[], ['batch', 'max_updates_per_second']],
  [['--no-capabilities'], undefined],
  [['--origin-timing'], undefined],
])('[MS16] started with %j the server offers %j', async (args, capabilities) => {
  const outcome = await runCli({
    argv: ['--port', '0', '--quiet', ...args],
    jwtSecret: undefined,
    writeOut() {},
    writeError() {},
  });
  running.push(outcome);
  if (outcome.kind !== 'listening') throw new Error(`exit code ${outcome.code}`);
  const client = await connectSocket(`${outcome.host.wsUrl}/ws/v2/connect`);
  const welcome = await client.waitFor(({ type }) => type === 'welcome');
  expect(welcome.data?.['capabilities']).toEqual(capabilities);
});
