import { assertNever } from '../../lib/assertNever.ts';
import { toArbitrageNotice } from './arbitrageNotice.ts';
import {
  toDisputeNotice,
  toInningsNotice,
  toMatchEndNotice,
  toMilestoneNotice,
  toWicketNotice,
} from './cricketNotices.ts';
import type { News } from './news.ts';
import { toNewsIdentity } from './news.ts';
import {
  toGameEndNotice,
  toGameStartNotice,
  toInsightNotice,
  toLineMovementNotice,
  toScoreNotice,
} from './nflNotices.ts';
import type { Notice, NotificationSubject } from './notification.ts';

/** How people call a match, game or table; undefined while nobody said. */
export type LabelOf = (subjectId: string) => string | undefined;

/**
 * What a happening is told as, and the one place that decides it: scores, wickets, milestones, moved lines, ends and new arbitrage
 * are told; what happens all the time (balls, plays, overs) is not. A rule of the user's may decide otherwise (`NotifyRule`).
 */
export function toNotice(news: News, labelOf: LabelOf): Notice | null {
  const notice = tell(news, toSubject(news, labelOf));
  return notice && { ...notice, identity: toNewsIdentity(news) };
}

function tell(news: News, subject: NotificationSubject | null): Notice | null {
  switch (news.type) {
    case 'score':
      return toScoreNotice(news, subject);
    case 'gameStarted':
      return toGameStartNotice(subject);
    case 'gameEnded':
      return toGameEndNotice(news, subject);
    case 'insight':
      return toInsightNotice(news, subject);
    case 'lineMovement':
      return toLineMovementNotice(news, subject);
    case 'wicket':
      return toWicketNotice(news, subject);
    case 'milestone':
      return toMilestoneNotice(news, subject);
    case 'inningsComplete':
      return toInningsNotice(news, subject);
    case 'matchComplete':
      return toMatchEndNotice(news, subject);
    case 'disputeRaised':
    case 'disputeResolved':
      return toDisputeNotice(news, subject);
    case 'arbitrage':
      return toArbitrageNotice(news, subject);
    // A table's alert comes as a notice of the server as well; the rest happens all the time.
    case 'alert':
    case 'ball':
    case 'overComplete':
    case 'playerChanged':
    case 'quarterChange':
    case 'play':
      return null;
    default:
      return assertNever(news);
  }
}

/** What it is about, under the name people know, or under its own where nobody said one. */
function toSubject(news: News, labelOf: LabelOf): NotificationSubject | null {
  if ('matchId' in news) return toNamed(news.matchId, labelOf, 'Match');
  if ('tableId' in news) return toNamed(news.tableId, labelOf, 'Table');
  if (news.gameId === null) return null;
  const game = toNamed(news.gameId, labelOf, 'Game');
  return news.type === 'arbitrage' && news.game !== null ? { ...game, label: news.game } : game;
}

function toNamed(id: string, labelOf: LabelOf, noun: string): NotificationSubject {
  return { id, label: labelOf(id) ?? `${noun} ${id.slice(0, MAX_ID_CHARS)}` };
}

/** Of a UUID, as much as tells two of them apart at a glance. */
const MAX_ID_CHARS = 8;
