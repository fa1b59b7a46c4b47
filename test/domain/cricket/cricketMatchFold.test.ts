import { describe, expect, it } from 'vitest';
import { cricketMatches } from '../../../src/domain/cricket/cricketMatches.ts';
import {
  selectCurrentInnings,
  selectOpenDisputes,
} from '../../../src/domain/cricket/cricketMatch.ts';
import { MATCH, player } from '../../protocols/cricket/cricketFrames.ts';
import { NULL_SNAPSHOT, ball, inningsOf, play, wicket } from './cricketCourse.ts';

const batterOf = (match: ReturnType<typeof play>, id: string) =>
  inningsOf(match).batters.find(({ player: { playerId } }) => playerId === id);
const bowlerOf = (match: ReturnType<typeof play>, id: string) =>
  inningsOf(match).bowlers.find(({ player: { playerId } }) => playerId === id);

describe('deliveries', () => {
  it('[CR14] of all kinds count for whom they should', () => {
    const match = play([
      ball({ runs_scored: 4, boundary_type: 'FOUR' }),
      ball({ extras: { type: 'wide', runs: 3 } }),
      ball({ runs_scored: 6, is_boundary: true, extras: { type: 'no_ball', runs: 1 } }),
      ball({ extras: { type: 'bye', runs: 2 } }),
      ball({ extras: { type: 'leg_bye', runs: 1 } }),
      ball({ extras: { type: 'penalty', runs: 5 }, runs_scored: 1 }),
    ]);
    const innings = inningsOf(match);
    expect(innings).toMatchObject({
      runs: 23,
      wickets: 0,
      balls: 4,
      runRate: 34.5,
      extras: { wides: 3, noBalls: 1, byes: 2, legByes: 1, penalty: 5 },
    });
    expect(batterOf(match, 's')).toMatchObject({ runs: 11, balls: 5, fours: 1, sixes: 1 });
    expect(batterOf(match, 's')?.strikeRate).toBe(220);
    expect(batterOf(match, 'n')).toMatchObject({ runs: 0, balls: 0, strikeRate: null });
    expect(bowlerOf(match, 'w')).toMatchObject({ balls: 4, runs: 15, economy: 22.5, maidens: 0 });
    expect(innings.thisOver).toMatchObject({
      runs: 23,
      marks: ['4', '3wd', '7nb', '2b', '1lb', '6'],
    });
    expect(match.status).toBe('live');
    expect(match.recentEvents).toHaveLength(6);
  });

  it('[CR11] the server has the last word on the score and on both players', () => {
    const match = play([
      ball({
        runs_scored: 1,
        innings_state: { score: '145/4', overs: 15.3 },
        batsman_stats: { runs: 50, balls: 31, fours: 6, sixes: 1 },
        bowler_stats: { overs: 3.3, maidens: 1, runs: 28, wickets: 2 },
      }),
      ball({ runs_scored: 2 }),
    ]);
    expect(inningsOf(match)).toMatchObject({ runs: 147, wickets: 4, balls: 94 });
    expect(batterOf(match, 's')).toMatchObject({ runs: 52, balls: 32, fours: 6, sixes: 1 });
    expect(bowlerOf(match, 'w')).toMatchObject({ balls: 22, maidens: 1, runs: 30, wickets: 2 });
  });

  it('[CR12] told twice count once', () => {
    const first = ball({ runs_scored: 3, innings_state: { score: '3/0', overs: 0.1 } });
    const second = ball({ runs_scored: 1, innings_state: { score: '4/0', overs: 0.2 } });
    const match = play([first, second]);
    expect(play([first, second], match)).toBe(match);
  });

  it('[CR11] penalty runs beside the deliveries are added, or are in the score already', () => {
    const state = { penalty_runs: { pre: 5, post: 0 } };
    const summed = play([
      ball({ runs_scored: 1, innings_state: state }),
      ball({ runs_scored: 1, innings_state: state }),
    ]);
    expect(inningsOf(summed)).toMatchObject({ runs: 7, penaltyRuns: { pre: 5, post: 0 } });
    const stated = play([ball({ runs_scored: 1, innings_state: { ...state, score: '6/0' } })]);
    expect(inningsOf(stated)).toMatchObject({ runs: 6 });
  });

  it('[CR20] a maiden is an over of one bowler that concedes nothing, byes or not', () => {
    const over = (last: object) => [
      ...Array.from({ length: 5 }, () => ball()),
      ball({ extras: { type: 'bye', runs: 1 }, ...last }),
    ];
    expect(bowlerOf(play(over({})), 'w')?.maidens).toBe(1);
    expect(bowlerOf(play(over({}).slice(1)), 'w')?.maidens).toBe(0);
    expect(bowlerOf(play(over({ extras: { type: 'wide', runs: 1 } })), 'w')?.maidens).toBe(0);
    expect(bowlerOf(play([...over({}), ball({ runs_scored: 1 })]), 'w')?.maidens).toBe(0);
    expect(bowlerOf(play(over({ bowler: player('x') })), 'w')?.maidens).toBe(0);
  });

  it('[CR20] the strike changes after odd runs and at the end of an over', () => {
    const keys = (match: ReturnType<typeof play>) => {
      const { striker, nonStriker } = inningsOf(match);
      return [striker?.playerId, nonStriker?.playerId];
    };
    const end = ['OVER_COMPLETE', { innings_id: 'i1', over_number: 1 }] as const;
    expect(keys(play([ball({ runs_scored: 2 })]))).toEqual(['s', 'n']);
    expect(keys(play([ball({ runs_scored: 1 })]))).toEqual(['n', 's']);
    expect(keys(play([ball({ extras: { type: 'wide', runs: 2 } })]))).toEqual(['n', 's']);
    expect(keys(play([ball({ runs_scored: 1 }), end]))).toEqual(['s', 'n']);
    expect(keys(play([ball(), end, end]))).toEqual(['n', 's']);
    const changed = ['PLAYER_CHANGED', { change_type: 'BATSMAN', player_in: player('x') }] as const;
    expect(keys(play([ball({ is_wicket: true }), wicket(), changed]))).toEqual(['x', 'n']);
  });

  it('[CR20] overs are complete when the server says so or the next one begins', () => {
    const match = play([
      ball({ runs_scored: 1 }),
      ['OVER_COMPLETE', { over_number: 1, balls_summary: ['1', '0'], runs_in_over: 1 }],
      ball({ over_number: 2 }),
      ball({ over_number: 3, runs_scored: 2 }),
    ]);
    const { overs, thisOver, recentOvers } = inningsOf(match);
    expect(overs.map(({ isComplete }) => isComplete)).toEqual([true, true, false]);
    expect(overs[0]?.marks).toEqual(['1', '0']);
    expect(thisOver).toMatchObject({ overNumber: 3, marks: ['2'] });
    expect(recentOvers.map(({ overNumber }) => overNumber)).toEqual([1, 2]);
  });
});

