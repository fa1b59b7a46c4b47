import type {
  NflGameEnded,
  NflInsight,
  NflLineMovement,
  NflScore,
} from '../../protocols/nfl/nflItems.ts';
import { joinParts } from './joinParts.ts';
import type { Notice, NotificationPriority, NotificationSubject } from './notification.ts';

/** The wire's short words for what was scored. */
const SCORE_WORDS: Readonly<Record<string, string>> = {
  TD: 'Touchdown',
  FG: 'Field goal',
  SAF: 'Safety',
  SF: 'Safety',
  XP: 'Extra point',
  PAT: 'Extra point',
  '2PT': 'Two-point conversion',
};

/** Somebody scored. */
export function toScoreNotice(score: NflScore, subject: NotificationSubject | null): Notice {
  const { scoreType, team, description, awayScore, homeScore } = score;
  const what = scoreType === null ? 'Score' : (SCORE_WORDS[scoreType.toUpperCase()] ?? scoreType);
  return {
    kind: 'score',
    subject,
    priority: 'high',
    title: team === null ? what : `${what}: ${team}`,
    message: joinParts(toScoreText(awayScore, homeScore), description),
  };
}

/** A game was entered or began. */
export function toGameStartNotice(subject: NotificationSubject | null): Notice {
  return { kind: 'game', subject, priority: 'low', title: 'Game on', message: subject?.label };
}

/** A game is over. */
export function toGameEndNotice(
  { awayScore, homeScore }: NflGameEnded,
  subject: NotificationSubject | null,
): Notice {
  const score = awayScore === null || homeScore === null ? null : toScoreText(awayScore, homeScore);
  return { kind: 'game', subject, title: 'Final', message: joinParts(score) };
}

/** The narrator had something to say. */
export function toInsightNotice(
  { text, topic }: NflInsight,
  subject: NotificationSubject | null,
): Notice {
  const title = topic === null ? 'Insight' : `Insight: ${topic.replaceAll('_', ' ')}`;
  return { kind: 'insight', subject, priority: 'low', title, message: text };
}

/** A spread moved by a point or more. */
export function toLineMovementNotice(
  { oldSpread, newSpread, change, sportsbook, message }: NflLineMovement,
  subject: NotificationSubject | null,
): Notice {
  const isKnown = oldSpread !== null && newSpread !== null;
  return {
    kind: 'lineMovement',
    subject,
    priority: toMovePriority(change ?? 0),
    title: isKnown
      ? `Spread moved from ${toSigned(oldSpread)} to ${toSigned(newSpread)}`
      : 'Spread moved',
    message: joinParts(sportsbook, isKnown ? null : message),
  };
}

/** Points from which a move is worth a look: a touchdown's worth at once, a field goal's soon. */
function toMovePriority(change: number): NotificationPriority {
  if (change >= 6) return 'high';
  return change >= 3 ? 'medium' : 'low';
}

/** As people write it: the guests first. */
function toScoreText(awayScore: number, homeScore: number): string {
  return `${awayScore}\u2013${homeScore}`;
}

function toSigned(spread: number): string {
  return spread > 0 ? `+${spread}` : String(spread);
}
