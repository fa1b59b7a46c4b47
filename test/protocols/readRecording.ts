import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const recordedEvent = z.object({
  ev: z.string(),
  json: z.optional(z.unknown()),
  raw: z.optional(z.string()),
});

/** A line of a recorded session. */
export type RecordedEvent = z.infer<typeof recordedEvent>;

/** Recordings kept beside the tests. */
export const feedPath = fileURLToPath(
  new URL('../fixtures/sportsbookFeed.ndjson', import.meta.url),
);
export const sessionPath = fileURLToPath(
  new URL('../fixtures/sportsbookSession.ndjson', import.meta.url),
);

/** Folder of the full recordings: COURTSIDE_TRANSCRIPTS, or one beside the project; null if there is none. */
export const transcriptsDir =
  [
    process.env['COURTSIDE_TRANSCRIPTS'],
    fileURLToPath(new URL('../../../shared/transcripts', import.meta.url)),
  ].find((path) => path !== undefined && existsSync(path)) ?? null;

/** Every line of a recording. */
export function readRecording(path: string): readonly RecordedEvent[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordedEvent.parse(JSON.parse(line)));
}

/** Text of every frame the server sent in a recording. */
export function readServerFrames(path: string): readonly string[] {
  return readRecording(path)
    .filter(({ ev }) => ev === 'recv')
    .map(({ json, raw }) => raw ?? JSON.stringify(json));
}
