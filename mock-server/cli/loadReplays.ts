import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../src/lib/result.ts';
import type { EngineOptions } from '../engine/engineOptions.ts';
import { parseCricsheet } from '../formats/cricsheet/parseCricsheet.ts';
import { parseGameCenter } from '../formats/gamecenter/parseGameCenter.ts';
import { toNflScript } from '../formats/gamecenter/toNflScript.ts';
import { PROTOCOL_NAMES } from '../engine/protocolServer.ts';
import { parseRecording } from '../protocols/recording/parseRecordedSession.ts';
import type { CliArguments } from './cliArguments.ts';
import { toErrorCode } from './explainError.ts';

type Replays = Pick<EngineOptions, 'cricket' | 'nfl' | 'replay'>;

/** Reads the files that are to be played. The error is one line. */
export async function loadReplays(args: CliArguments): Promise<Result<Replays, string>> {
  const { once, replay, replayConn, replayCricsheet, replayGamecenter, speed = 1 } = args;
  const recording = await load(replay, (text) => parseRecording(text, replayConn));
  if (!recording.ok) return recording;
  const { protocol: hosted = PROTOCOL_NAMES } = args;
  if (recording.value && !hosted.includes(recording.value.protocol)) {
    return err(`--replay is of ${recording.value.protocol}, which --protocol leaves out`);
  }
  const match = await load(replayCricsheet, parseCricsheet, " is no match in Cricsheet's format");
  if (!match.ok) return match;
  const game = await load(replayGamecenter, parseGameCenter, " is no game in GameCenter's format");
  if (!game.ok) return game;
  const shouldLoop = once !== true;
  return ok({
    ...(recording.value && { replay: { recording: recording.value, speed, shouldLoop } }),
    ...(game.value && { nfl: { replay: toNflScript(game.value), speed } }),
    ...(match.value && { cricket: { replay: match.value, speed } }),
  });
}

/** What a file holds; null where none was named. `verdict` is told of a file that `parse` refuses. */
async function load<Value>(
  path: string | undefined,
  parse: (text: string) => Result<Value, string>,
  verdict = '',
): Promise<Result<Value | null, string>> {
  if (path === undefined) return ok(null);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return err(`can't read ${path}: ${toErrorCode(error)}`);
  }
  const parsed = parse(text);
  // However long and crooked the file, what is wrong with it is told in one line.
  return parsed.ok
    ? parsed
    : err(`${path}${verdict}: ${parsed.error.replace(/\s+/g, ' ').slice(0, 300)}`);
}
