import type { OddsFormat } from '../../hooks/viewTypes.ts';

/** Texts of `OddsFormatSwitch`. */
export interface OddsFormatSwitchStrings extends Readonly<Record<OddsFormat, string>> {
  /** Names the group for screen readers. */
  readonly oddsFormat: string;
}

export const ODDS_FORMAT_SWITCH_STRINGS: OddsFormatSwitchStrings = {
  oddsFormat: 'Odds format',
  american: 'American',
  decimal: 'Decimal',
  fractional: 'Fraction',
  probability: 'Implied %',
};
