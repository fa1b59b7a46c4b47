import { toCricketScript } from '../../mock-server/protocols/cricket/script/toCricketScript.ts';
import type {
  CricketEvent,
  CricketMessage,
  MatchSnapshot,
} from '../../mock-server/protocols/cricket/script/cricketScript.ts';
import { simulateMatch } from '../../mock-server/worlds/cricket/simulateMatch.ts';
import { cricket } from '../../src/protocols/cricket/cricket.ts';
import type { CricketItem } from '../../src/protocols/cricket/cricketItems.ts';

/** The match of all stories. */
export const STORY_MATCH_ID = '3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10';

/** A match of the mock server's world, from its beginning. */
export interface CricketCourse {
  /** @default 7 */
  readonly seed?: number;
  /** @default 20 */
  readonly oversPerInnings?: number;
  /** The first event for which it holds is the last one told. @default never: the whole match */
  readonly until?: (event: CricketEvent, after: MatchSnapshot) => boolean;
}

/** Everything that is told of a match until an event of it, as a client decodes it: names and numbers as on the wire. */
export function playCricketMatch(course: CricketCourse = {}): readonly CricketItem[] {
  const { seed = 7, oversPerInnings = 20, until = () => false } = course;
  const record = simulateMatch({ seed, matchId: STORY_MATCH_ID, round: 0, oversPerInnings });
  const { opening, events } = toCricketScript(record);
  const end = events.findIndex(({ event, snapshot }) => until(event, snapshot));
  const told = end === -1 ? events : events.slice(0, end + 1);
  return [
    ...decode({ type: 'CONNECTION_ESTABLISHED', data: opening }),
    ...told.flatMap(({ event }) => decode(event)),
  ];
}

/** Where in a match an event is: the innings and the over, both from 1; the ball counts the over's deliveries so far. */
export function untilBall(
  innings: number,
  over: number,
  ball: number,
): (event: CricketEvent) => boolean {
  let count = 0;
  return (event) => {
    if (event.type !== 'BALL_BOWLED') return false;
    const { innings_number: inningsNumber, over_number: overNumber } = event.data;
    if (inningsNumber !== innings || overNumber !== over) return false;
    count += 1;
    return count >= ball;
  };
}

function decode({ type, data }: CricketMessage): readonly CricketItem[] {
  const wish = { channel: 'match', filter: { matchId: STORY_MATCH_ID } };
  const { protocol } = cricket.split?.(wish) ?? { protocol: cricket };
  const frame = JSON.stringify({ type, data, timestamp: '2026-11-20T10:00:00.000000Z' });
  const decoded = protocol.decode(frame);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.flatMap((event) =>
    event.kind === 'update' && event.entity === 'cricketMatch' ? event.items : [],
  );
}
