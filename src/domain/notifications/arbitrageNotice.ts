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
  return {
    kind: 'arbitrage',
    topic: subject === null && game !== null ? `arbitrage:${game}` : undefined,
    subject,
    priority: toPriority(profitPercent ?? 0),
    severity: 'success',
    title: profitPercent === null ? 'Arbitrage' : `Arbitrage ${profitPercent.toFixed(2)} %`,
    // A match is named beside every notice about it.
    message: subject === null ? (game ?? sport ?? undefined) : undefined,
    legs,
    expiresInMs,
  };
}

function toPriority(profitPercent: number): NotificationPriority {
  if (profitPercent >= HIGH_PROFIT) return 'high';
  return profitPercent >= MEDIUM_PROFIT ? 'medium' : 'low';
}
