import type { ArbitrageLeg } from '../../protocols/entities.ts';
import { formatOdds } from '../odds/formatOdds.ts';
import type { OddsFormat } from '../odds/oddsFormat.ts';
import { joinParts } from './joinParts.ts';
import type { NotificationLine } from './notification.ts';

/**
 * What a notification says below its title, with its prices as the reader likes them written.
 *
 * @example
 * toNotificationMessage(notification, 'decimal'); // Boston @ New York · Boston 2.20 at DraftKings · New York 1.95 at FanDuel
 */
export function toNotificationMessage(
  { message, legs }: Pick<NotificationLine, 'message' | 'legs'>,
  format: OddsFormat,
): string {
  return joinParts(message, ...legs.map((leg) => toLegText(leg, format)));
}

function toLegText({ bet, odds, sportsbook }: ArbitrageLeg, format: OddsFormat): string | null {
  const price = odds === null ? null : formatOdds(odds, format);
  const text = [bet, price].filter((part) => part !== null).join(' ');
  if (text === '') return sportsbook;
  return sportsbook === null ? text : `${text} at ${sportsbook}`;
}
