import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CricketInnings } from '../../../src/domain/cricket/cricketInnings.ts';
import type { CricketMatch } from '../../../src/domain/cricket/cricketMatch.ts';
import { player } from '../../protocols/cricket/cricketFrames.ts';
import { NULL_SNAPSHOT, foldItems, inningsOf, play, toItems } from './cricketCourse.ts';
import type { Message } from './cricketCourse.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const kinds = ['wides', 'no_balls', 'byes', 'leg_byes', 'penalty'] as const;

/** A delivery as somebody with a pencil would note it. */
interface Note {
  readonly batter: string;
  readonly nonStriker: string;
  readonly bowler: string;
  readonly runs: number;
  readonly extras: Readonly<Partial<Record<(typeof kinds)[number], number>>>;
  /** Who is out, and whether it is the bowler's; people go once. */
  readonly out: { readonly player: string; readonly kind: string } | null;
}

const extras = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 5 }), {
      maxKeys: 2,
    }),
  },
);
const note: fc.Arbitrary<Note> = fc.record({
  batter: fc.constantFrom(...names),
  nonStriker: fc.constantFrom(...names),
  bowler: fc.constantFrom('v', 'w'),
  runs: fc.integer({ min: 0, max: 6 }),
  extras,
  out: fc.constant(null),
});

/** Innings of which every fourth delivery or so takes one of the batters, each of them once. */
const notes = fc
  .tuple(
    fc.array(note, { minLength: 1, maxLength: 60 }),
    fc.array(fc.nat({ max: 60 }), { maxLength: 5 }),
    fc.array(fc.constantFrom('bowled', 'run_out', 'caught'), { minLength: 5, maxLength: 5 }),
  )
  .map(([deliveries, places, ways]) =>
    places.reduce<readonly Note[]>((list, place, at) => {
      const delivery = list[place % list.length];
      const leaver = names[at] ?? 'a';
      const out = { player: leaver, kind: ways[at] ?? 'bowled' };
      return delivery?.out === null ? list.with(place % list.length, { ...delivery, out }) : list;
    }, deliveries),
  );

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const isLegal = ({ extras: { wides = 0, no_balls: noBalls = 0 } }: Note) => wides + noBalls === 0;
const totalOf = (delivery: Note) => delivery.runs + sumOf(Object.values(delivery.extras));
const concededBy = ({ runs, extras: { wides = 0, no_balls: noBalls = 0 } }: Note) =>
  runs + wides + noBalls;

/** What the notes add up to, without any of the code under test. */
function addUp(list: readonly Note[]) {
  const extraOf = (kind: (typeof kinds)[number]) => sumOf(list.map((d) => d.extras[kind] ?? 0));
  const people = (role: 'batter' | 'bowler') => [...new Set(list.map((d) => d[role]))].toSorted();
  return {
    runs: sumOf(list.map(totalOf)),
    wickets: list.filter(({ out }) => out).length,
    balls: list.filter(isLegal).length,
    extras: {
      wides: extraOf('wides'),
      noBalls: extraOf('no_balls'),
      byes: extraOf('byes'),
      legByes: extraOf('leg_byes'),
      penalty: extraOf('penalty'),
    },
    batters: people('batter').map((id) => {
      const faced = list.filter(({ batter }) => batter === id);
      const balls = faced.filter(({ extras: { wides = 0 } }) => wides === 0).length;
      return { id, runs: sumOf(faced.map(({ runs }) => runs)), balls };
    }),
    bowlers: people('bowler').map((id) => {
      const own = list.filter(({ bowler }) => bowler === id);
      const wickets = own.filter(({ out }) => out && out.kind !== 'run_out').length;
      const balls = own.filter(isLegal).length;
      return { id, balls, runs: sumOf(own.map(concededBy)), wickets };
    }),
  };
}

