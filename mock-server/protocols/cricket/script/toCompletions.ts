import { assertNever } from '../../../../src/lib/assertNever.ts';
import type { InningsCompleteData } from '../../../../src/protocols/cricket/wire/inningsComplete.ts';
import type { MatchCompleteData } from '../../../../src/protocols/cricket/wire/matchComplete.ts';
import {
  sumExtras,
  type Innings,
  type MatchRecord,
  type MatchResult,
} from '../../../worlds/cricket/matchRecord.ts';
import type { InningsStage } from './inningsStage.ts';
import {
  toBatterStats,
  toBowlerStats,
  toExtrasDetail,
  toInningsHead,
  toScore,
  toWireOvers,
  toWirePlayer,
  toWireTarget,
  toWireTeam,
} from './wireParts.ts';

/** How many players an innings' end names. */
const TOP_COUNT = 3;

/** Says how an innings ended. */
export function toInningsComplete(stage: InningsStage, next: Innings | null): InningsCompleteData {
  const { card, penalties, record, turn } = stage;
  const batters = card.batters.toSorted((left, right) => right.runs - left.runs);
  const bowlers = card.bowlers.toSorted(
    (left, right) => right.wickets - left.wickets || left.runs - right.runs,
  );
  return {
    ...toInningsHead(stage),
    final_score: toScore(stage),
    overs: toWireOvers(card.balls, record.ballsPerOver),
    balls: card.balls,
    extras: {
      ...toExtrasDetail(card.extras),
      total: sumExtras(card.extras) + penalties.pre + penalties.post,
    },
    top_scorers: batters
      .slice(0, TOP_COUNT)
      .map((line) => ({ ...toWirePlayer(line.player), ...toBatterStats(line) })),
    top_bowlers: bowlers.slice(0, TOP_COUNT).map((line) => ({
      ...toWirePlayer(line.player),
      ...toBowlerStats(line, record.ballsPerOver),
    })),
    next_innings: next === null ? null : toNextInnings(stage, next),
    declared: turn.isDeclared,
    forfeited: turn.isForfeited,
    target: toWireTarget(stage),
    penalty_runs: { ...penalties },
  };
}

function toNextInnings({ number }: InningsStage, { battingTeam, target }: Innings) {
  return {
    innings_number: number + 1,
    batting_team: toWireTeam(battingTeam),
    target: target === null ? null : target.runs,
    target_message: target === null ? null : `${battingTeam.name} need ${target.runs} runs to win`,
  };
}

/** Says how a match ended. */
export function toMatchComplete(
  record: MatchRecord,
  stages: readonly InningsStage[],
): MatchCompleteData {
  const { playerOfMatch, result } = record;
  const tieWinner = result.kind === 'tied' && result.winner !== null ? result.winner : null;
  return {
    match_id: record.id,
    match_code: record.code,
    result: toResultText(result),
    winner_team_id: result.winner?.id ?? null,
    winner_team_name: result.winner?.name ?? null,
    margin: toMargin(result),
    player_of_match:
      playerOfMatch === null
        ? null
        : { ...toWirePlayer(playerOfMatch), reason: 'Player of the match' },
    final_scores: Object.fromEntries(
      stages.map((stage) => [
        `innings_${stage.number}`,
        { team: stage.turn.battingTeam.name, score: toScore(stage) },
      ]),
    ),
    match_highlights: null,
    method: result.method,
    super_over_winner:
      tieWinner !== null && result.decidedBy === 'super_over' ? toWireTeam(tieWinner) : null,
    bowl_out_winner:
      tieWinner !== null && result.decidedBy === 'bowl_out' ? toWireTeam(tieWinner) : null,
  };
}

function toMargin({ isByInnings, kind, margin }: MatchResult) {
  switch (kind) {
    case 'won':
      if (margin === null) return { type: 'AWARDED', value: null };
      return {
        type: margin.type.toUpperCase(),
        value: margin.value,
        ...(isByInnings ? { innings: 1 } : {}),
      };
    case 'tied':
      return { type: 'TIED', value: null };
    case 'drawn':
      return { type: 'DRAWN', value: null };
    case 'no_result':
      return { type: 'NO_RESULT', value: null };
    default:
      return assertNever(kind);
  }
}

function toResultText(result: MatchResult): string {
  const { decidedBy, isByInnings, kind, margin, method, winner } = result;
  const name = winner?.name ?? '';
  const suffix = method === null ? '' : ` (${method})`;
  switch (kind) {
    case 'won': {
      if (margin === null) return `${name} won${suffix}`;
      const unit = margin.value === 1 ? margin.type.slice(0, -1) : margin.type;
      return `${name} won by ${isByInnings ? 'an innings and ' : ''}${margin.value} ${unit}${suffix}`;
    }
    case 'tied': {
      const how = decidedBy === 'bowl_out' ? 'bowl-out' : 'super over';
      return `Match tied${winner === null ? '' : ` (${name} won the ${how})`}`;
    }
    case 'drawn':
      return 'Match drawn';
    case 'no_result':
      return 'No result';
    default:
      return assertNever(kind);
  }
}
