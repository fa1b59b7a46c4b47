import type { WireLiveGame } from '../wire/oddsUpdate.ts';
import { toName } from '../../shownText.ts';

const QUARTERS = 4;

/** Phase of a game as people say it: "7th inning", "Q3", "2OT", "2nd period"; a text is kept as sent. */
export function toPeriodText(
  game: Pick<WireLiveGame, 'inning' | 'quarter' | 'period'>,
): string | null {
  const { inning, quarter, period } = game;
  if (inning != null) return toText(inning, (count) => `${toOrdinal(count)} inning`);
  if (quarter != null) return toText(quarter, toQuarter);
  if (period != null) return toText(period, (count) => `${toOrdinal(count)} period`);
  return null;
}

function toText(phase: number | string, format: (count: number) => string): string | null {
  return typeof phase === 'number' ? format(phase) : toName(phase);
}

function toQuarter(count: number): string {
  if (count <= QUARTERS) return `Q${count}`;
  return count === QUARTERS + 1 ? 'OT' : `${count - QUARTERS}OT`;
}

/** 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st. */
function toOrdinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const suffix = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${suffix}`;
}
