import fc from 'fast-check';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import type { NflGameItem } from '../../../src/protocols/nfl/nflItems.ts';
import { itemsOf } from '../../protocols/nfl/nflEvents.ts';

/** A message about game `g1`. */
export interface Message {
  readonly type: string;
  readonly data: object;
}

/** What messages tell the read model, as decoded from the wire. */
export function decodeItems(messages: readonly Message[]): readonly NflGameItem[] {
  return messages.flatMap(({ type, data }) => {
    const frame = JSON.stringify({ event_type: type, data: { game_id: 'g1', ...data } });
    const decoded = nfl.decode(frame);
    if (!decoded.ok) throw new Error(`${decoded.error.message} in ${frame}`);
    return itemsOf(decoded.value, 'nflGame');
  });
}

/** The game that items fold to; throws if there are none. */
export function foldItems(items: readonly NflGameItem[]): NflGame {
  const [first, ...rest] = items;
  if (!first) throw new Error('nothing to fold');
  return rest.reduce<NflGame>(
    (game, item) => nflGameFold.merge(game, item),
    nflGameFold.begin(first),
  );
}

/** The game that messages fold to. */
export function foldMessages(...messages: readonly (readonly [string, object])[]): NflGame {
  return foldItems(decodeItems(messages.map(([type, data]) => ({ type, data }))));
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const points = fc.nat({ max: 20 });
const quarter = fc.integer({ min: 1, max: 5 });
const clock = fc.constantFrom('15:00', '8:30', '2:00', '0:04', 'Halftime');
const text = fc.constantFrom('a', 'b', 'c');

const scoringPlay = fc.record({
  quarter: optional(quarter),
  team: optional(fc.constantFrom('KC', 'BUF')),
  clock: optional(clock),
  description: optional(text),
  points: optional(fc.nat({ max: 8 })),
  home_score: points,
  away_score: points,
});
const drive = fc.record({ number: fc.nat({ max: 5 }), yards: optional(fc.integer()) });
const play = fc.record({ id: optional(fc.nat({ max: 5 })), description: optional(text) });

const gameData = fc.record({
  home_team: optional(fc.constant('KC')),
  away_team: optional(fc.constant('BUF')),
  home_score: optional(points),
  away_score: optional(points),
  quarter: optional(quarter),
  time_remaining: optional(clock),
  game_status: optional(fc.constantFrom('scheduled', 'live', 'halftime', 'FINAL')),
  clock_running: optional(fc.boolean()),
  possession: optional(fc.constantFrom(null, 'KC')),
  down: optional(fc.constantFrom(null, 1, 3, 4)),
  field_position: optional(fc.integer({ min: 0, max: 100 })),
  significance: optional(fc.constantFrom(0, 0.5, 1)),
  home_win_probability: optional(fc.double({ min: 0, max: 1, noNaN: true })),
  last_play: optional(fc.oneof(text, play)),
  drive: optional(drive),
  drives: optional(fc.array(drive, { maxLength: 3 })),
  scoring_play: optional(scoringPlay),
  scoring_plays: optional(fc.array(scoringPlay, { maxLength: 3 })),
  insight: optional(text),
});
const spread = optional(fc.constantFrom(-3, -1.5, 0, 2));
const odds = fc.record({
  sportsbook: optional(text),
  spread,
  moneyline_home: optional(fc.constantFrom(-180, 100)),
});
const movement = fc.record({ sportsbook: optional(text), old_spread: spread, new_spread: spread });
const share = optional(fc.double({ min: 0, max: 1, noNaN: true }));
const forecast = fc.record({
  home_win_probability: share,
  away_win_probability: share,
  predicted_spread: spread,
});

/** Any message, sensible or not. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('game_update', 'score_update', 'quarter_change', 'game_ended'),
      data: gameData,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('odds_update'), data: odds }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('line_movement'), data: movement }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('prediction_update'), data: forecast }) },
);