describe('wickets', () => {
  it('[CR15] after their delivery, as the original sends them, count once', () => {
    const out = ball({ is_wicket: true, innings_state: { score: '10/1', overs: 1.1, wickets: 1 } });
    const fallen = wicket({
      ball_id: out[1]['ball_id'],
      wicket_id: 'w1',
      batsman_out: { ...player('s', 'Batsman'), runs: 0, balls: 0 },
      innings_state: { score: '10/1', overs: 1.1, wickets: 1 },
      fall_of_wicket: '10/1 (1.1 overs)',
    });
    const match = play([ball({ runs_scored: 4 }), out, fallen]);
    expect(inningsOf(match)).toMatchObject({ runs: 10, wickets: 1, partnership: { runs: 0 } });
    expect(batterOf(match, 's')).toMatchObject({ runs: 4, balls: 2, howOut: { kind: 'bowled' } });
    expect(bowlerOf(match, 'w')?.wickets).toBe(1);
    expect(inningsOf(match).fallOfWickets).toMatchObject([
      { wicketNumber: 1, runs: 10, balls: 7, partnership: { runs: 4, balls: 2 } },
    ]);
    expect(play([out, fallen], match)).toBe(match);
  });

  it('[CR15] with their delivery are counted there, and the message after it adds what it knows', () => {
    const out = ball({ wickets: [{ player_out: player('s'), dismissal_type: 'caught' }] });
    const match = play([out]);
    expect(inningsOf(match)).toMatchObject({ wickets: 1 });
    const fallen = wicket({
      ball_id: out[1]['ball_id'],
      fielder: player('f'),
      innings_state: { score: '999/9', overs: 9 },
      partnership: { runs: 12, balls: 10 },
    });
    const more = play([fallen], match);
    expect(inningsOf(more)).toMatchObject({ runs: 0, wickets: 1 });
    expect(bowlerOf(more, 'w')?.wickets).toBe(1);
    expect(batterOf(more, 's')?.howOut).toMatchObject({
      kind: 'caught',
      fielders: [{ playerId: 'f' }],
    });
    expect(inningsOf(more).fallOfWickets).toMatchObject([{ partnership: { runs: 12, balls: 10 } }]);
    expect(more.recentEvents).toHaveLength(2);
    expect(play([fallen, out], more)).toBe(more);
  });

  it('[CR15] before their delivery or without one count once', () => {
    const out = ball({ is_wicket: true });
    const early = play([ball(), wicket({ ball_id: out[1]['ball_id'] }), out]);
    expect(inningsOf(early)).toMatchObject({ wickets: 1, balls: 2 });
    const unflagged = ball();
    const marked = play([unflagged, wicket({ ball_id: unflagged[1]['ball_id'] })]);
    expect(inningsOf(marked)).toMatchObject({ wickets: 1, thisOver: { wickets: 1, marks: ['W'] } });
    const alone = play([ball(), wicket({ dismissal_type: 'timed_out' })]);
    expect(inningsOf(alone)).toMatchObject({ wickets: 1, balls: 1 });
    expect(bowlerOf(alone, 'w')?.wickets).toBe(0);
  });

  it('[CR15] two on one ball are two; a retirement is none, and who retired may come back', () => {
    const match = play([
      ball({
        wickets: [
          { player_out: player('n'), dismissal_type: 'run_out' },
          { player_out: player('s'), dismissal_type: 'retired_out' },
        ],
      }),
      ball({
        batsman: player('x'),
        non_striker: player('y'),
        wickets: [{ player_out: player('x'), dismissal_type: 'retired_hurt' }],
      }),
    ]);
    expect(inningsOf(match).wickets).toBe(2);
    expect(inningsOf(match).fallOfWickets.map(({ wicketNumber }) => wicketNumber)).toEqual([1, 2]);
    expect(batterOf(match, 'x')?.howOut).toMatchObject({ kind: 'retiredHurt', isOut: false });
    const back = play([ball({ batsman: player('x'), runs_scored: 1 })], match);
    expect(batterOf(back, 'x')).toMatchObject({ howOut: null, runs: 1, balls: 2 });
  });

  it('[CR15] stated figures have the wicket already', () => {
    const out = ball({ is_wicket: true, bowler_stats: { overs: 0.1, runs: 0, wickets: 1 } });
    const match = play([out, wicket({ ball_id: out[1]['ball_id'] })]);
    expect(bowlerOf(match, 'w')?.wickets).toBe(1);
  });
});

