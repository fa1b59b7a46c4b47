import { cricketMatchFold } from '../../../src/domain/cricket/cricketMatchFold.ts';
import type { CricketInnings } from '../../../src/domain/cricket/cricketInnings.ts';
import type { CricketMatch } from '../../../src/domain/cricket/cricketMatch.ts';
import type { CricketItem } from '../../../src/protocols/cricket/cricketItems.ts';
import { decodeItem, player } from '../../protocols/cricket/cricketFrames.ts';

type Members = Readonly<Record<string, unknown>>;
export type Message = readonly [type: string, data: Members];

/** Makes a later change throw. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

export function toItems(messages: readonly Message[]): readonly CricketItem[] {
  return messages.map(([type, data]) => freeze(decodeItem(type, data)));
}

export function foldItems(
  items: readonly CricketItem[],
  known: CricketMatch | null = null,
): CricketMatch {
  let match = known;
  for (const item of items) {
    match = freeze(match ? cricketMatchFold.merge(match, item) : cricketMatchFold.begin(item));
  }
  if (!match) throw new Error('nothing to fold');
  return match;
}

export function play(messages: readonly Message[], known: CricketMatch | null = null) {
  return foldItems(toItems(messages), known);
}

export function inningsOf(match: CricketMatch, number = match.currentInnings): CricketInnings {
  const innings = match.innings.find(({ inningsNumber }) => inningsNumber === number);
  if (!innings) throw new Error(`no innings ${number}`);
  return innings;
}

let ballCount = 0;

/** A delivery by `w` to `s`, with `n` at the other end. */
export function ball(data: Members = {}): Message {
  ballCount += 1;
  return [
    'BALL_BOWLED',
    {
      ball_id: `ball-${ballCount}`,
      innings_id: 'i1',
      over_number: 1,
      batsman: player('s'),
      non_striker: player('n'),
      bowler: player('w'),
      runs_scored: 0,
      ...data,
    },
  ];
}

export function wicket(data: Members = {}): Message {
  const said = { batsman_out: player('s'), bowler: player('w'), dismissal_type: 'bowled' };
  return ['WICKET_FALLEN', { ...said, ...data }];
}

export const NULL_SNAPSHOT: Message = [
  'CONNECTION_ESTABLISHED',
  {
    match_code: null,
    match_status: 'live',
    current_innings: null,
    striker: null,
    non_striker: null,
    bowler: null,
  },
];
