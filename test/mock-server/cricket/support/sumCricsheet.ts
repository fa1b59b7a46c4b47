// What a Cricsheet file's own deliveries imply, summed without any of the code under test.

/** A file as it lies there; only what is summed. */
export interface CricsheetFile {
  readonly info: {
    readonly teams: readonly string[];
    readonly outcome: {
      readonly winner?: string;
      readonly by?: {
        readonly runs?: number;
        readonly wickets?: number;
        readonly innings?: number;
      };
      readonly result?: string;
      readonly eliminator?: string;
      readonly bowl_out?: string;
      readonly method?: string;
    };
  };
  readonly innings: readonly {
    readonly team: string;
    readonly super_over?: boolean;
    readonly declared?: boolean;
    readonly forfeited?: boolean;
    readonly penalty_runs?: { readonly pre?: number; readonly post?: number };
    readonly overs?: readonly {
      readonly over: number;
      readonly deliveries: readonly FileDelivery[];
    }[];
  }[];
}

export interface FileDelivery {
  readonly batter: string;
  readonly non_striker: string;
  readonly bowler: string;
  readonly runs: { readonly batter: number; readonly extras: number; readonly total: number };
  readonly extras?: Readonly<Record<string, number>>;
  readonly wickets?: readonly { readonly kind: string; readonly player_out: string }[];
}

const NOT_OUT = ['retired hurt', 'retired not out'];
const BOWLERS = ['bowled', 'caught', 'caught and bowled', 'lbw', 'stumped', 'hit wicket'];

/** Sums one innings by walking through it. */
function sumInnings(innings: CricsheetFile['innings'][number]) {
  const { post = 0, pre = 0 } = innings.penalty_runs ?? {};
  const sums = { runs: pre + post, wickets: 0, balls: 0 };
  const extras = { wides: 0, noBalls: 0, byes: 0, legByes: 0, penalty: 0 };
  const batters: Record<string, { runs: number; balls: number }> = {};
  const bowlers: Record<string, { balls: number; runs: number; wickets: number }> = {};
  for (const { deliveries } of innings.overs ?? []) {
    for (const delivery of deliveries) {
      const { byes = 0, legbyes = 0, noballs = 0, penalty = 0, wides = 0 } = delivery.extras ?? {};
      const wickets = delivery.wickets ?? [];
      const isLegal = wides === 0 && noballs === 0;
      sums.runs += delivery.runs.total;
      sums.wickets += wickets.filter(({ kind }) => !NOT_OUT.includes(kind)).length;
      if (isLegal) sums.balls += 1;
      extras.wides += wides;
      extras.noBalls += noballs;
      extras.byes += byes;
      extras.legByes += legbyes;
      extras.penalty += penalty;
      const batter = (batters[delivery.batter] ??= { runs: 0, balls: 0 });
      batters[delivery.non_striker] ??= { runs: 0, balls: 0 };
      for (const { player_out } of wickets) batters[player_out] ??= { runs: 0, balls: 0 };
      batter.runs += delivery.runs.batter;
      if (wides === 0) batter.balls += 1;
      const bowler = (bowlers[delivery.bowler] ??= { balls: 0, runs: 0, wickets: 0 });
      if (isLegal) bowler.balls += 1;
      bowler.runs += delivery.runs.batter + wides + noballs;
      bowler.wickets += wickets.filter(({ kind }) => BOWLERS.includes(kind)).length;
    }
  }
  return {
    team: innings.team,
    isSuperOver: innings.super_over === true,
    isDeclared: innings.declared === true,
    isForfeited: innings.forfeited === true,
    ...sums,
    extras,
    penaltyRuns: { pre, post },
    batters,
    bowlers,
  };
}

interface ResultSums {
  readonly kind: string;
  readonly winner: string | null;
  readonly value: number | null;
  readonly method: string | null;
}

function readResult({ outcome }: CricsheetFile['info']): ResultSums {
  const { bowl_out, by, eliminator, method = null, result, winner } = outcome;
  const value = by?.wickets ?? by?.runs ?? null;
  const tieWinner = eliminator ?? bowl_out ?? null;
  if (winner !== undefined)
    return { kind: value === null ? 'awarded' : 'won', winner, value, method };
  if (result === 'tie') return { kind: 'tied', winner: tieWinner, value: null, method };
  return { kind: result === 'draw' ? 'drawn' : 'noResult', winner: null, value: null, method };
}

/** Sums a file. */
export function sumCricsheet(file: CricsheetFile) {
  return { innings: file.innings.map(sumInnings), result: readResult(file.info) };
}

export type CricsheetSums = ReturnType<typeof sumCricsheet>;
