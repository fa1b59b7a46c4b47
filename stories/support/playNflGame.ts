import { toGameData, toPredictionData } from '../../mock-server/protocols/nfl/payloads.ts';
import type { AnalysedMoment } from '../../mock-server/worlds/nfl/createAnalyst.ts';
import { createNflWorld } from '../../mock-server/worlds/nfl/createNflWorld.ts';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import type { NflGameItem } from '../../src/protocols/nfl/nflItems.ts';

/** A game of the mock server's world, from its beginning. */
export interface NflCourse {
  /** @default 7 */
  readonly seed?: number;
  /** Where it is played, 0 to 15: another place, other teams. @default 0 */
  readonly place?: number;
  /** The first moment for which it holds is the last one told; the end of the game is at the latest. */
  readonly until: (moment: AnalysedMoment) => boolean;
}

const SEASON_STARTS_AT = Date.UTC(2026, 8, 10);
const STAMP = '2026-09-10T20:30:00';

/** Everything that is told of a game until a moment of it, as a client decodes it: names and numbers as on the wire. */
export function playNflGame({ seed = 7, place = 0, until }: NflCourse): readonly NflGameItem[] {
  const world = createNflWorld({
    seed,
    startAt: SEASON_STARTS_AT,
    gameCount: 16,
    isUnderWay: false,
  });
  const items: NflGameItem[] = [];
  for (;;) {
    const game = world.games[place];
    if (!game) throw new RangeError(`there is no place ${place}`);
    const { current } = game;
    items.push(...decode('game_update', toGameData(current, STAMP)));
    if (current.state.phase === 'final' || until(current)) {
      const told = { modelVersion: 'v1.2.0', updatedAt: STAMP };
      const forecast = toPredictionData(current.state, game.market.forecast(current.state), told);
      return [...items, ...decode('prediction_update', forecast)];
    }
    world.advance(place, SEASON_STARTS_AT);
  }
}

/** Something the world never tells, as a client decodes it. */
export function tellNflGame(data: object): readonly NflGameItem[] {
  return decode('game_update', data);
}

function decode(eventType: string, data: object): readonly NflGameItem[] {
  const envelope = { event_type: eventType, data, timestamp: STAMP, message_id: null };
  const decoded = nfl.decode(JSON.stringify({ ...envelope, user_id: null, channel: null }));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.flatMap((event) =>
    event.kind === 'update' && event.entity === 'nflGame' ? event.items : [],
  );
}
