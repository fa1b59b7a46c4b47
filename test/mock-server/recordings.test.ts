import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PageHostOptions, ProtocolName } from '../../mock-server/index.ts';
import { createManualTime, createPageHost, parseRecording } from '../../mock-server/index.ts';
import { loadReplays } from '../../mock-server/cli/loadReplays.ts';
import { parseArguments } from '../../mock-server/cli/parseArguments.ts';
import { billiardsTables } from '../../src/domain/billiards/billiardsTables.ts';
import { cricketMatches } from '../../src/domain/cricket/cricketMatches.ts';
import { nflGames } from '../../src/domain/nfl/nflGames.ts';
import { billiards, cricket, nfl, sportsbook } from '../../src/protocols/index.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createRecordingTransport } from '../../src/transport/recordingTransport.ts';
import { signToken } from './support/sports.ts';

const MATCH_ID = '3f0c1b9a-7d52-4c0e-9a53-6c1f0b8e2d47';
const SECONDS = 12;
const TICK_MS = 16;

interface Case {
  readonly protocol: Protocol;
  /** Follows everything there is, and says how to read it. */
  readonly follow: (manager: WebSocketManager) => () => unknown;
}

const CASES: Readonly<Record<ProtocolName, Case>> = {
  sportsbook: {
    protocol: sportsbook,
    follow({ subscribe, tables: { odds } }) {
      subscribe('odds_updates');
      return () =>
        odds
          .keys()
          .toSorted()
          .map((key) => odds.get(key));
    },
  },
  nfl: {
    protocol: nfl,
    follow({ subscribe, tableOf }) {
      const games = tableOf(nflGames);
      subscribe('games');
      return () =>
        games
          .keys()
          .toSorted()
          .map((key) => games.get(key));
    },
  },
  cricket: {
    protocol: cricket,
    follow({ managerOf, subscribe }) {
      const matches = managerOf('match', { matchId: MATCH_ID }).tableOf(cricketMatches);
      subscribe('match', { matchId: MATCH_ID });
      return () => matches.get(MATCH_ID);
    },
  },
  billiards: {
    protocol: billiards,
    follow({ subscribe, tableOf }) {
      const tables = tableOf(billiardsTables);
      subscribe('state');
      return () => tables.keys().map((key) => tables.get(key));
    },
  },
};

/** Watches a mock server for a while; gives what was recorded, and what was known in the end. */
async function watch({ follow, protocol }: Case, options: PageHostOptions) {
  const time = createManualTime(1_800_000_000_000);
  const host = createPageHost({ ...time, latencyMs: 5, seed: 9, ...options });
  const environment = createManualEnvironment();
  const recorder = createRecordingTransport(
    (transport) => createNativeTransport({ ...transport, WebSocket: host.WebSocket }),
    { now: () => environment.now() },
  );
  const manager = createWebSocketManager({
    baseUrl: 'ws://mock.test',
    protocol,
    environment,
    transport: recorder.transport,
    ...(protocol === cricket ? { token: await signToken() } : {}),
  });
  const look = follow(manager);
  recorder.start();
  void manager.connect();
  for (let passed = 0; passed < SECONDS * 1_000; passed += TICK_MS) {
    time.advance(TICK_MS);
    // A token is verified off the stack, in real time.
    if (passed < TICK_MS * 20) await new Promise((resolve) => setTimeout(resolve, 1));
    environment.advance(TICK_MS);
  }
  const known = JSON.stringify(look(), (name, value: unknown) =>
    ['movement', 'version', 'isStale'].includes(name) ? undefined : value,
  );
  const { status } = manager.store.getState().connection;
  const { invalidCount } = manager.store.getState().stats;
  manager.dispose();
  host.stop();
  return { file: recorder.toNdjson(), known, status, invalidCount };
}

describe.each(Object.entries(CASES))('a recording of %s', (name, one) => {
  it('[RE13] made by the client is replayed by the mock server, to the same end', async () => {
    const live = await watch(one, {});
    expect(live.known.length).toBeGreaterThan(200);
    const recording = parseRecording(live.file);
    if (!recording.ok) throw new Error(recording.error);
    expect(recording.value.protocol).toBe(name);
    const replayed = await watch(one, {
      replay: { recording: recording.value, shouldLoop: false, speed: 1.25 },
    });
    expect(replayed.status).toBe('connected');
    expect(replayed.invalidCount).toBe(live.invalidCount);
    expect(replayed.known).toBe(live.known);
  });
});

const fixture = (file: string) =>
  fileURLToPath(new URL(`../fixtures/${file}.ndjson`, import.meta.url));

describe('whose recording it is', () => {
  it.each([
    ['sportsbookFeed', 'sportsbook'],
    ['sportsbookSession', 'sportsbook'],
    ['nflPython', 'nfl'],
    ['nflNode', 'nfl'],
    ['cricketSession', 'cricket'],
    ['billiardsSession', 'billiards'],
  ])('[RE13] is found out: %s', (file, protocol) => {
    const recording = parseRecording(readFileSync(fixture(file), 'utf8'));
    expect(recording.ok && recording.value.protocol).toBe(protocol);
  });

  it('[EN7] matters: one of a protocol that is left out is a mistake', async () => {
    const parsed = parseArguments(['--replay', fixture('nflPython'), '--protocol', 'cricket'], {
      writeOut() {},
      writeError() {},
    });
    if (parsed.kind !== 'run') throw new Error('no arguments');
    expect(await loadReplays(parsed.args)).toEqual({
      ok: false,
      error: '--replay is of nfl, which --protocol leaves out',
    });
  });
});