/** The same of the model; who never faced a ball is no batter to the notes. */
function read(innings: CricketInnings, list: readonly Note[]) {
  const { runs, wickets, balls, extras: kindsOf } = innings;
  const hasFaced = new Set(list.map(({ batter }) => batter));
  return {
    runs,
    wickets,
    balls,
    extras: kindsOf,
    batters: innings.batters
      .map((line) => ({ id: line.player.playerId ?? '', runs: line.runs, balls: line.balls }))
      .filter(({ id }) => hasFaced.has(id))
      .toSorted((left, right) => left.id.localeCompare(right.id)),
    bowlers: innings.bowlers
      .map((line) => ({
        id: line.player.playerId ?? '',
        balls: line.balls,
        runs: line.runs,
        wickets: line.wickets,
      }))
      .toSorted((left, right) => left.id.localeCompare(right.id)),
  };
}

type Style = 'extension' | 'plain' | 'stated';

/** The messages of an innings: with extension fields, plain ones only, or with the score stated as well. */
function tell(list: readonly Note[], style: Style): readonly Message[] {
  return list.flatMap((delivery, at) => {
    const { out } = delivery;
    const ballId = `i/${at}`;
    const [kind, runs] = Object.entries(delivery.extras)[0] ?? [];
    const sums = addUp(list.slice(0, at + 1));
    const figures = (line: { runs: number; balls: number } | undefined) =>
      style === 'stated' ? line : undefined;
    const plain = {
      ball_id: ballId,
      innings_id: 'i',
      over_number: Math.floor(at / 6) + 1,
      batsman: player(delivery.batter),
      bowler: player(delivery.bowler),
      runs_scored: delivery.runs,
      extras: kind === undefined ? null : { type: kind, runs },
      is_wicket: out !== null,
      innings_state:
        style === 'stated' ? { score: `${sums.runs}/${sums.wickets}`, balls: sums.balls } : null,
      batsman_stats: figures(sums.batters.find(({ id }) => id === delivery.batter)),
      bowler_stats: figures(sums.bowlers.find(({ id }) => id === delivery.bowler)),
    };
    const more = {
      non_striker: player(delivery.nonStriker),
      extras_detail: delivery.extras,
      is_legal: isLegal(delivery),
      runs_batter: delivery.runs,
      runs_total: totalOf(delivery),
      wickets: out ? [{ player_out: player(out.player), dismissal_type: out.kind }] : [],
    };
    const ball: Message = ['BALL_BOWLED', style === 'plain' ? plain : { ...plain, ...more }];
    if (!out) return [ball];
    const said = { batsman_out: player(out.player), bowler: player(delivery.bowler) };
    return [ball, ['WICKET_FALLEN', { ball_id: ballId, dismissal_type: out.kind, ...said }]];
  });
}

const styles = fc.constantFrom<Style>('extension', 'stated');

