import type { NodeHost } from '../hosts/node/startNodeHost.ts';
import { toMatchPath } from '../protocols/cricket/matchPath.ts';
import { toGameChannel } from '../protocols/nfl/createNflPublisher.ts';
import type { CliArguments } from './cliArguments.ts';

/** Where each match or game is that waits for its first spectator, a line each. */
export function announceReplays(args: CliArguments, { engine, wsUrl }: NodeHost): string[] {
  const { cricket, nfl } = engine.servers;
  const lines = [];
  if (args.replayCricsheet !== undefined && cricket !== null) {
    const { matchId } = cricket;
    lines.push(`match ${matchId} at ${wsUrl}${toMatchPath(matchId)}`);
  }
  if (args.replayGamecenter !== undefined && nfl !== null && nfl.gameId !== null) {
    lines.push(`game ${nfl.gameId} on channel ${toGameChannel('games', nfl.gameId)}`);
  }
  return lines;
}
