import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCricketScript } from '../../../mock-server/protocols/cricket/script/toCricketScript.ts';
import {
  isLegal,
  isWicket,
  type Innings,
  type MatchRecord,
} from '../../../mock-server/worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../mock-server/worlds/cricket/nameUuid.ts';
import { simulateMatch } from '../../../mock-server/worlds/cricket/simulateMatch.ts';
import { sumRuns } from '../../../mock-server/worlds/cricket/toTarget.ts';
import { foldFrames, toSums } from './support/foldMatch.ts';
import { openStadium, typesOf } from './support/spectator.ts';

const play = (index: number, oversPerInnings = 20, round = 0): MatchRecord =>
  simulateMatch({ seed: 1, matchId: nameUuid(`test/${index}`), round, oversPerInnings });

const MATCHES = Array.from({ length: 200 }, (_, index) => play(index));
const deliveriesOf = ({ overs }: Innings) => overs.flatMap((over) => over.deliveries);
const frameOf = (event: object) => JSON.stringify(event);

const EVENTS = [
  'BALL_BOWLED',
  'DISPUTE_RESOLVED',
  'INNINGS_COMPLETE',
  'MATCH_COMPLETE',
  'MILESTONE_ACHIEVED',
  'OVER_COMPLETE',
  'PLAYER_CHANGED',
  'SCORING_DISPUTE_RAISED',
  'WICKET_FALLEN',
];

describe('matches', () => {
  it('[CR54] a match has every type of event, and ends once', async () => {
    const { time, watch } = openStadium();
    const client = await watch();
    time.advance(15 * 60_000);
    const types = typesOf(client);
    expect(Array.from(new Set(types)).toSorted()).toEqual(
      ['CONNECTION_ESTABLISHED', ...EVENTS].toSorted(),
    );
    expect(types.filter((type) => type === 'MATCH_COMPLETE')).toHaveLength(1);
  });

  it('[CR54] after its end a match begins anew, with innings and balls nobody has seen', async () => {
    const { engine, matchId, time, watch } = openStadium({ ballMs: 100, oversPerInnings: 3 });
    const client = await watch();
    time.advance(60_000);
    engine.stop();
    const rounds = client.ofType('CONNECTION_ESTABLISHED');
    expect(rounds.length).toBeGreaterThan(3);
    const ids = client.ofType('BALL_BOWLED').map(({ data }) => data?.['ball_id']);
    expect(new Set(ids).size).toBe(ids.length);
    // The client's read model begins anew as well.
    const lastEnd = typesOf(client).lastIndexOf('MATCH_COMPLETE');
    const upToEnd = client.texts.slice(0, lastEnd + 1);
    const lastRound = typesOf(client).lastIndexOf('CONNECTION_ESTABLISHED', lastEnd);
    const ofLastRound = client.texts.slice(lastRound, lastEnd + 1);
    const [all, last] = [foldFrames(matchId, upToEnd), foldFrames(matchId, ofLastRound)];
    if (all === null || last === null) throw new Error('nothing was heard');
    expect(toSums(all)).toEqual(toSums(last));
  });

  it('[CR55] the same seed, match and round give the same match; another of them gives another', () => {
    const script = (record: MatchRecord) => JSON.stringify(toCricketScript(record).events);
    expect(script(play(1))).toBe(script(play(1)));
    expect(script(play(1))).not.toBe(script(play(2)));
    expect(script(play(1))).not.toBe(script(play(1, 20, 1)));
  });

  it('[CR54] what the client folds is what was played, disputes resolved and all', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(1, 3, 20), (index, overs) => {
        const record = play(index, overs);
        const { events, matchId } = toCricketScript(record);
        const match = foldFrames(
          matchId,
          events.map(({ event }) => frameOf(event)),
        );
        if (match === null) throw new Error('nothing was told');
        expect(match.disputes.every(({ status }) => status === 'resolved')).toBe(true);
        expect(
          toSums(match).innings.map(({ balls, runs, wickets }) => ({ balls, runs, wickets })),
        ).toEqual(
          record.innings.map((innings) => ({
            balls: deliveriesOf(innings).filter(isLegal).length,
            runs: sumRuns(innings),
            wickets: deliveriesOf(innings)
              .flatMap(({ dismissals }) => dismissals)
              .filter(isWicket).length,
          })),
        );
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('plausibility', () => {
  it('[CR54] an innings ends with its overs, its wickets or its target, and a bowler has his share', () => {
    for (const { innings } of MATCHES) {
      for (const turn of innings) {
        const balls = deliveriesOf(turn);
        const wickets = balls.flatMap(({ dismissals }) => dismissals).length;
        const limit = turn.isSuperOver ? 6 : 120;
        const isReached = turn.target !== null && sumRuns(turn) >= turn.target.runs;
        const isDone =
          balls.filter(isLegal).length === limit ||
          wickets === (turn.isSuperOver ? 2 : 10) ||
          isReached;
        expect(isDone).toBe(turn.isComplete);
        const oversOf = new Map<string, number>();
        for (const { deliveries } of turn.overs) {
          const name = deliveries[0]?.bowler.name ?? '';
          expect(deliveries.every(({ bowler }) => bowler.name === name)).toBe(true);
          oversOf.set(name, (oversOf.get(name) ?? 0) + 1);
        }
        expect(Math.max(...oversOf.values())).toBeLessThanOrEqual(4);
      }
    }
  });

  it('[CR54] first innings make about 160 for 7, and a dismissed batter never bats again', () => {
    const first = MATCHES.flatMap(({ innings }) => innings.slice(0, 1));
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const runs = mean(first.map(sumRuns));
    const wickets = mean(
      first.map((turn) => deliveriesOf(turn).flatMap(({ dismissals }) => dismissals).length),
    );
    expect(runs).toBeGreaterThan(145);
    expect(runs).toBeLessThan(180);
    expect(wickets).toBeGreaterThan(5.5);
    expect(wickets).toBeLessThan(8);
    for (const turn of first) {
      const gone = new Set<string>();
      for (const { batter, dismissals, nonStriker } of deliveriesOf(turn)) {
        expect(gone.has(batter.id) || gone.has(nonStriker.id)).toBe(false);
        for (const { playerOut } of dismissals) gone.add(playerOut.id);
      }
    }
  });

  it('[CR54] a tie leads to a super over, which usually decides', () => {
    const ties = Array.from({ length: 600 }, (_, index) => play(index, 1)).filter(
      ({ result }) => result.kind === 'tied',
    );
    expect(ties.length).toBeGreaterThan(10);
    for (const { innings, result } of ties) {
      const superOvers = innings.filter(({ isSuperOver }) => isSuperOver);
      expect(superOvers.length % 2).toBe(0);
      expect(superOvers.length).toBeGreaterThan(0);
      expect(result.decidedBy).toBe('super_over');
    }
    expect(ties.filter(({ result }) => result.winner !== null).length).toBeGreaterThan(
      ties.length / 2,
    );
  }, 30_000);
});
