import type { Clock } from '../../../src/lib/clock.ts';
import { err, ok } from '../../../src/lib/result.ts';
import { createRandom } from '../../engine/createRandom.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import { createOutages } from '../../sources/createOutages.ts';
import { createSourceManager } from '../../sources/createSourceManager.ts';
import { NFL_SOURCES, type NflDataKind } from '../../sources/nflSources.ts';
import { createNflWorld } from '../../worlds/nfl/createNflWorld.ts';
import type { NflNotice } from './createNflPublisher.ts';
import type { Teller } from './createTeller.ts';
import type { NflServerOptions } from './nflOptions.ts';
import type { NflSource } from './nflSource.ts';

export interface WorldParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly teller: Teller;
  readonly onNotice: (notice: NflNotice) => void;
}

const DEFAULT_OUTAGES = { everyMs: 240_000, lastsMs: 45_000 };
/** Prices of a game are asked for at most so often. */
const ODDS_CACHE_MS = 500;
/** Suppliers are left alone for so long after they failed. */
const BREAKER_OPEN_MS = 10_000;
/** Where nobody answers, a game is asked for again after so long at the least. */
const LEAST_RETRY_MS = 1_000;

/**
 * Starts the world. Each step of a game is fetched, so to say, from the simulated suppliers: where none of them answers, the game stands
 * still for us and goes on when one does; prices that could not be fetched are left out.
 */
export function startWorld(
  options: Pick<NflServerOptions, 'gameCount' | 'pace' | 'outages'>,
  parts: WorldParts,
): NflSource {
  const { clock, onNotice, scheduler, seed, teller } = parts;
  const { gameCount, outages: outageTimes = DEFAULT_OUTAGES } = options;
  const pace = Math.max(0.01, options.pace ?? 10);
  const world = createNflWorld({
    seed,
    startAt: clock.now(),
    ...(gameCount === undefined ? {} : { gameCount }),
  });
  const outages = createOutages({
    scheduler,
    random: createRandom(seed, 'nfl outages'),
    names: NFL_SOURCES.map(({ name }) => name),
    everyMs: outageTimes?.everyMs ?? null,
    lastsMs: outageTimes?.lastsMs ?? 0,
  });
  const suppliers = createSourceManager<NflDataKind, true>({
    clock,
    sources: NFL_SOURCES,
    cacheMs: { odds: ODDS_CACHE_MS },
    breaker: { openMs: BREAKER_OPEN_MS },
    onNotice,
  });
  const ask = (kind: NflDataKind, key: string) =>
    suppliers.request({
      kind,
      key,
      load: (name) => (outages.isDown(name) ? err('unavailable') : ok(true)),
    });
  const stops = new Map<number, () => void>();

  const wait = (place: number, delayMs: number) => {
    stops.set(
      place,
      scheduler.after(delayMs, () => {
        step(place);
      }),
    );
  };
  const step = (place: number) => {
    const before = world.games[place]?.current ?? null;
    const answer = ask('games', before?.state.gameId ?? '');
    if (answer.kind === 'none') {
      wait(place, Math.max(LEAST_RETRY_MS, answer.retryAt - clock.now()));
      return;
    }
    const { game, isNewGame, lineChanges } = world.advance(place, clock.now());
    teller.tell(game, isNewGame ? null : before);
    if (lineChanges.length > 0 && ask('odds', game.current.state.gameId).kind === 'fresh') {
      teller.tellLines(game, lineChanges);
    }
    wait(place, world.waitMs(place) / pace);
  };
  for (const place of world.games.keys()) {
    // Not all at once: the first steps are spread over the time they take.
    wait(place, (world.waitMs(place) / pace) * ((place + 1) / world.games.length));
  }

  return {
    games: world.games,
    handleSpectator() {},
    suppliers: { describe: () => suppliers.describe(), outages },
    stop() {
      for (const stop of stops.values()) stop();
      outages.stop();
    },
  };
}