describe('the snapshot', () => {
  const full = (data: object = {}) =>
    [
      'CONNECTION_ESTABLISHED',
      {
        match_code: 'KRD',
        match_status: 'live',
        teams: [{ team_id: 't1', team_name: 'India' }, 'Australia'],
        current_innings: { innings_number: 2, score: '145/4', overs: 15.3, required_rate: 11.2 },
        striker: { ...player('s'), runs: 50, balls: 30 },
        non_striker: { ...player('n'), runs: 10, balls: 8 },
        bowler: { ...player('w'), overs: 3.3, runs: 30, wickets: 1 },
        ...data,
      },
    ] as const;

  it('[CR13] that is all null changes nothing, whenever it comes', () => {
    const match = play([ball({ runs_scored: 1 })]);
    expect(play([NULL_SNAPSHOT], match)).toBe(match);
    const ended = play([['MATCH_COMPLETE', { result: 'Match tied' }]], match);
    expect(play([NULL_SNAPSHOT], ended)).toBe(ended);
    expect(play([NULL_SNAPSHOT])).toMatchObject({ matchId: MATCH, status: 'live', innings: [] });
  });

  it('[CR13] begins the match in the middle', () => {
    const match = play([full(), ball({ runs_scored: 1 })]);
    expect(match).toMatchObject({ matchCode: 'KRD', currentInnings: 2 });
    expect(match.teams.map(({ name }) => name)).toEqual(['India', 'Australia']);
    expect(match.innings).toHaveLength(1);
    expect(inningsOf(match)).toMatchObject({ inningsId: 'i1', runs: 146, balls: 94 });
    expect(batterOf(match, 's')).toMatchObject({ runs: 51, balls: 31 });
    expect(bowlerOf(match, 'w')).toMatchObject({ balls: 22, runs: 31, wickets: 1 });
  });

  it('[CR13] that is older than the events is not believed about the innings', () => {
    const state = { score: '146/4', overs: 15.4 };
    const events = [ball({ innings_number: 2, runs_scored: 1, innings_state: state })];
    const match = play([...events, full()]);
    expect(inningsOf(match)).toMatchObject({ runs: 146, balls: 94, requiredRate: null });
    expect(batterOf(match, 's')).toMatchObject({ runs: 1 });
    const ahead = full({ current_innings: { innings_number: 2, score: '150/5', overs: 16.1 } });
    expect(inningsOf(play([ahead], match))).toMatchObject({ runs: 150, wickets: 5, balls: 97 });
  });

  it('[CR13] moves the status forward only', () => {
    const status = (from: string, to: string) =>
      play([
        ['CONNECTION_ESTABLISHED', { match_status: from }],
        ['CONNECTION_ESTABLISHED', { match_status: to }],
      ]).status;
    expect(status('scheduled', 'live')).toBe('live');
    expect(status('live', 'completed')).toBe('completed');
    expect(status('completed', 'live')).toBe('completed');
    expect(status('innings_break', 'live')).toBe('inningsBreak');
  });
});

