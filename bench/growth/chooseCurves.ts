import { CommandMistake } from '../driver/runCommand.ts';
import type { Curve } from './curve.ts';
import { CURVES } from './curves.ts';
import type { GrowthPlan } from './growthPlan.ts';

/** The curves of a plan, each with the points that are wanted. @throws CommandMistake if nothing is left of one */
export function chooseCurves({
  curves,
  points,
}: Pick<GrowthPlan, 'curves' | 'points'>): readonly Curve[] {
  return CURVES.filter(({ name }) => curves.includes(name)).map((curve) => {
    const chosen = curve.points.filter((point) => points?.includes(point) ?? true);
    if (chosen.length > 0) return { ...curve, points: chosen };
    throw new CommandMistake(`${curve.name} is measured at ${curve.points.join(', ')}`);
  });
}
