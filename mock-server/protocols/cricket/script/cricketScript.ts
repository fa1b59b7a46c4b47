import type { BallBowledData } from '../../../../src/protocols/cricket/wire/ballBowled.ts';
import type { ConnectionEstablishedData } from '../../../../src/protocols/cricket/wire/connectionEstablished.ts';
import type {
  DisputeRaisedData,
  DisputeResolvedData,
} from '../../../../src/protocols/cricket/wire/disputes.ts';
import type { InningsCompleteData } from '../../../../src/protocols/cricket/wire/inningsComplete.ts';
import type { MatchCompleteData } from '../../../../src/protocols/cricket/wire/matchComplete.ts';
import type { OverCompleteData } from '../../../../src/protocols/cricket/wire/overComplete.ts';
import type {
  MilestoneAchievedData,
  PlayerChangedData,
} from '../../../../src/protocols/cricket/wire/playerMessages.ts';
import type { ErrorData } from '../../../../src/protocols/cricket/wire/serverMessage.ts';
import type { WicketFallenData } from '../../../../src/protocols/cricket/wire/wicketFallen.ts';

/** A message of the server without its time stamp. */
export type CricketMessage =
  | { readonly type: 'CONNECTION_ESTABLISHED'; readonly data: ConnectionEstablishedData }
  | { readonly type: 'ERROR'; readonly data: ErrorData }
  | CricketEvent;

/** A message about something that happened in a match. */
export type CricketEvent =
  | { readonly type: 'BALL_BOWLED'; readonly data: BallBowledData }
  | { readonly type: 'WICKET_FALLEN'; readonly data: WicketFallenData }
  | { readonly type: 'OVER_COMPLETE'; readonly data: OverCompleteData }
  | { readonly type: 'INNINGS_COMPLETE'; readonly data: InningsCompleteData }
  | { readonly type: 'MATCH_COMPLETE'; readonly data: MatchCompleteData }
  | { readonly type: 'SCORING_DISPUTE_RAISED'; readonly data: DisputeRaisedData }
  | { readonly type: 'DISPUTE_RESOLVED'; readonly data: DisputeResolvedData }
  | { readonly type: 'PLAYER_CHANGED'; readonly data: PlayerChangedData }
  | { readonly type: 'MILESTONE_ACHIEVED'; readonly data: MilestoneAchievedData };

/** What a spectator who joins now is told of the present. */
export type MatchSnapshot = ConnectionEstablishedData;

/** An event of a script. */
export interface ScriptEvent {
  /** Since the beginning, at speed 1. */
  readonly atMs: number;
  readonly event: CricketEvent;
  /** How things stand once it was told. */
  readonly snapshot: MatchSnapshot;
}

/** Everything that is told of a match, in order. */
export interface CricketScript {
  readonly matchId: string;
  /** How things stand before the first event. */
  readonly opening: MatchSnapshot;
  readonly events: readonly ScriptEvent[];
  readonly durationMs: number;
}

/** Time at speed 1: a T20 match takes about an hour and a half. */
export const PACE = {
  ballMs: 20_000,
  overMs: 20_000,
  inningsMs: 60_000,
} as const;