describe('disputes', () => {
  const first = ball({ runs_scored: 4, boundary_type: 'FOUR' });
  const ballId = first[1]['ball_id'];
  const raised = [
    'SCORING_DISPUTE_RAISED',
    { dispute_id: 'd1', ball_id: ballId, scorer_a_version: { runs_scored: 4 }, message: 'Four?' },
  ] as const;
  const resolved = (resolution: object, data: object = {}) =>
    ['DISPUTE_RESOLVED', { dispute_id: 'd1', ball_id: ballId, resolution, ...data }] as const;

  it('[CR16] stay open, and change nothing, until they are resolved', () => {
    const match = play([first, raised]);
    expect(selectOpenDisputes(match)).toMatchObject([{ disputeId: 'd1', status: 'open' }]);
    expect(inningsOf(match).runs).toBe(4);
    expect(play([raised], match)).toBe(match);
  });

  it('[CR16] correct the ball and all that was summed from it, once', () => {
    const out = ball({ wickets: [{ player_out: player('s'), dismissal_type: 'bowled' }] });
    const end = resolved({ runs_scored: 1, resolved_by: 'UMPIRE' });
    const match = play([first, raised, out, ball({ batsman: player('x') }), end]);
    expect(selectOpenDisputes(match)).toEqual([]);
    expect(match.disputes).toMatchObject([{ status: 'resolved', resolvedBy: 'umpire' }]);
    expect(inningsOf(match)).toMatchObject({ runs: 1, balls: 3 });
    expect(batterOf(match, 's')).toMatchObject({ runs: 1, balls: 2, fours: 0 });
    expect(bowlerOf(match, 'w')).toMatchObject({ runs: 1, balls: 3 });
    expect(inningsOf(match).fallOfWickets).toMatchObject([
      { runs: 1, partnership: { runs: 1, balls: 2 } },
    ]);
    expect(inningsOf(match).thisOver?.marks).toEqual(['1', 'W', '0']);
    expect(play([end], match)).toBe(match);
  });

  it('[CR16] may turn a hit into a wide, or take the maiden away', () => {
    const wide = resolved({ runs_scored: 0, extras: { type: 'wide', runs: 1 } });
    const match = play([first, ...Array.from({ length: 6 }, () => ball()), wide]);
    expect(inningsOf(match)).toMatchObject({ runs: 1, balls: 6, extras: { wides: 1 } });
    expect(batterOf(match, 's')).toMatchObject({ runs: 0, balls: 6 });
    expect(inningsOf(match).partnership).toEqual({ runs: 1, balls: 6 });
    const dots = [first, ...Array.from({ length: 5 }, () => ball())];
    expect(bowlerOf(play([...dots, resolved({ runs_scored: 0 })]), 'w')?.maidens).toBe(1);
  });

  it('[CR16] take the word of the server on the score, and those never raised are told all the same', () => {
    const end = resolved({ runs_scored: 3 }, { innings_state: { score: '103/2', overs: 10.1 } });
    const match = play([first, end]);
    expect(inningsOf(match)).toMatchObject({ runs: 103, wickets: 2, balls: 61 });
    expect(match.disputes).toMatchObject([{ disputeId: 'd1', status: 'resolved' }]);
    const unknown = play([ball(), ['DISPUTE_RESOLVED', { dispute_id: 'd2', ball_id: 'missed' }]]);
    expect(unknown.disputes).toHaveLength(1);
  });
});

