import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGameCenter } from '../../../mock-server/formats/gamecenter/parseGameCenter.ts';
import { toNflScript } from '../../../mock-server/formats/gamecenter/toNflScript.ts';
import type { NflServerOptions } from '../../../mock-server/protocols/nfl/nflOptions.ts';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import type { NflGameItem, NflOccurrence } from '../../../src/protocols/nfl/nflItems.ts';
import { ownFile, readFacts } from './support/gameCenterFacts.ts';
import { nflScene, type NflClient } from './support/nflClient.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const isThere = existsSync(folder);
const sharedFiles = isThere
  ? readdirSync(folder)
      .filter((name) => name.startsWith('nfl_gamecenter'))
      .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')])
  : [];
const files: [string, string][] = [['our own sample', ownFile], ...sharedFiles];
const missing = isThere ? '' : ' (of ../shared/data nothing: it is not there)';
/** Longer than any game takes at full length. */
const LONG_MS = 5 * 3_600_000;

function replayScene(text: string, options: NflServerOptions = {}) {
  const game = parseGameCenter(text);
  if (!game.ok) throw new Error(game.error);
  const replay = toNflScript(game.value);
  const scene = nflScene({ replay, heartbeatTimeoutMs: null, ...options });
  return { ...scene, replay, gameId: replay.gameId };
}

/** What the real client makes of what it heard: every item folded, in order. */
function foldAll(client: NflClient): NflGame {
  let model: NflGame | null = null;
  for (const item of itemsOf(client)) {
    model = model === null ? nflGameFold.begin(item) : nflGameFold.merge(model, item);
  }
  if (model === null) throw new Error('nothing was told');
  return model;
}

function itemsOf(client: NflClient): NflGameItem[] {
  return eventsOf(client).flatMap((event) =>
    event.kind === 'update' && event.entity === 'nflGame' ? event.items : [],
  );
}

function occurrencesOf(client: NflClient): NflOccurrence[] {
  return eventsOf(client).flatMap((event) =>
    event.kind === 'occurrence' ? [event.occurrence as NflOccurrence] : [],
  );
}

function eventsOf(client: NflClient) {
  return client.texts.flatMap((text) => {
    const events = nfl.decode(text);
    if (!events.ok) throw new Error(`${events.error.message}: ${text}`);
    const broken = events.value.find(({ kind }) => kind === 'invalid' || kind === 'unknown');
    if (broken !== undefined) throw new Error(JSON.stringify(broken));
    return events.value;
  });
}

/** What has to be the same for all, however they came to know it. */
function coreOf(model: NflGame) {
  const { awayScore, clock, homeScore, phase, quarter, scoreByQuarter, situation } = model;
  const { drives, lastPlay, scoringPlays, winProbability } = model;
  const course = { awayScore, clock, homeScore, phase, quarter, scoreByQuarter, situation };
  return { ...course, drives, lastPlay, scoringPlays, winProbability };
}

function checkFacts(model: NflGame, text: string): void {
  const facts = readFacts(text);
  expect(model.phase).toBe('final');
  expect(model.scoreByQuarter).toEqual(facts.quarters);
  expect({ home: model.homeScore, away: model.awayScore }).toEqual(facts.score);
  expect(
    model.scoringPlays.map(({ clock, description, points, quarter, team }) => ({
      clock,
      description,
      points,
      quarter,
      team,
    })),
  ).toEqual(facts.scoringPlays);
}

