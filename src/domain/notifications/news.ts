import type { ArbitrageItem } from '../../protocols/entities.ts';
import type { Occurrence } from '../../protocols/occurrence.ts';
import { toOccurrenceId } from '../toOccurrenceId.ts';
import type { Notice } from './notification.ts';

/** An opportunity that was not there before. */
export interface ArbitrageNews extends ArbitrageItem {
  readonly type: 'arbitrage';
}

/** Whatever happens that may be worth a notice, told apart by `type`. */
export type News = Occurrence | ArbitrageNews;

/**
 * What becomes of something that happened: a notice, or null for none. `usual` is what it becomes without a rule, null for what is
 * not told, such as an ordinary ball.
 *
 * @example
 * const rule: NotifyRule = (news, usual) =>
 *   news.type === 'ball' && news.boundary === 'six' ? { kind: 'score', title: 'Six!' } : usual;
 */
export type NotifyRule = (news: News, usual: Notice | null) => Notice | null;

/** What tells a happening from all others, the same for every copy of it; null where nothing does. */
export function toNewsIdentity(news: News): string | null {
  return news.type === 'arbitrage' ? JSON.stringify([news.type, news.id]) : toOccurrenceId(news);
}