describe('innings and match', () => {
  const firstInnings = [
    ball({ innings_number: 1, runs_scored: 6, batting_team: 'India', bowling_team: 'Australia' }),
    [
      'INNINGS_COMPLETE',
      {
        innings_id: 'i1',
        innings_number: 1,
        final_score: '245/8',
        overs: 20,
        extras: { wides: 5, no_balls: 1, byes: 0, leg_byes: 2, total: 8 },
        top_scorers: [{ player_name: 'Kohli', runs: 90, balls: 50 }],
        top_bowlers: [{ player_name: 'Starc', wickets: 3, runs: 30, overs: 4 }],
        next_innings: { batting_team: 'Australia', target: { runs: 246, overs: 20 } },
        declared: true,
      },
    ],
  ] as const;

  it('[CR17] an innings ends with its figures, and the next one has a target', () => {
    const match = play(firstInnings);
    expect(match).toMatchObject({ status: 'inningsBreak', currentInnings: 1 });
    expect(inningsOf(match)).toMatchObject({
      isComplete: true,
      isDeclared: true,
      runs: 245,
      wickets: 8,
      balls: 120,
      extras: { wides: 5, noBalls: 1, legByes: 2 },
    });
    expect(inningsOf(match).batters.at(-1)).toMatchObject({ runs: 90, balls: 50 });
    expect(inningsOf(match, 2)).toMatchObject({ target: { runs: 246 }, runsRequired: 246 });
    expect(play([firstInnings[1]], match)).toBe(match);
    const chase = play([ball({ innings_id: 'i2', runs_scored: 6 })], match);
    expect(chase).toMatchObject({ status: 'live', currentInnings: 2 });
    expect(selectCurrentInnings(chase)).toMatchObject({
      inningsNumber: 2,
      runsRequired: 240,
      ballsRemaining: 119,
      battingTeam: { name: 'Australia' },
    });
    expect(selectCurrentInnings(chase)?.requiredRate).toBeCloseTo((240 * 6) / 119, 10);
    const rain = ball({ innings_id: 'i2', innings_state: { target: { runs: 200, balls: 90 } } });
    const revised = play([rain, firstInnings[1]], chase);
    expect(inningsOf(revised).target).toMatchObject({ runs: 200, balls: 90 });
    const later = {
      ...firstInnings[1][1],
      penalty_runs: { pre: 0, post: 5 },
      final_score: '250/8',
    };
    const corrected = play([['INNINGS_COMPLETE', later]], chase);
    expect(inningsOf(corrected, 1)).toMatchObject({ runs: 250, penaltyRuns: { post: 5 } });
    expect(corrected).toMatchObject({ status: 'live', currentInnings: 2 });
  });

  it('[CR17] rain changes the target in the middle of the chase', () => {
    const target = { runs: 63, balls: 30, method: 'D/L' };
    const match = play([
      ball({ innings_number: 2, balls_limit: 120, runs_scored: 3 }),
      ball({ innings_number: 2, innings_state: { target } }),
    ]);
    expect(inningsOf(match)).toMatchObject({
      target,
      runsRequired: 60,
      ballsRemaining: 28,
      ballsLimit: 120,
    });
    expect(inningsOf(play([ball({ runs_scored: 6 })], match)).runsRequired).toBe(54);
  });

  it('[CR18] innings stand in order, a forfeited one and super overs among them', () => {
    const match = play([
      ball({ innings_id: 'a', innings_number: 1 }),
      ['INNINGS_COMPLETE', { innings_id: 'b', innings_number: 2, forfeited: true }],
      ball({ innings_id: 'd', innings_number: 4, is_super_over: true, balls_limit: 6 }),
      ball({ innings_id: 'c', innings_number: 3, is_super_over: true }),
    ]);
    expect(match.innings.map(({ inningsId }) => inningsId)).toEqual(['a', 'b', 'c', 'd']);
    expect(match.innings.map(({ isSuperOver }) => isSuperOver)).toEqual([false, false, true, true]);
    expect(inningsOf(match, 2)).toMatchObject({ isForfeited: true, runs: 0, isComplete: true });
    expect(match.currentInnings).toBe(4);
    expect(inningsOf(match, 1).isComplete).toBe(true);
  });

  it('[CR18] without numbers innings follow each other', () => {
    const match = play([
      ball({ innings_id: 'a' }),
      ball({ innings_id: 'b' }),
      ball({ innings_id: 'a' }),
    ]);
    expect(match.innings.map(({ inningsNumber }) => inningsNumber)).toEqual([1, 2]);
    expect(inningsOf(match, 1).balls).toBe(2);
  });

  it.each([
    [
      { winner_team_name: 'India', margin: { type: 'RUNS', value: 5 }, result: 'India won' },
      { kind: 'won', winner: { name: 'India' }, decidedBy: null, text: 'India won' },
    ],
    [
      { margin: { type: 'TIED' }, super_over_winner: 'India' },
      { kind: 'tied', winner: { name: 'India' }, decidedBy: 'superOver' },
    ],
    [
      { margin: { type: 'TIED' }, bowl_out_winner: 'India', winner_team_name: 'India' },
      { kind: 'tied', winner: { name: 'India' }, decidedBy: 'bowlOut' },
    ],
    [{ margin: { type: 'TIED' } }, { kind: 'tied', winner: null, decidedBy: null }],
    [
      { margin: { type: 'NO_RESULT' }, method: 'D/L' },
      { kind: 'noResult', method: 'D/L' },
    ],
    [{ margin: { type: 'DRAWN' } }, { kind: 'drawn' }],
    [{ margin: { type: 'AWARDED' }, winner_team_name: 'India' }, { kind: 'awarded' }],
    [{}, { kind: 'unknown', winner: null }],
  ])('[CR17] a match that ends with %o is %o', (data, result) => {
    const messages = [ball(), ['MATCH_COMPLETE', data]] as const;
    const match = play(messages);
    expect(match).toMatchObject({ status: 'completed', result });
    expect(play(messages, match)).toBe(match);
  });

  it('[CR11] the final scores are the last word', () => {
    const scores = { innings_1: { team: 'India', score: '150/6' } };
    const match = play([ball({ runs_scored: 1 }), ['MATCH_COMPLETE', { final_scores: scores }]]);
    expect(inningsOf(match)).toMatchObject({
      runs: 150,
      wickets: 6,
      battingTeam: { name: 'India' },
    });
  });

  it('[CR18] a match that begins anew begins with an empty card', () => {
    const first = ball({
      innings_id: 'a',
      innings_number: 1,
      runs_scored: 6,
      batting_team: 'India',
    });
    const end = ['MATCH_COMPLETE', { result: 'Done' }] as const;
    const anew = play([first, end, ball({ innings_id: 'z', innings_number: 1, runs_scored: 2 })]);
    expect(anew).toMatchObject({ status: 'live', result: null, currentInnings: 1 });
    expect(anew.innings).toHaveLength(1);
    expect(inningsOf(anew)).toMatchObject({ inningsId: 'z', runs: 2 });
    expect(anew.recentEvents).toHaveLength(1);
    expect(anew.teams).toMatchObject([{ name: 'India' }]);
    const unnumbered = play([first, end, ball({ innings_id: 'z' })]);
    expect(unnumbered.innings).toHaveLength(1);
    const missedEnd = play([first, ball({ innings_id: 'z', innings_number: 1 })]);
    expect(missedEnd.innings).toHaveLength(1);
    const late = ball({ innings_id: 'a', runs_scored: 1 });
    expect(play([first, end, late])).toMatchObject({ status: 'completed', innings: [{ runs: 7 }] });
  });
});

