import type { Clock } from '../../../src/lib/clock.ts';
import { createRandom } from '../../engine/createRandom.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { NflScript } from '../../formats/gamecenter/toNflScript.ts';
import { createAnalyst } from '../../worlds/nfl/createAnalyst.ts';
import { createMarket } from '../../worlds/nfl/createMarket.ts';
import { toOpening } from '../../worlds/nfl/game.ts';
import type { Teller, ToldGame } from './createTeller.ts';
import type { NflSource } from './nflSource.ts';

export interface ReplayParts {
  readonly script: NflScript;
  /** 2 tells the game twice as fast as it was played. */
  readonly speed: number;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly teller: Teller;
}

/** In one turn no more than this, so that even at full speed others get their turn. */
const MAX_BURST = 25;

/** Creates a replay that begins with its first spectator and is the same for all: who comes late gets the state of now. */
export function createReplay(parts: ReplayParts): NflSource {
  const { clock, scheduler, script, seed, speed, teller } = parts;
  const analyst = createAnalyst(script.first);
  const market = createMarket(script.first, {
    edge: 0,
    random: createRandom(seed, `nfl market ${script.gameId}`),
    openedAt: clock.now(),
  });
  let current = analyst.analyse(toOpening(script.first));
  let startedAt: number | null = null;
  let nextIndex = 0;
  let stopTimer: (() => void) | null = null;
  const game: ToldGame = {
    get current() {
      return current;
    },
    market,
  };

  const tellNext = () => {
    const event = script.events[nextIndex];
    if (event === undefined) return;
    // The first event is the kickoff of a game that is new to everybody.
    const before = nextIndex === 0 ? null : current;
    nextIndex += 1;
    current = analyst.analyse(event.moment);
    teller.tell(game, before);
    teller.tellLines(game, market.follow(current.state, clock.now()));
  };
  const toDueAt = (index: number, from: number) => {
    const event = script.events[index];
    return event === undefined ? Infinity : from + event.atMs / speed;
  };
  const run = (from: number) => {
    for (let count = 0; count < MAX_BURST && toDueAt(nextIndex, from) <= clock.now(); count += 1) {
      tellNext();
    }
    const dueAt = toDueAt(nextIndex, from);
    if (dueAt === Infinity) return;
    stopTimer = scheduler.after(Math.max(0, dueAt - clock.now()), () => {
      run(from);
    });
  };

  return {
    games: [game],
    handleSpectator() {
      if (startedAt !== null) return;
      startedAt = clock.now();
      run(startedAt);
    },
    suppliers: null,
    stop() {
      stopTimer?.();
    },
  };
}
