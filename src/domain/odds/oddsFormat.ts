/** The ways to write a price: +150, 2.50, 3/2 or 40.0 %. */
export const ODDS_FORMATS = ['american', 'decimal', 'fractional', 'probability'] as const;

/** How prices are written. */
export type OddsFormat = (typeof ODDS_FORMATS)[number];

/** Whether a text, such as a stored one, names a format. */
export function isOddsFormat(text: unknown): text is OddsFormat {
  return ODDS_FORMATS.some((format) => format === text);
}