describe('replay', () => {
  it('[NF48] nothing happens before the first spectator, whoever else is there', () => {
    const { connect, gameId, server, time } = replayScene(ownFile);
    expect(server.gameId).toBe(gameId);
    const client = connect();
    client.subscribe('odds');
    client.subscribe(`predictions_${gameId}`);
    client.subscribe('game_another');
    time.advance(LONG_MS);
    expect(client.ofType('game_update', 'game_started')).toEqual([]);
    const spectator = connect();
    spectator.subscribe(`game_${gameId}`);
    expect(foldAll(spectator)).toMatchObject({ phase: 'scheduled', homeScore: 0, quarter: 1 });
    time.advance(2_000);
    expect(foldAll(spectator)).toMatchObject({ phase: 'live', clock: '15:00' });
  });

  it.each(
    files.flatMap(([name, text]) => [
      [name, 'python', 'game', text] as const,
      [name, 'python', 'games', text] as const,
      [name, 'node', 'game', text] as const,
    ]),
  )(
    `[NF48] %s, %s, %s: a client ends with the points by quarter and every scoring play of the file${missing}`,
    (_name, variant, channel, text) => {
      const { connect, gameId, time } = replayScene(text, { variant, speed: 40 });
      const client = connect();
      client.subscribe(channel === 'game' ? `game_${gameId}` : 'games');
      time.advance(LONG_MS / 40);
      checkFacts(foldAll(client), text);
      const scores = occurrencesOf(client).filter(({ type }) => type === 'score');
      expect(scores).toHaveLength(readFacts(text).scoringPlays.length);
      expect(occurrencesOf(client).filter(({ type }) => type === 'gameEnded')).toHaveLength(1);
    },
  );

  it.each(files)(
    '[NF48] %s: every line of the play-by-play is told once, as something that happened',
    (_, text) => {
      const { connect, time } = replayScene(text, { speed: 100 });
      const client = connect();
      client.subscribe('games');
      time.advance(LONG_MS / 100);
      const told = occurrencesOf(client).flatMap((event) =>
        event.type === 'play' ? [event.playId] : [],
      );
      expect(told.filter((id) => id?.endsWith('-try') !== true)).toEqual(
        readFacts(text).plays.map(({ id }) => id),
      );
    },
  );

  it('[NF48] who comes late, or comes back, knows the same as who was there all the time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_400_000 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('python' as const, 'node' as const),
        (delays, variant) => {
          const { connect, gameId, time } = replayScene(ownFile, { variant });
          const first = connect();
          first.subscribe('games');
          for (const delayMs of delays) {
            time.advance(delayMs);
            const late = connect();
            late.subscribe(`game_${gameId}`);
            expect(coreOf(foldAll(late))).toEqual(coreOf(foldAll(first)));
          }
          const last = connect();
          last.subscribe('games');
          last.subscribe(`game_${gameId}`);
          time.advance(LONG_MS);
          expect(coreOf(foldAll(last))).toEqual(coreOf(foldAll(first)));
          checkFacts(foldAll(last), ownFile);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('[NF48] a second spectator does not start it again, and the end is there for all who come after it', () => {
    const { connect, gameId, time } = replayScene(ownFile, { speed: 1_000 });
    const client = connect();
    client.subscribe('games');
    time.advance(LONG_MS / 1_000);
    const { length } = client.frames;
    const late = connect();
    late.subscribe(`game_${gameId}`);
    late.subscribe('odds');
    time.advance(LONG_MS);
    expect(client.frames).toHaveLength(length);
    checkFacts(foldAll(late), ownFile);
  });

  it.each([1, 7.5, 1_000])('[NF48] at speed %d everything is told, each at its time', (speed) => {
    const { connect, replay, stop, time } = replayScene(ownFile, { speed });
    const client = connect();
    client.subscribe('games');
    const isMoment = ({ event_type }: { event_type: string }) =>
      /^(game_|score_|quarter_)/.test(event_type);
    const countMoments = () => client.frames.filter(isMoment).length - 1;
    // In the middle between two of them, so that rounding decides nothing.
    const index = Math.floor(replay.events.length / 2);
    const half = (replay.events[index]?.atMs ?? 0) + 1;
    time.advance(half / speed);
    expect(countMoments()).toBe(index + 1);
    time.advance(LONG_MS / speed);
    expect(countMoments()).toBe(replay.events.length);
    checkFacts(foldAll(client), ownFile);
    stop();
    expect(time.pendingCount).toBe(0);
  });

  it.each([1e9, Infinity])('[NF48] at speed %d everything is told at once, in order', (speed) => {
    const { connect, time } = replayScene(ownFile, { speed });
    const client = connect();
    client.subscribe('games');
    time.advance(1);
    checkFacts(foldAll(client), ownFile);
  });

  it('[NF48] a replay has prices and forecasts of its own, and no world beside it', () => {
    const { connect, gameId, server, time } = replayScene(ownFile, { speed: 100 });
    expect([server.gameIds, server.suppliers]).toEqual([[gameId], null]);
    const client = connect();
    for (const channel of ['games', 'odds', 'predictions']) client.subscribe(channel);
    time.advance(LONG_MS / 100);
    const model = foldAll(client);
    expect(model.books.length).toBe(5);
    expect(model.lineMovements.length).toBeGreaterThan(0);
    expect(model.insights.length).toBeGreaterThan(5);
    expect(model.winProbability).toEqual({ home: 0, away: 1 });
    const ids = client.frames.flatMap(({ data }) => data['game_id'] ?? []);
    expect(new Set(ids)).toEqual(new Set([gameId]));
  });
});
