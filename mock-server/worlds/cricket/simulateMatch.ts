import { createRandom, type SeededRandom } from '../../engine/createRandom.ts';
import { addDisputes } from './addDisputes.ts';
import {
  isBowlersWicket,
  type Innings,
  type MatchRecord,
  type MatchResult,
  type Player,
  type Team,
} from './matchRecord.ts';
import { nameUuid } from './nameUuid.ts';
import { simulateInnings } from './simulateInnings.ts';
import { TEAMS } from './teams.ts';
import { toMatchCode } from './toMatchCode.ts';
import { sumRuns } from './toTarget.ts';

export interface SimulationOptions {
  readonly seed: number;
  /** UUID text. */
  readonly matchId: string;
  /** How often the match was played before; each time it goes otherwise. */
  readonly round: number;
  readonly oversPerInnings: number;
}

const BALLS_PER_OVER = 6;
/** How many matches in a hundred the rain ends; made up. */
const RAIN_CHANCE = 0.02;
/** After this many even super overs, a tie is a tie. */
const MAX_SUPER_OVERS = 3;
/** What a wicket is worth in runs, when the best player is chosen. */
const WICKET_WORTH = 20;

/** Plays a whole match; the same options, the same match. */
export function simulateMatch(options: SimulationOptions): MatchRecord {
  const { matchId, oversPerInnings, round, seed } = options;
  const random = createRandom(seed, `cricket/${matchId}/${round}`);
  const [first, second] = random.shuffle(TEAMS);
  if (first === undefined || second === undefined) throw new Error('a match needs two teams');
  const isRained = random.chance(RAIN_CHANCE);
  const common = { random, oversPerInnings, isSuperOver: false };
  const opening = simulateInnings({
    ...common,
    battingTeam: first,
    bowlingTeam: second,
    target: null,
    lastOver: oversPerInnings,
  });
  const chase = simulateInnings({
    ...common,
    battingTeam: second,
    bowlingTeam: first,
    target: sumRuns(opening) + 1,
    lastOver: isRained ? random.int(1, Math.ceil(oversPerInnings / 2)) : oversPerInnings,
  });
  const regular = [addDisputes(opening, random, 1), addDisputes(chase, random, 0.5)];
  const isTied = chase.isComplete && sumRuns(opening) === sumRuns(chase);
  const superOvers = isTied ? playSuperOvers(random, second, first) : [];
  const innings = [...regular, ...superOvers];
  const result = toResult([opening, chase], superOvers);
  return {
    id: matchId,
    code: toMatchCode(first.name, nameUuid(`${matchId}/${round}`)),
    teams: [first, second],
    ballsPerOver: BALLS_PER_OVER,
    ballsLimit: oversPerInnings * BALLS_PER_OVER,
    innings,
    result,
    playerOfMatch: result.winner === null ? null : toBestPlayer(regular, result.winner),
  };
}

/** The side that batted last bats first; even super overs are followed by another. */
function playSuperOvers(random: SeededRandom, first: Team, second: Team): readonly Innings[] {
  const played: Innings[] = [];
  for (let count = 0; count < MAX_SUPER_OVERS; count += 1) {
    const common = { random, oversPerInnings: 1, lastOver: 1, isSuperOver: true };
    const [leader, chaser] = count % 2 === 0 ? [first, second] : [second, first];
    const opening = simulateInnings({
      ...common,
      battingTeam: leader,
      bowlingTeam: chaser,
      target: null,
    });
    const chase = simulateInnings({
      ...common,
      battingTeam: chaser,
      bowlingTeam: leader,
      target: sumRuns(opening) + 1,
    });
    played.push(opening, chase);
    if (sumRuns(opening) !== sumRuns(chase)) break;
  }
  return played;
}

function toResult(
  [opening, chase]: readonly [Innings, Innings],
  superOvers: readonly Innings[],
): MatchResult {
  const base = { winner: null, margin: null, isByInnings: false, decidedBy: null, method: null };
  const lead = sumRuns(opening) - sumRuns(chase);
  if (lead < 0) {
    const lost = chase.overs
      .flatMap((over) => over.deliveries)
      .flatMap((delivery) => delivery.dismissals).length;
    const margin = { type: 'wickets', value: 10 - lost } as const;
    return { ...base, kind: 'won', winner: chase.battingTeam, margin };
  }
  if (!chase.isComplete) return { ...base, kind: 'no_result' };
  if (lead > 0) {
    const margin = { type: 'runs', value: lead } as const;
    return { ...base, kind: 'won', winner: opening.battingTeam, margin };
  }
  const [lastOpening, lastChase] = superOvers.slice(-2);
  if (lastOpening === undefined || lastChase === undefined) return { ...base, kind: 'tied' };
  const difference = sumRuns(lastOpening) - sumRuns(lastChase);
  const winner = difference === 0 ? null : (difference > 0 ? lastOpening : lastChase).battingTeam;
  return { ...base, kind: 'tied', winner, decidedBy: 'super_over' };
}

function toBestPlayer(innings: readonly Innings[], winner: Team): Player | null {
  const worth = new Map<string, number>();
  const add = (player: Player, points: number) =>
    worth.set(player.id, (worth.get(player.id) ?? 0) + points);
  for (const delivery of innings.flatMap(({ overs }) => overs.flatMap((over) => over.deliveries))) {
    add(delivery.batter, delivery.batterRuns);
    add(delivery.bowler, delivery.dismissals.filter(isBowlersWicket).length * WICKET_WORTH);
  }
  const ranked = winner.players.toSorted(
    (left, right) => (worth.get(right.id) ?? 0) - (worth.get(left.id) ?? 0),
  );
  return ranked[0] ?? null;
}
