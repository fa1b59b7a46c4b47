import type {
  CricketDisputeRaisedItem,
  CricketDisputeResolvedItem,
  CricketInningsCompleteItem,
  CricketMatchCompleteItem,
  CricketMilestoneItem,
  CricketWicketItem,
} from '../../protocols/cricket/cricketItems.ts';
import type { CricketDismissal, DismissalKind } from '../../protocols/cricket/cricketFacts.ts';
import type { Balls } from '../../protocols/cricket/overs.ts';
import { formatOvers } from '../../protocols/cricket/overs.ts';
import { joinParts } from './joinParts.ts';
import type { Notice, NotificationPriority, NotificationSubject } from './notification.ts';

const DISMISSAL_WORDS: Readonly<Record<DismissalKind, string>> = {
  bowled: 'bowled',
  caught: 'caught',
  caughtAndBowled: 'caught and bowled',
  lbw: 'lbw',
  runOut: 'run out',
  stumped: 'stumped',
  hitWicket: 'hit wicket',
  handledBall: 'handled the ball',
  hitTwice: 'hit the ball twice',
  obstructingField: 'obstructing the field',
  timedOut: 'timed out',
  retiredHurt: 'retired hurt',
  retiredOut: 'retired out',
  retiredNotOut: 'retired not out',
  other: 'out',
};

/** A dismissal; a batter who retires unbeaten is no wicket. */
export function toWicketNotice(
  { dismissal, fall, batterStats, bowler }: CricketWicketItem,
  subject: NotificationSubject | null,
): Notice {
  const batter = toName(dismissal, batterStats.runs, batterStats.balls);
  const how = DISMISSAL_WORDS[dismissal.kind];
  const by = dismissal.isBowlers && bowler?.name ? `b ${bowler.name}` : null;
  return {
    kind: dismissal.isOut ? 'wicket' : 'game',
    subject,
    priority: dismissal.isOut ? 'high' : 'medium',
    title: dismissal.isOut ? `Wicket: ${batter} ${how}` : `${batter} ${how}`,
    message: joinParts(toScoreText(fall.runs, fall.wickets, fall.balls), by),
  };
}

function toName({ player }: CricketDismissal, runs: number | null, balls: number | null): string {
  const name = player.name ?? 'Batter';
  if (runs === null) return name;
  return balls === null ? `${name} ${runs}` : `${name} ${runs} (${balls})`;
}

const MILESTONES: Readonly<
  Record<CricketMilestoneItem['milestone'], readonly [words: string, NotificationPriority]>
> = {
  fifty: ['Fifty', 'medium'],
  century: ['Century', 'high'],
  hatTrick: ['Hat-trick', 'high'],
  fiveWickets: ['Five wickets', 'high'],
  team100: ['Team hundred', 'low'],
  team200: ['Team two hundred', 'low'],
  other: ['Milestone', 'low'],
};

/** Something worth a cheer. */
export function toMilestoneNotice(
  { milestone, player, runs, balls, message }: CricketMilestoneItem,
  subject: NotificationSubject | null,
): Notice {
  const [words, priority] = MILESTONES[milestone];
  const made = runs === null || balls === null ? null : `${runs} off ${balls}`;
  return {
    kind: 'milestone',
    subject,
    priority,
    severity: 'success',
    title: player?.name ? `${words}: ${player.name}` : words,
    message: message ?? joinParts(made),
  };
}

/** An innings' end. */
export function toInningsNotice(
  { state, battingTeam, next }: CricketInningsCompleteItem,
  subject: NotificationSubject | null,
): Notice {
  const score = toScoreText(state.runs, state.wickets, state.balls);
  return {
    kind: 'game',
    subject,
    title: battingTeam?.name ? `Innings over: ${battingTeam.name}` : 'Innings over',
    message: joinParts(score, next?.message ?? null),
  };
}

/** A match's end. */
export function toMatchEndNotice(
  { result, winner, playerOfMatch }: CricketMatchCompleteItem,
  subject: NotificationSubject | null,
): Notice {
  const won = winner?.name ? `${winner.name} won` : null;
  const best = playerOfMatch?.name ? `Player of the match: ${playerOfMatch.name}` : null;
  return {
    kind: 'game',
    subject,
    priority: 'high',
    title: 'Match over',
    message: joinParts(result ?? won, best),
  };
}

/** Scorers disagree, or agree again. */
export function toDisputeNotice(
  item: CricketDisputeRaisedItem | CricketDisputeResolvedItem,
  subject: NotificationSubject | null,
): Notice {
  const isOpen = item.type === 'disputeRaised';
  return {
    kind: 'dispute',
    subject,
    priority: isOpen ? 'medium' : 'low',
    severity: isOpen ? 'warning' : 'info',
    title: isOpen ? 'A ball is disputed' : 'Dispute settled',
    message: item.message ?? '',
  };
}

/** "182/7 in 20 overs", as much of it as is known. */
function toScoreText(runs: number | null, wickets: number | null, balls: Balls | null) {
  if (runs === null) return null;
  const score = wickets === null ? String(runs) : `${runs}/${wickets}`;
  return balls === null ? score : `${score} in ${formatOvers(balls).replace(/\.0$/, '')} overs`;
}
