import type { ArbitrageLeg } from '../../protocols/entities.ts';
import { joinParts } from './joinParts.ts';
import type { ArbitrageNews } from './news.ts';
import type { Notice, NotificationPriority, NotificationSubject } from './notification.ts';

/** Profits, in percent, from which an opportunity is worth a look at once, and soon. */
const HIGH_PROFIT = 3;
const MEDIUM_PROFIT = 1.5;

/** A new opportunity; those of a game are one topic, so that what is said of it never turns into another game's. */
export function toArbitrageNotice(
  { profitPercent, legs, sport, game, expiresInMs }: ArbitrageNews,
  subject: NotificationSubject | null,
): Notice {
  const where = game ?? subject?.label ?? sport;
  return {
    kind: 'arbitrage',
    topic: subject === null && game !== null ? `arbitrage:${game}` : undefined,
    subject,
    priority: toPriority(profitPercent ?? 0),
    severity: 'success',
    title: profitPercent === null ? 'Arbitrage' : `Arbitrage ${profitPercent.toFixed(2)} %`,
    message: joinParts(where, ...legs.map(toLegText)),
    expiresInMs,
  };
}

function toPriority(profitPercent: number): NotificationPriority {
  if (profitPercent >= HIGH_PROFIT) return 'high';
  return profitPercent >= MEDIUM_PROFIT ? 'medium' : 'low';
}

function toLegText({ bet, odds, sportsbook }: ArbitrageLeg): string | null {
  const price = odds === null ? null : `${odds > 0 ? '+' : ''}${odds}`;
  const text = [bet, price].filter((part) => part !== null).join(' ');
  if (text === '') return sportsbook;
  return sportsbook === null ? text : `${text} at ${sportsbook}`;
}
