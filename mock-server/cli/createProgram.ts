import { Command, Option } from 'commander';
import { SPORTSBOOKS } from '../worlds/sportsbook/books.ts';
import type { CliOutput } from './cliEnvironment.ts';
import { HELP_TEXT } from './helpText.ts';
import {
  toFaults,
  toHeartbeat,
  toInteger,
  toNumber,
  toOrigins,
  toProtocols,
} from './optionReaders.ts';

/** Creates a command that writes where it is told to, and throws `CommanderError` where it would exit. */
export function createCommand(name: string, output: CliOutput): Command {
  return new Command(name)
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: (text) => {
        output.writeOut(text);
      },
      writeErr: (text) => {
        output.writeError(text);
      },
    });
}

/** Creates the reader of the server's own command line. */
export function createProgram(output: CliOutput): Command {
  const program = createCommand('courtside-mock-server', output)
    .description(
      'Live servers to run clients against: sportsbook, NFL, cricket and billiards, faults on demand, replays.',
    )
    .usage('[options]\n       courtside-mock-server token --sub NAME [--expires TIME]')
    .addHelpText('after', HELP_TEXT);
  addNetworkOptions(program);
  addWorldOptions(program);
  addSportsbookOptions(program);
  addNflOptions(program);
  addReplayOptions(program);
  return program;
}

function addNetworkOptions(program: Command): void {
  program
    .optionsGroup('Network:')
    .option('--port <n>', 'port to listen on, 0 for any free one', toInteger(0, 65_535), 8_000)
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'let --host be one that other machines can reach')
    .option(
      '--origin <url>',
      'let pages of this origin connect too (repeatable); those of this machine always may',
      toOrigins,
    )
    .option(
      '--max-connects-per-minute <n>',
      'per address, more are closed with 4429',
      toInteger(1, 1_000_000),
      60,
    )
    .optionsGroup('Log (standard error):')
    .option('--quiet', 'write only warnings')
    .option('--verbose', 'write about every client');
}

function addWorldOptions(program: Command): void {
  program
    .optionsGroup('All protocols:')
    .option(
      '--protocol <name>',
      'speak only this one (repeatable): sportsbook, nfl, cricket, billiards',
      toProtocols,
    )
    .option('--seed <n>', 'the same seed gives the same world', toInteger(0, 2 ** 31 - 1), 1)
    .option(
      '--heartbeat <time>',
      'silent this long gets a ping, twice this long is forgotten; "off" for none (default: 30s)',
      toHeartbeat,
    )
    .option('--max-subscriptions <n>', 'per client', toInteger(1, 1_000_000), 1_000)
    .option('--fault <spec>', 'misbehave from the start (repeatable), see below', toFaults);
}

function addSportsbookOptions(program: Command): void {
  program
    .optionsGroup('Sportsbook:')
    .option('--games <n>', 'games in each of MLB, NBA, NFL, NHL (default: 4)', toInteger(1, 1_000))
    .option('--books <n>', 'bookmakers (default: 5)', toInteger(1, SPORTSBOOKS.length))
    .option('--rows <n>', 'as many games as make N lines, instead of --games', toInteger(1, 50_000))
    .option(
      '--rate <n>',
      'prices sent per second, all lines together (default: 20, with --origin-timing 0)',
      toNumber(0, 100_000),
    )
    .option('--origin-timing', "batches in the original's periods of 15 to 120 s")
    .option('--no-snapshot', 'no current state after a subscription, as the original')
    .option(
      '--no-capabilities',
      'offer neither batches nor rate limits, as the original (--origin-timing implies it)',
    );
}

function addNflOptions(program: Command): void {
  program
    .optionsGroup('NFL:')
    .addOption(
      new Option(
        '--nfl-variant <name>',
        "which of the two originals' manners (default: python)",
      ).choices(['python', 'node']),
    );
}

function addReplayOptions(program: Command): void {
  program
    .optionsGroup('Replays:')
    .option(
      '--replay <file>',
      'any protocol: play a recorded session (NDJSON) instead of its world',
    )
    .option('--replay-conn <name>', 'which connection of it (default: the first with data)')
    .option('--once', 'do not begin again when the recording ends')
    .option('--replay-cricsheet <file>', 'cricket: play a match of cricsheet.org (JSON)')
    .option('--replay-gamecenter <file>', 'NFL: play a game of GameCenter (JSON)')
    .option('--speed <n>', 'how many times as fast to replay (default: 1)', toNumber(0.01, 10_000));
}
