/** What trying a step of the search showed. */
export interface RateTrial {
  readonly step: number;
  readonly isSustained: boolean;
}

const LOWEST_RATE = 320;
const GROWTH = 1.18;
const FIRST_STEP = 8;
const STRIDE = 4;
const LAST_STEP = 40;

/** Messages per second of a step: 18 % more than the step before, two digits that count. */
export function rateOfStep(step: number): number {
  return Number((LOWEST_RATE * GROWTH ** step).toPrecision(2));
}

/**
 * The step to try next; null when the highest sustained one is known. Strides up (or down) until one step is
 * sustained and a higher one is not, then halves what lies between.
 */
export function nextStep(trials: readonly RateTrial[]): number | null {
  if (trials.length === 0) return FIRST_STEP;
  const best = highestSustainedStep(trials) ?? -1;
  const failed = trials.filter(({ isSustained }) => !isSustained).map(({ step }) => step);
  // A failure below a success was bad luck.
  const worst = Math.min(LAST_STEP + 1, ...failed.filter((step) => step > best));
  if (worst - best <= 1) return null;
  if (worst > LAST_STEP) return Math.min(LAST_STEP, best + STRIDE);
  if (best < 0) return Math.max(0, worst - STRIDE);
  return Math.floor((best + worst) / 2);
}

/** The highest step that was sustained; null if none was. */
export function highestSustainedStep(trials: readonly RateTrial[]): number | null {
  const sustained = trials.filter(({ isSustained }) => isSustained).map(({ step }) => step);
  return sustained.length === 0 ? null : Math.max(...sustained);
}
