import type { CricketItem } from '../../src/protocols/cricket/cricketItems.ts';
import type { NflGameItem } from '../../src/protocols/nfl/nflItems.ts';
import type { CricketCourse } from './playCricketMatch.ts';
import { playCricketMatch, untilBall } from './playCricketMatch.ts';
import type { NflCourse } from './playNflGame.ts';
import { playNflGame, tellNflGame } from './playNflGame.ts';

/** The game of the stories about football: where the world's first place begins. */
export const STORY_GAME_ID = '2026_w1_KC_BUF';

const until = (course: NflCourse['until']) => once(() => playNflGame({ until: course }));

/** A game at moments that a card has to look right at. */
export const NFL_MOMENTS = {
  scheduled: until(() => true),
  /** A field goal is in reach. */
  thirdDown: until(
    ({ state }) => state.quarter === 2 && state.down === 3 && state.drives.length > 10,
  ),
  redZone: until(
    ({ state }) => state.quarter === 3 && state.down === 1 && (state.yardsToGoal ?? 99) <= 9,
  ),
  twoMinuteWarning: until(({ play, state }) => state.quarter === 4 && play?.kind === 'warning'),
  halftime: until(({ state }) => state.phase === 'halftime'),
  delayed: once(() => [
    ...playNflGame({ until: ({ state }) => state.quarter === 3 && state.down === 2 }),
    ...tellNflGame({ game_id: STORY_GAME_ID, game_status: 'delayed', clock_running: false }),
  ]),
  final: until(() => false),
} satisfies Record<string, () => readonly NflGameItem[]>;

/** A close one, with an over of each kind of ball in it. */
const CRICKET_SEED = 19;

const match = (course: CricketCourse) =>
  once(() => playCricketMatch({ seed: CRICKET_SEED, ...course }));

/** A match at moments that a card has to look right at. */
export const CRICKET_MOMENTS = {
  firstBall: match({ until: untilBall(1, 1, 1) }),
  firstInnings: match({ until: untilBall(1, 17, 7) }),
  inningsBreak: match({ until: ({ type }) => type === 'INNINGS_COMPLETE' }),
  chase: match({ until: untilBall(2, 18, 5) }),
  completed: match({}),
} satisfies Record<string, () => readonly CricketItem[]>;

/** A game is played when it is first needed, not when a file is read. */
function once<Value>(play: () => Value): () => Value {
  let played: { readonly value: Value } | null = null;
  return () => (played ??= { value: play() }).value;
}
