import { parseArguments } from './parseArguments.ts';
import type { DemoArguments } from './parseArguments.ts';
import type { MockProcess } from './startMock.ts';
import { signDemoToken } from './signDemoToken.ts';
import { MockStartError, startMock, toRestartCommand } from './startMock.ts';
import type { Page } from './startPage.ts';
import { startPage } from './startPage.ts';
import { watchParent } from './watchParent.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Starts both, says where, and stops both when asked to. Resolves with the exit code when all is over. */
async function runDemo(args: DemoArguments): Promise<number> {
  const mockArguments = ['--port', String(args.mockPort), ...args.mockArguments];
  const asked = waitForSignal();
  let mock: MockProcess;
  try {
    mock = await startMock(mockArguments);
  } catch (error) {
    if (error instanceof MockStartError) return error.exitCode;
    throw error;
  }
  let page: Page;
  try {
    page = await startPage({
      port: args.port,
      serverUrl: mock.url.replace(/^http/, 'ws'),
      token: await signDemoToken(),
      oddsSilenceMs: args.oddsSilenceMs,
      isDevelopment: args.isDevelopment,
    });
  } catch (error) {
    await mock.stop();
    say(`error: ${explain(error, args)}`);
    return 1;
  }
  process.stdout.write(`demo ready at ${page.url}\n`);
  say(`mock server at ${mock.url}; Ctrl-C stops both`);

  let isStopping = false;
  const watchMock = async () => {
    const ending = await mock.ended;
    if (isStopping) return;
    const command = toRestartCommand(mock.url, mockArguments);
    say(`the mock server ended ${ending}; the page stays. Start it again with:\n  ${command}`);
  };
  void watchMock();
  await asked;
  isStopping = true;
  await Promise.all([page.close(), mock.stop()]);
  return 0;
}

/** Resolves with the first signal that asks us to end; npm and the terminal may both send one. */
async function waitForSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
    // `kill` on npm ends npm and its shell, but tells nobody further down.
    if (process.env['npm_lifecycle_event'] !== undefined) watchParent(resolve);
  });
}

function explain(error: unknown, args: DemoArguments): string {
  const text = error instanceof Error ? error.message : String(error);
  return /in use|EADDRINUSE/.test(text)
    ? `port ${args.port} is in use; choose another with --port`
    : text.replaceAll('\n', ' ');
}

const parsed = parseArguments(process.argv.slice(2));
process.exitCode = parsed.kind === 'exit' ? parsed.code : await runDemo(parsed.args);
