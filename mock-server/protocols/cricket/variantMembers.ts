import type { CricketMessage } from './script/cricketScript.ts';

/** What each message has in the validated schema of the original (PROTOCOLS 2.3.3, S). */
export const SCHEMA_MEMBERS: { readonly [Type in CricketMessage['type']]: readonly string[] } = {
  CONNECTION_ESTABLISHED: [
    'match_id',
    'match_code',
    'match_status',
    'current_innings',
    'striker',
    'non_striker',
    'bowler',
  ],
  BALL_BOWLED: [
    'ball_id',
    'innings_id',
    'over_number',
    'ball_number',
    'bowler',
    'batsman',
    'runs_scored',
    'is_boundary',
    'boundary_type',
    'extras',
    'is_wicket',
    'innings_state',
    'batsman_stats',
    'bowler_stats',
    'commentary',
  ],
  WICKET_FALLEN: [
    'ball_id',
    'wicket_id',
    'dismissal_type',
    'batsman_out',
    'bowler',
    'fielder',
    'innings_state',
    'fall_of_wicket',
    'partnership',
    'commentary',
  ],
  OVER_COMPLETE: [
    'innings_id',
    'over_number',
    'bowler',
    'runs_in_over',
    'wickets_in_over',
    'balls_summary',
    'innings_state',
    'next_bowler',
  ],
  INNINGS_COMPLETE: [
    'innings_id',
    'innings_number',
    'batting_team',
    'final_score',
    'overs',
    'extras',
    'top_scorers',
    'top_bowlers',
    'next_innings',
  ],
  MATCH_COMPLETE: [
    'match_id',
    'match_code',
    'result',
    'winner_team_id',
    'winner_team_name',
    'margin',
    'player_of_match',
    'final_scores',
    'match_highlights',
  ],
  SCORING_DISPUTE_RAISED: [
    'dispute_id',
    'ball_id',
    'innings_id',
    'over_number',
    'ball_number',
    'scorer_a_version',
    'scorer_b_version',
    'status',
    'message',
  ],
  DISPUTE_RESOLVED: ['dispute_id', 'ball_id', 'resolution', 'message'],
  PLAYER_CHANGED: ['change_type', 'reason', 'player_out', 'player_in', 'batting_position'],
  MILESTONE_ACHIEVED: ['milestone_type', 'player', 'stats', 'message'],
  ERROR: ['error_code', 'message'],
};

const BATTER = ['player_id', 'player_name', 'runs', 'balls', 'fours', 'sixes', 'strike_rate'];
const BOWLER = ['player_id', 'player_name', 'overs', 'runs', 'wickets', 'economy'];

/** What their members have there, where ours have more. */
export const NESTED_MEMBERS: { readonly [name: string]: readonly string[] | undefined } = {
  innings_state: ['score', 'overs', 'wickets', 'run_rate', 'required_rate'],
  current_innings: [
    'innings_number',
    'batting_team_id',
    'batting_team_name',
    'bowling_team_id',
    'bowling_team_name',
    'score',
    'overs',
    'run_rate',
    'required_rate',
  ],
  striker: BATTER,
  non_striker: BATTER,
  bowler: BOWLER,
  next_bowler: BOWLER,
  bowler_stats: BOWLER,
  margin: ['type', 'value'],
};

/** What the scoring service calls everybody. */
export const PLACEHOLDERS = {
  bowler: 'Bowler',
  batsman: 'Batsman',
  batsman_out: 'Batsman',
  fielder: 'Fielder',
} as const;
