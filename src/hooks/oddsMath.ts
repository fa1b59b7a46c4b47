/** Odds arithmetic of the layers below that components show; they import nothing from further down. */
export { toArbitrageStakes } from '../domain/odds/arbitrageStakes.ts';
export { toBestAtLine } from '../domain/odds/bestAtLine.ts';
export { americanToDecimal } from '../domain/odds/convertOdds.ts';
export { toEdge } from '../domain/odds/edge.ts';
export { formatOdds } from '../domain/odds/formatOdds.ts';
export { ODDS_FORMATS } from '../domain/odds/oddsFormat.ts';
