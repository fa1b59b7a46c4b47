import type { Notice, Notification } from '../../src/domain/notifications/notification.ts';
import { toNotification } from '../../src/domain/notifications/fileNotice.ts';
import type { CricketWicketItem } from '../../src/protocols/cricket/cricketItems.ts';
import { toBalls } from '../../src/protocols/cricket/overs.ts';
import type { NflScore } from '../../src/protocols/nfl/nflItems.ts';

export const GULLS = { id: 'm1', label: 'Gulls v Foxes' };
export const RAMS = { id: 'm2', label: 'Rams v Kites' };

/** A notice told by what differs from a plain one. */
export function notice(facts: Partial<Notice> = {}): Notice {
  return { kind: 'wicket', title: 'Wicket', subject: GULLS, ...facts };
}

/** An entry told by its id and what differs from a plain one. */
export function entry(id: string, facts: Partial<Notification> = {}): Notification {
  return { ...toNotification(notice({ topic: id }), { id, at: 0 }), ...facts };
}

/** A touchdown. */
export function score(facts: Partial<NflScore> = {}): NflScore {
  return {
    type: 'score',
    id: 'g1 score 1',
    gameId: 'g1',
    quarter: 1,
    clock: '9:12',
    team: 'KC',
    scoreType: 'TD',
    description: 'Mahomes to Kelce for 12 yards',
    points: 6,
    homeScore: 0,
    awayScore: 6,
    ...facts,
  };
}

/** A wicket. */
export function wicket(facts: Partial<CricketWicketItem> = {}): CricketWicketItem {
  return {
    type: 'wicket',
    matchId: 'm1',
    sourceTime: null,
    inningsId: null,
    inningsNumber: 1,
    isSuperOver: null,
    battingTeam: null,
    bowlingTeam: null,
    ballId: 'b1',
    wicketId: 'w1',
    dismissal: {
      player: { playerId: 'p1', name: 'K Thornbury' },
      kind: 'caught',
      fielders: [],
      isOut: true,
      isBowlers: true,
    },
    batterStats: { runs: 45, balls: 32, fours: 4, sixes: 2 },
    bowler: { playerId: 'p2', name: 'V Roux' },
    state: null,
    fall: { runs: 96, wickets: 3, balls: toBalls(75) },
    partnership: null,
    commentary: null,
    ...facts,
  };
}