describe('an innings, however it is told', () => {
  it('[CR11] ends in exactly what its deliveries add up to', () => {
    fc.assert(
      fc.property(notes, styles, (list, style) => {
        expect(read(inningsOf(play(tell(list, style))), list)).toEqual(addUp(list));
      }),
      { numRuns: 300 },
    );
  });

  it('[CR11] does so in the plain fields too, while a delivery has one kind of extra', () => {
    const single = notes.filter((list) =>
      list.every((delivery) => Object.keys(delivery.extras).length <= 1),
    );
    fc.assert(
      fc.property(single, (list) => {
        expect(read(inningsOf(play(tell(list, 'plain'))), list)).toEqual(addUp(list));
      }),
    );
  });

  it('[CR12] does so if everything is told again and again, and the last time changes nothing', () => {
    fc.assert(
      fc.property(notes, styles, fc.array(fc.nat()), (list, style, repeats) => {
        const items = toItems(tell(list, style));
        const course = items.flatMap((item, at) => {
          const again = items[(repeats[at] ?? 0) % (at + 1)] ?? item;
          return [item, again];
        });
        const match = foldItems(course);
        expect(read(inningsOf(match), list)).toEqual(addUp(list));
        expect(foldItems(items, match)).toBe(match);
      }),
    );
  });

  it('[CR13] does so wherever the snapshot comes, null or full', () => {
    fc.assert(
      fc.property(notes, fc.nat(), fc.boolean(), (list, place, isNull) => {
        const messages = tell(list, 'stated');
        const at = place % (messages.length + 1);
        // As old as half of what has been told by then.
        const bowled = messages
          .slice(0, Math.floor(at / 2))
          .filter(([type]) => type === 'BALL_BOWLED');
        const sums = addUp(list.slice(0, bowled.length));
        const { runs, wickets, balls } = sums;
        const innings = { innings_id: 'i', innings_number: 1, score: `${runs}/${wickets}`, balls };
        const full: Message = [
          'CONNECTION_ESTABLISHED',
          { match_status: 'live', current_innings: innings },
        ];
        const snapshot = isNull ? NULL_SNAPSHOT : full;
        const match = play([...messages.slice(0, at), snapshot, ...messages.slice(at)]);
        expect(read(inningsOf(match), list)).toEqual(addUp(list));
      }),
    );
  });

  it('[CR13] does so for who comes late: the snapshot of the end, then all that happened', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const { runs, wickets, balls, batters, bowlers } = addUp(list);
        const [batter] = batters;
        const [bowler] = bowlers;
        const snapshot: Message = [
          'CONNECTION_ESTABLISHED',
          {
            match_status: 'live',
            current_innings: {
              innings_id: 'i',
              innings_number: 1,
              score: `${runs}/${wickets}`,
              balls,
            },
            striker: batter && { ...player(batter.id), ...batter },
            bowler: bowler && { ...player(bowler.id), ...bowler },
          },
        ];
        const match = play([snapshot, ...tell(list, 'stated')]);
        expect(read(inningsOf(match), list)).toEqual(addUp(list));
      }),
    );
  });

  it('[CR16] told wrong, then disputed and resolved, it ends as if it had been told right', () => {
    const claims = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 6 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(notes, claims, (list, mistakes) => {
        const wrong = mistakes.reduce<readonly Note[]>((claimed, [place, runs]) => {
          const at = place % list.length;
          const delivery = list[at];
          return delivery ? claimed.with(at, { ...delivery, runs }) : claimed;
        }, list);
        const settled = list.flatMap((delivery, at): Message[] => {
          if (delivery === wrong[at]) return [];
          const about = { dispute_id: `d${at}`, ball_id: `i/${at}` };
          const resolution = { runs_scored: delivery.runs };
          return [
            ['SCORING_DISPUTE_RAISED', about],
            ['DISPUTE_RESOLVED', { ...about, resolution }],
          ];
        });
        const right = inningsOf(play(tell(list, 'extension')));
        const match = play([...tell(wrong, 'extension'), ...settled]);
        const corrected = inningsOf(match);
        expect(read(corrected, list)).toEqual(addUp(list));
        // Who crossed over is not known any better afterwards; the next delivery says it.
        const { striker, nonStriker } = right;
        expect({ ...corrected, striker, nonStriker }).toEqual(right);
        expect(match.disputes.every(({ status }) => status === 'resolved')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[CR15] every wicket falls at the score of its delivery, and partnerships add up to the total', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const { fallOfWickets, partnership, runs } = inningsOf(play(tell(list, 'extension')));
        const scores = list.flatMap(({ out }, at) =>
          out ? [addUp(list.slice(0, at + 1)).runs] : [],
        );
        expect(fallOfWickets.map((fall) => fall.runs)).toEqual(scores);
        const ended = fallOfWickets.map((fall) => fall.partnership.runs);
        expect(sumOf(ended) + partnership.runs).toBe(runs);
      }),
    );
  });
});

