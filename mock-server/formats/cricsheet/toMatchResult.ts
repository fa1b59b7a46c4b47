import type { MatchResult } from '../../worlds/cricket/matchRecord.ts';
import type { CricsheetMatch, CricsheetOutcome } from './cricsheetSchema.ts';
import type { Names } from './names.ts';

/** Reads how a match ended; a file that does not say stands for a match without a result. */
export function toMatchResult({ info, innings }: CricsheetMatch, names: Names): MatchResult {
  const { outcome } = info;
  const base: MatchResult = {
    kind: outcome.result === 'draw' ? 'drawn' : 'no_result',
    winner: null,
    margin: null,
    isByInnings: false,
    decidedBy: null,
    method: outcome.method ?? null,
  };
  if (outcome.winner !== undefined) {
    const isByInnings = outcome.by?.innings !== undefined;
    const winner = names.team(outcome.winner);
    return { ...base, kind: 'won', winner, margin: toMargin(outcome), isByInnings };
  }
  if (outcome.result !== 'tie') return base;
  const tieWinner = outcome.eliminator ?? outcome.bowl_out;
  const hasSuperOver = innings.some((turn) => turn.super_over === true);
  const isBowlOut = outcome.bowl_out !== undefined && outcome.eliminator === undefined;
  return {
    ...base,
    kind: 'tied',
    winner: tieWinner === undefined ? null : names.team(tieWinner),
    decidedBy: isBowlOut
      ? 'bowl_out'
      : tieWinner !== undefined || hasSuperOver
        ? 'super_over'
        : null,
  };
}

function toMargin({ by = {} }: CricsheetOutcome): MatchResult['margin'] {
  if (by.wickets !== undefined) return { type: 'wickets', value: by.wickets };
  return by.runs === undefined ? null : { type: 'runs', value: by.runs };
}