describe('milestones and changes', () => {
  const fifty = [
    'MILESTONE_ACHIEVED',
    { milestone_type: 'FIFTY', player: player('s'), innings_number: 1 },
  ] as const;
  const change = (data: object = {}) =>
    ['PLAYER_CHANGED', { change_type: 'BOWLER', player_in: player('x'), ...data }] as const;

  it('[CR12] count once', () => {
    const match = play([ball(), fifty, change({ event_id: 'e1' })]);
    expect(match.milestones).toMatchObject([{ milestone: 'fifty', player: { playerId: 's' } }]);
    expect(play([fifty, change({ event_id: 'e1', reason: 'INJURY' })], match)).toBe(match);
    expect(play([change({ event_id: 'e2' })], match).playerChanges).toHaveLength(2);
    expect(inningsOf(match).bowler).toMatchObject({ playerId: 'x' });
  });

  it('[CR20] a change before the first delivery, or of the side, touches nobody in the middle', () => {
    expect(play([change()])).toMatchObject({ innings: [], playerChanges: [{ change: 'bowler' }] });
    const match = play([ball(), change({ change_type: 'SUBSTITUTE' })]);
    expect(inningsOf(match).bowler).toMatchObject({ playerId: 'w' });
  });

  it('[CR20] a change that comes late takes nobody off who is batting', () => {
    const late = change({ change_type: 'BATSMAN', player_out: player('gone') });
    const { striker, nonStriker } = inningsOf(play([ball(), late]));
    expect([striker?.playerId, nonStriker?.playerId]).toEqual(['s', 'n']);
  });
});

it('[CR19] the table of matches is keyed by match, shows movement, and is never stale by age', () => {
  const match = play([ball({ runs_scored: 4, innings_state: { required_rate: 9 } })]);
  const { fold, entity, staleAfterMs } = cricketMatches;
  expect([entity, staleAfterMs, fold.keyOf(match)]).toEqual(['cricketMatch', null, MATCH]);
  expect(Object.fromEntries(fold.cells.map(({ name, read }) => [name, read(match)]))).toEqual({
    runs: 4,
    wickets: 0,
    runRate: 24,
    requiredRate: 9,
  });
  expect(fold.cells.map(({ read }) => read(play([NULL_SNAPSHOT])))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(fold.isSame?.(match, { ...match })).toBe(true);
  expect(fold.isSame?.(match, play([ball()], match))).toBe(false);
});
