import type { EpochMs } from '../lib/clock.ts';
import { addValue, countValues, NO_VALUES, removeValue, type ValueCounts } from './valueCounts.ts';

/** How often a second those who want a subscription want it updated, and what the server was asked for. */
export interface SubscriptionRate {
  /** Limits of those who have one; whoever has none wants every update. */
  readonly limits: ValueCounts;
  /** As last asked for; infinite without a limit. */
  readonly asked: number;
  /** When a lower limit is asked for; null if none is to be. */
  readonly dueAt: EpochMs | null;
}

/** What is known of a subscription when its rate is looked at. */
export interface RateContext {
  readonly at: EpochMs;
  readonly wantedCount: number;
  /** Whether the step under way asks for the subscription anyway. */
  readonly isAsking: boolean;
  /** Whether it stands, so that it may be asked for once more. */
  readonly canAskAgain: boolean;
  /** Whether the server offers limits at all. */
  readonly canLimitRate: boolean;
  /** The most to ask for, whatever is wanted; infinite without a slowdown. */
  readonly rateCap: number;
  readonly lingerMs: number;
}

/** The rate of a subscription that nobody wants yet. */
export const ANY_RATE: SubscriptionRate = { limits: NO_VALUES, asked: Infinity, dueAt: null };

/** One more wants it, at most this often. What is no positive number limits nothing. */
export function addLimit(rate: SubscriptionRate, limit: number | undefined): SubscriptionRate {
  return isLimit(limit) ? { ...rate, limits: addValue(rate.limits, limit) } : rate;
}

/** One who wanted it at most this often has left. */
export function removeLimit(rate: SubscriptionRate, limit: number | undefined): SubscriptionRate {
  return isLimit(limit) ? { ...rate, limits: removeValue(rate.limits, limit) } : rate;
}

/**
 * The rate after a step, and whether to ask (again). More is asked for at once, and less where the cap says so; what is
 * less only because somebody left has to be so for the linger time: unmounts and remounts cost no frame.
 */
export function settleRate(
  rate: SubscriptionRate,
  context: RateContext,
): { readonly rate: SubscriptionRate; readonly shouldAsk: boolean } {
  const wanted = toWanted(rate, context);
  const asked = { rate: { ...rate, asked: wanted, dueAt: null }, shouldAsk: true };
  if (context.isAsking) return asked;
  if (context.wantedCount === 0 || !context.canAskAgain || wanted === rate.asked) {
    return { rate: rate.dueAt === null ? rate : { ...rate, dueAt: null }, shouldAsk: false };
  }
  const dueAt = rate.dueAt ?? context.at + context.lingerMs;
  if (wanted > rate.asked || context.rateCap < rate.asked || context.at >= dueAt) return asked;
  return { rate: { ...rate, dueAt }, shouldAsk: false };
}

function toWanted({ limits }: SubscriptionRate, context: RateContext): number {
  if (!context.canLimitRate) return Infinity;
  const isLimited = limits.size > 0 && countValues(limits) === context.wantedCount;
  return Math.min(isLimited ? Math.max(...limits.keys()) : Infinity, context.rateCap);
}

function isLimit(limit: number | undefined): limit is number {
  return limit !== undefined && limit > 0 && limit < Infinity;
}
