import { americanToDecimal } from './convertOdds.ts';

/**
 * What a bet at an American price earns on average per unit staked if an outcome has this chance: 0.05 is 5 %, below 0 it loses. Null
 * for what is no chance or no price.
 * @param probability from 0 to 1
 */
export function toEdge(probability: number, american: number): number | null {
  const decimal = americanToDecimal(american);
  const isChance = probability >= 0 && probability <= 1;
  return decimal === null || !isChance ? null : probability * decimal - 1;
}
