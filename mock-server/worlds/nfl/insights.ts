import type { NflGameState, NflMoment, ScoreType } from './game.ts';
import { formatClock, isInRedZone, isInTwoMinutes } from './gameClock.ts';
import { INSIGHT_THRESHOLD } from './significance.ts';
import { toLeader } from './winProbability.ts';

/** What the narrator says of a moment. */
export interface Insight {
  readonly text: string;
  readonly kind:
    'scoring' | 'turnover' | 'momentum' | 'red_zone' | 'two_minute' | 'fourth_down' | 'phase';
  /** How sure the narrator is, 0 to 1. */
  readonly confidence: number;
}

/** What a remark is made of. */
export interface InsightFacts {
  readonly before: NflGameState;
  readonly significance: number;
  readonly homeWinProbability: number;
  /** How far the home team's chance moved, -1 to 1. */
  readonly swing: number;
}

const SCORE_WORDS: { readonly [Type in ScoreType]: string } = {
  TD: 'Touchdown',
  FG: 'Field goal',
  SAF: 'Safety',
  XP: 'Extra point',
  '2PT': 'Two-point conversion',
};
/** From this swing on, a play is about momentum before anything else. */
const MOMENTUM_SWING = 0.12;

/** A remark on a moment that matters, or null. The same moment gets the same remark. */
export function toInsight(moment: NflMoment, facts: InsightFacts): Insight | null {
  const { significance } = facts;
  if (significance < INSIGHT_THRESHOLD) return null;
  const remark = pickRemark(moment, facts);
  if (remark === null) return null;
  const confidence = Math.round(Math.min(0.98, 0.55 + 0.45 * significance) * 100) / 100;
  return { ...remark, confidence };
}

function pickRemark(moment: NflMoment, facts: InsightFacts): Pick<Insight, 'text' | 'kind'> | null {
  const { play, scoring, state } = moment;
  const standing = describeStanding(state);
  const chance = describeChance(state, facts.homeWinProbability);
  if (state.phase === 'final') return { kind: 'phase', text: `It is over: ${standing}.` };
  if (state.phase === 'halftime' && facts.before.phase !== 'halftime') {
    return { kind: 'phase', text: `Halftime: ${standing}. ${chance}` };
  }
  if (scoring !== null) {
    const text = `${SCORE_WORDS[scoring.type]} ${scoring.team}: ${standing}. ${chance}`;
    return { kind: 'scoring', text };
  }
  if (play?.isTurnover === true) {
    const taker = state.possession === null ? 'the defense' : state.teams[state.possession];
    return { kind: 'turnover', text: `The ball goes over to ${taker}. ${chance}` };
  }
  if (play?.kind === 'warning' || (isInTwoMinutes(state) && !isInTwoMinutes(facts.before))) {
    const text = `${formatClock(state.clockMs)} left in quarter ${state.quarter}: ${standing}. ${chance}`;
    return { kind: 'two_minute', text };
  }
  if (Math.abs(facts.swing) >= MOMENTUM_SWING) {
    const side = facts.swing > 0 ? 'home' : 'away';
    const size = Math.round(Math.abs(facts.swing) * 100);
    return {
      kind: 'momentum',
      text: `That play was worth ${size} points of chance to ${state.teams[side]}. ${chance}`,
    };
  }
  if (facts.before.down === 4) {
    return { kind: 'fourth_down', text: `They went for it on fourth down. ${chance}` };
  }
  if (isInRedZone(state) && state.possession !== null) {
    return {
      kind: 'red_zone',
      text: `${state.teams[state.possession]} are in the red zone. ${chance}`,
    };
  }
  return null;
}

function describeStanding(state: NflGameState): string {
  const { score, teams } = state;
  const leader = toLeader(state);
  if (leader === null) return `tied at ${score.home}`;
  const high = Math.max(score.home, score.away);
  return `${teams[leader]} lead ${high}-${Math.min(score.home, score.away)}`;
}

function describeChance({ teams }: NflGameState, homeWinProbability: number): string {
  const side = homeWinProbability >= 0.5 ? 'home' : 'away';
  const chance = side === 'home' ? homeWinProbability : 1 - homeWinProbability;
  return `${teams[side]} win ${Math.round(chance * 100)} times in 100 from here.`;
}
