import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from './nflArbitraries.ts';
import { decodeItems, foldItems } from './nflArbitraries.ts';

/** One play that scored, in the order of the game. */
interface Play {
  readonly quarter: number;
  readonly team: 'home' | 'away';
  readonly points: number;
}

const TEAMS = { home: 'DEN', away: 'CAR' };

/** Games of at most 15 scoring plays, overtime included. */
const games: fc.Arbitrary<readonly Play[]> = fc
  .array(
    fc.record({
      quarter: fc.integer({ min: 1, max: 5 }),
      team: fc.constantFrom('home' as const, 'away' as const),
      points: fc.constantFrom(1, 2, 3, 6, 7, 8),
    }),
    { maxLength: 15 },
  )
  .map((plays) => plays.toSorted((left, right) => left.quarter - right.quarter));

/** What the plays imply, summed up without a look at the code under test. */
function sumUp(plays: readonly Play[], lastQuarter: number) {
  const pointsOf = (team: string, quarter: number) =>
    plays
      .filter((play) => play.team === team && play.quarter === quarter)
      .reduce((sum, { points }) => sum + points, 0);
  const quarters = Array.from({ length: lastQuarter }, (_, at) => at + 1);
  return {
    home: quarters.map((quarter) => pointsOf('home', quarter)),
    away: quarters.map((quarter) => pointsOf('away', quarter)),
  };
}

function scoreAfter(plays: readonly Play[]) {
  const sum = (team: string) =>
    plays.filter((play) => play.team === team).reduce((total, { points }) => total + points, 0);
  return { home_score: sum('home'), away_score: sum('away') };
}

function toWirePlay(plays: readonly Play[], at: number) {
  const play = plays[at];
  if (!play) throw new Error('no such play');
  return {
    quarter: play.quarter,
    team: TEAMS[play.team],
    type: 'TD',
    description: `Play ${at}`,
    points: play.points,
    ...scoreAfter(plays.slice(0, at + 1)),
  };
}

const toWirePlays = (plays: readonly Play[]) => plays.map((_, at) => toWirePlay(plays, at));

/** The game as a server tells it: a message when a quarter begins and one for each play. */
function tell(plays: readonly Play[], style: 'plain' | 'extended'): readonly Message[] {
  const lastQuarter = Math.max(4, ...plays.map(({ quarter }) => quarter));
  const head = { home_team: TEAMS.home, away_team: TEAMS.away, game_status: 'live' };
  const messages: Message[] = [];
  for (let quarter = 1; quarter <= lastQuarter; quarter += 1) {
    const before = plays.filter((play) => play.quarter < quarter);
    messages.push({ type: 'quarter_change', data: { ...head, quarter, ...scoreAfter(before) } });
    for (const [at, play] of plays.entries()) {
      if (play.quarter !== quarter) continue;
      const made = plays.slice(0, at + 1);
      const plain = { ...head, quarter, ...scoreAfter(made) };
      const extension = {
        scoring_play: toWirePlay(plays, at),
        score_by_quarter: sumUp(made, quarter),
      };
      messages.push({
        type: style === 'plain' ? 'score_update' : 'game_update',
        data: style === 'plain' ? plain : { ...plain, ...extension },
      });
    }
  }
  messages.push({ type: 'game_ended', data: { ...head, ...scoreAfter(plays) } });
  return messages;
}

/** The whole game in one message, for those who come late. */
function toSnapshot(plays: readonly Play[], quarter: number): Message {
  const extension = {
    scoring_plays: toWirePlays(plays),
    score_by_quarter: sumUp(plays, quarter),
  };
  const head = { home_team: TEAMS.home, away_team: TEAMS.away, quarter, game_status: 'live' };
  return { type: 'game_update', data: { ...head, ...scoreAfter(plays), ...extension } };
}

const lastQuarterOf = (plays: readonly Play[]) =>
  Math.max(4, ...plays.map(({ quarter }) => quarter));

describe('a whole game', () => {
  it.each(['plain', 'extended'] as const)(
    '[NF11, NF12] told in the %s way ends in its points by quarter and every scoring play',
    (style) => {
      fc.assert(
        fc.property(games, (plays) => {
          const game = foldItems(decodeItems(tell(plays, style)));
          expect(game.scoreByQuarter).toEqual(sumUp(plays, lastQuarterOf(plays)));
          expect(game.phase).toBe('final');
          expect(
            game.scoringPlays.map(({ quarter, team, points }) => ({ quarter, team, points })),
          ).toEqual(
            plays.map(({ quarter, team, points }) => ({ quarter, team: TEAMS[team], points })),
          );
          if (style === 'plain') return;
          expect(game.scoringPlays.map(({ description }) => description)).toEqual(
            plays.map((_, at) => `Play ${at}`),
          );
        }),
      );
    },
  );

  it('[NF11, NF12] ends the same for whoever came late, or lost the link for a while', () => {
    const cuts = fc.tuple(games, fc.nat({ max: 20 }), fc.nat({ max: 20 }));
    fc.assert(
      fc.property(cuts, ([plays, left, missed]) => {
        const messages = tell(plays, 'extended');
        const from = Math.min(left, messages.length);
        const to = Math.min(from + missed, messages.length - 1);
        const before = messages.slice(0, to);
        const known = before.filter(({ type }) => type === 'game_update').length;
        const quarter = before.filter(({ type }) => type === 'quarter_change').length;
        const snapshot = toSnapshot(plays.slice(0, known), Math.max(1, quarter));
        const whole = foldItems(decodeItems(messages));
        const patched = foldItems(
          decodeItems([...messages.slice(0, from), snapshot, ...messages.slice(to)]),
        );
        expect(patched.scoreByQuarter).toEqual(whole.scoreByQuarter);
        expect(patched.scoringPlays).toEqual(whole.scoringPlays);
      }),
    );
  });
});
