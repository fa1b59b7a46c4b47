import type { Notice } from '../../src/domain/notifications/notification.ts';

const GULLS = { id: 'm1', label: 'Harbour Gulls v Northgate Foxes' };
const CHIEFS = { id: 'g1', label: 'Kansas City @ Buffalo' };
const CELTICS = { id: 'nba-1', label: 'Boston Celtics @ New York Knicks' };

/** One of each kind, as the sports and the server tell them; oldest first. */
export const NOTICES = {
  insight: {
    kind: 'insight',
    subject: CHIEFS,
    priority: 'low',
    title: 'Insight: momentum',
    message: 'Buffalo has scored on each of its last three drives.',
  },
  lineMovement: {
    kind: 'lineMovement',
    subject: CHIEFS,
    priority: 'medium',
    title: 'Spread moved from -3 to +0.5',
    message: 'BetMGM',
  },
  alert: {
    kind: 'alert',
    severity: 'warning',
    title: 'Maintenance tonight',
    message: 'Odds stand still between 02:00 and 02:15 UTC.',
  },
  arbitrage: {
    kind: 'arbitrage',
    subject: CELTICS,
    priority: 'medium',
    severity: 'success',
    title: 'Arbitrage 2.14 %',
    legs: [
      { bet: 'Boston', odds: 120, sportsbook: 'DraftKings', stake: 466 },
      { bet: 'New York', odds: -105, sportsbook: 'FanDuel', stake: 534 },
    ],
  },
  milestone: {
    kind: 'milestone',
    subject: GULLS,
    priority: 'high',
    severity: 'success',
    title: 'Century: K Thornbury',
    message: '101 off 58',
  },
  dispute: {
    kind: 'dispute',
    subject: GULLS,
    severity: 'warning',
    title: 'A ball is disputed',
    message: 'Scorers disagree on ball 12.4: four or six.',
  },
  score: {
    kind: 'score',
    subject: CHIEFS,
    priority: 'high',
    title: 'Touchdown: KC',
    message: '20–17 · Mahomes to Kelce for 12 yards',
  },
  wicket: {
    kind: 'wicket',
    subject: GULLS,
    priority: 'high',
    title: 'Wicket: K Thornbury 45 (32) caught',
    message: '96/3 in 12.3 overs · b V Roux',
  },
  game: {
    kind: 'game',
    subject: CELTICS,
    priority: 'low',
    title: 'Final',
    message: '112–108',
  },
  error: {
    kind: 'error',
    severity: 'error',
    priority: 'high',
    title: 'The server reports an error',
    message: 'The feed of two books is broken.',
    isSticky: true,
  },
  connection: {
    kind: 'connection',
    topic: 'connection',
    isUpdate: true,
    severity: 'warning',
    priority: 'high',
    title: 'Connection lost',
    message: 'The connection broke off.',
    isSticky: true,
    action: 'retry',
  },
} satisfies Record<string, Notice>;

/** Three wickets in a few balls. */
export const BURST: readonly Notice[] = [
  'S Marchetti 12 (9) bowled',
  'D Vance 0 (1) lbw',
  'J Pillay 3 (4) caught',
].map((words, place): Notice => ({
  ...NOTICES.wicket,
  title: `Wicket: ${words}`,
  message: `${97 + place}/${4 + place} in ${12 + place}.4 overs`,
}));

/** So many wickets of matches of their own. */
export function manyNotices(count: number): readonly Notice[] {
  return Array.from({ length: count }, (_, place) => ({
    ...NOTICES.wicket,
    topic: `wicket ${place}`,
    priority: 'medium' as const,
    title: `Wicket ${place + 1}`,
  }));
}
