import { PROTOCOL_NAMES, type ProtocolName } from '../engine/protocolServer.ts';
import type { CliArguments } from './cliArguments.ts';

/** What belongs together or excludes each other: an option that would be ignored in silence is a mistake. */
export function findContradiction(args: CliArguments): string | null {
  const { protocol = PROTOCOL_NAMES } = args;
  const isReplaying = [args.replay, args.replayCricsheet, args.replayGamecenter].some(isGiven);
  if (isGiven(args.speed) && !isReplaying) {
    return '--speed is for replays; add --replay, --replay-cricsheet or --replay-gamecenter';
  }
  for (const [option, value] of [
    ['--replay-conn', args.replayConn],
    ['--once', args.once],
  ] as const) {
    if (isGiven(value) && !isGiven(args.replay)) return `${option} is for --replay; add that`;
  }
  if (isGiven(args.rows) && isGiven(args.games)) return '--rows and --games exclude each other';
  if (args.quiet === true && args.verbose === true)
    return '--quiet and --verbose exclude each other';
  const homeless = findHomeless(args, protocol);
  return homeless === undefined
    ? null
    : `${homeless.option} is for ${homeless.protocol}, which --protocol leaves out`;
}

/** An option of a protocol that is not spoken. */
function findHomeless(args: CliArguments, hosted: readonly ProtocolName[]) {
  const owned: readonly (readonly [ProtocolName, string, boolean])[] = [
    ['cricket', '--replay-cricsheet', isGiven(args.replayCricsheet)],
    ['nfl', '--replay-gamecenter', isGiven(args.replayGamecenter)],
    ['nfl', '--nfl-variant', isGiven(args.nflVariant)],
    ['sportsbook', '--games', isGiven(args.games)],
    ['sportsbook', '--books', isGiven(args.books)],
    ['sportsbook', '--rows', isGiven(args.rows)],
    ['sportsbook', '--rate', isGiven(args.rate)],
    ['sportsbook', '--origin-timing', isGiven(args.originTiming)],
    ['sportsbook', '--no-snapshot', !args.snapshot],
    ['sportsbook', '--no-capabilities', !args.capabilities],
  ];
  return owned
    .map(([protocol, option, isUsed]) => ({ protocol, option, isUsed }))
    .find(({ protocol, isUsed }) => isUsed && !hosted.includes(protocol));
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}