describe('a model', () => {
  it('[CR19] is bounded, whatever comes', () => {
    const flood = Array.from({ length: 2_000 }, (_, at): Message[] => [
      [
        'BALL_BOWLED',
        { ball_id: at, innings_id: `i${at % 40}`, over_number: at, batsman: player(`${at}`) },
      ],
      ['WICKET_FALLEN', { ball_id: at, batsman_out: player(`${at}`), innings_id: `i${at % 40}` }],
      ['SCORING_DISPUTE_RAISED', { dispute_id: at }],
      ['MILESTONE_ACHIEVED', { milestone_type: 'FIFTY', player: player(`${at}`) }],
      ['PLAYER_CHANGED', { change_type: 'SUBSTITUTE', player_in: player(`${at}`) }],
    ]).flat();
    const oneOver = Array.from({ length: 700 }, (_, at): Message => [
      'BALL_BOWLED',
      { ball_id: `x${at}`, innings_id: 'long', over_number: 1, batsman: player(`${at}`) },
    ]);
    const manyOvers = Array.from({ length: 700 }, (_, at): Message => [
      'BALL_BOWLED',
      { ball_id: `y${at}`, innings_id: 'long', over_number: at + 2, bowler: player(`${at}`) },
    ]);
    const match = play([...flood, ...oneOver, ...manyOvers]);
    const innings = inningsOf(match);
    expect(match.innings.length).toBeLessThanOrEqual(20);
    expect(match.disputes).toHaveLength(100);
    expect(match.milestones).toHaveLength(50);
    expect(match.playerChanges).toHaveLength(100);
    expect(match.recentEvents).toHaveLength(50);
    expect(innings.overs).toHaveLength(600);
    expect(innings.batters.length).toBeLessThanOrEqual(60);
    expect(innings.bowlers.length).toBeLessThanOrEqual(60);
    expect(innings.balls).toBe(1_400);
    for (const { fallOfWickets, overs } of match.innings) {
      expect(fallOfWickets.length).toBeLessThanOrEqual(60);
      for (const { deliveries } of overs) expect(deliveries.length).toBeLessThanOrEqual(100);
    }
  });

  it('[CR19] keeps the identity of everything a delivery does not touch', () => {
    fc.assert(
      fc.property(notes, note, (list, next) => {
        const before = play([...tell(list, 'extension')].map(inFirst));
        const after = play([...tell([next], 'extension')].map(inSecond), before);
        expect(keptParts(after, before)).toEqual([true, true, true, true]);
        const further = play([...tell([next], 'extension')].map(inThird), after);
        const [, second] = further.innings;
        const [, known] = after.innings;
        const isUntouched = (id: string) => id !== next.batter && id !== next.nonStriker;
        const linesOf = (innings: CricketInnings | undefined) =>
          innings?.batters.filter(({ player: { playerId } }) => isUntouched(playerId ?? '')) ?? [];
        const pairs = linesOf(second).map((line, at) => line === linesOf(known)[at]);
        expect(pairs.every(Boolean)).toBe(true);
        expect(second?.fallOfWickets === known?.fallOfWickets).toBe(next.out === null);
      }),
    );
  });
});

/** Told again as another delivery of the first or the second innings. */
const inFirst = ([type, data]: Message): Message => [type, { ...data, innings_number: 1 }];
const inSecond = ([type, data]: Message): Message => [
  type,
  { ...data, innings_number: 2, innings_id: 'j', ball_id: 'j/0' },
];
const inThird = ([type, data]: Message): Message => [
  type,
  { ...data, innings_number: 2, innings_id: 'j', ball_id: 'j/1' },
];

function keptParts(after: CricketMatch, before: CricketMatch): readonly boolean[] {
  const [first] = after.innings;
  const [known] = before.innings;
  return [
    first?.overs === known?.overs,
    first?.batters === known?.batters,
    after.disputes === before.disputes,
    after.milestones === before.milestones,
  ];
}
