import { describe, expect, it } from 'vitest';
import { BALLS, MATCH, bound, decodeFrame, decodeItem, player, toFrame } from './cricketFrames.ts';

describe('deliveries', () => {
  it('[CR6] are understood in the words of the schema, with the figures of both players', () => {
    expect(decodeItem('BALL_BOWLED', BALLS.schema)).toEqual({
      type: 'ball',
      matchId: MATCH,
      sourceTime: '2026-11-20T10:00:00Z',
      ballId: 'b1',
      inningsId: 'i1',
      inningsNumber: null,
      isSuperOver: null,
      battingTeam: null,
      bowlingTeam: null,
      overNumber: 7,
      ballInOver: 3,
      batter: { playerId: 's', name: 'Player s' },
      nonStriker: null,
      bowler: { playerId: 'w', name: 'Player w' },
      runsBatter: 4,
      runsTotal: 4,
      extras: { wides: 0, noBalls: 0, byes: 0, legByes: 0, penalty: 0 },
      isLegal: true,
      boundary: 'four',
      isWicket: false,
      wickets: [],
      ballsLimit: null,
      state: {
        runs: 56,
        wickets: 1,
        balls: 39,
        runRate: 8.62,
        requiredRate: null,
        target: null,
        penaltyRuns: null,
      },
      batterStats: { runs: 30, balls: 21, fours: 4, sixes: 0 },
      bowlerStats: { balls: 9, maidens: null, runs: 12, wickets: 0 },
      commentary: 'Through the covers',
    });
  });

  it('[CR6] are understood in the words of the scoring service, whose names are placeholders', () => {
    expect(decodeItem('BALL_BOWLED', BALLS.service)).toMatchObject({
      overNumber: 7,
      ballInOver: 3,
      batter: { playerId: 's', name: null },
      bowler: { playerId: 'w', name: null },
      runsBatter: 0,
      runsTotal: 1,
      extras: { wides: 1 },
      isLegal: false,
      boundary: null,
      state: { runs: 53, wickets: 1, balls: 38 },
      batterStats: null,
      bowlerStats: null,
    });
    const { over_number: _, ...bare } = BALLS.service;
    expect(decodeItem('BALL_BOWLED', bare)).toMatchObject({ overNumber: 7, ballInOver: 3 });
  });

  it.each([
    ['wide', { wides: 1 }, false],
    ['NO_BALL', { noBalls: 1 }, false],
    ['Bye', { byes: 1 }, true],
    ['leg_bye', { legByes: 1 }, true],
    ['LEG_BYES', { legByes: 1 }, true],
    ['penalty', { penalty: 1 }, true],
    ['none', { wides: 0, byes: 0 }, true],
  ])('[CR6] know %s in any case', (type, extras, isLegal) => {
    const data = { ball_id: 'b', runs_scored: 0, extras: { type, runs: 1 } };
    expect(decodeItem('BALL_BOWLED', data)).toMatchObject({ extras, isLegal });
  });

  it('[CR6] a wide without a number is one run', () => {
    const data = { ball_id: 'b', extras: { type: 'wide' } };
    expect(decodeItem('BALL_BOWLED', data)).toMatchObject({ runsTotal: 1, isLegal: false });
  });

  it.each([
    [{ boundary_type: 'six' }, 'six'],
    [{ boundary_type: 'FOUR' }, 'four'],
    [{ is_boundary: false, boundary_type: null }, null],
    [{ is_boundary: true }, 'four'],
    [{}, 'four'],
  ])('[CR6] a hit for four told by %o reached the boundary: %s', (said, boundary) => {
    const item = decodeItem('BALL_BOWLED', { ball_id: 'b', runs_scored: 4, ...said });
    expect(item).toMatchObject({ boundary });
  });

  it('[CR7] with the extension say all that a real match has', () => {
    const item = decodeItem('BALL_BOWLED', {
      ball_id: 7,
      innings_number: 3,
      is_super_over: true,
      batting_team: { team_id: 't1', team_name: 'India' },
      bowling_team: 'Australia',
      over_number: 1,
      ball_number: 2,
      non_striker: player('n'),
      runs_scored: 9,
      runs_batter: 1,
      runs_total: 7,
      extras: { type: 'no_ball', runs: 6 },
      extras_detail: { no_balls: 1, penalty: 5 },
      is_legal: true,
      balls_limit: 6,
      wickets: [
        {
          player_out: player('n'),
          dismissal_type: 'run out',
          fielders: [player('f'), { player_id: '', player_name: 'Fielder' }],
        },
        { player_out: player('s'), dismissal_type: 'retired hurt' },
        { player_out: { player_id: '' }, dismissal_type: 'bowled' },
      ],
      innings_state: {
        score: '12/1',
        overs: 0.2,
        balls: 3,
        penalty_runs: { pre: 5 },
        target: { runs: 20, overs: 1, method: 'D/L' },
      },
      bowler_stats: { overs: 0.2, balls: 3 },
    });
    expect(item).toMatchObject({
      ballId: '7',
      inningsNumber: 3,
      isSuperOver: true,
      battingTeam: { teamId: 't1', name: 'India' },
      bowlingTeam: { teamId: null, name: 'Australia' },
      runsBatter: 1,
      runsTotal: 7,
      extras: { wides: 0, noBalls: 1, byes: 0, legByes: 0, penalty: 5 },
      isLegal: true,
      isWicket: true,
      ballsLimit: 6,
      state: {
        balls: 3,
        penaltyRuns: { pre: 5, post: 0 },
        target: { runs: 20, balls: 6, method: 'D/L' },
      },
      bowlerStats: { balls: 3 },
      wickets: [
        {
          player: { playerId: 'n' },
          kind: 'runOut',
          fielders: [{ playerId: 'f' }],
          isOut: true,
          isBowlers: false,
        },
        { player: { playerId: 's' }, kind: 'retiredHurt', isOut: false, isBowlers: false },
      ],
    });
  });
});

describe('dismissals', () => {
  it.each([
    ['CAUGHT', 'caught', true, true],
    ['caught and bowled', 'caughtAndBowled', true, true],
    ['lbw', 'lbw', true, true],
    ['hit_wicket', 'hitWicket', true, true],
    ['run_out', 'runOut', true, false],
    ['handled the ball', 'handledBall', true, false],
    ['HIT_BALL_TWICE', 'hitTwice', true, false],
    ['obstructing_field', 'obstructingField', true, false],
    ['timed_out', 'timedOut', true, false],
    ['retired_out', 'retiredOut', true, false],
    ['retired_hurt', 'retiredHurt', false, false],
    ['retired not out', 'retiredNotOut', false, false],
    ['kidnapped', 'other', true, false],
  ])('[CR8] by %s count as the laws have it', (dismissal_type, kind, isOut, isBowlers) => {
    const item = decodeItem('WICKET_FALLEN', { batsman_out: player('s'), dismissal_type });
    expect(item).toMatchObject({ dismissal: { kind, isOut, isBowlers } });
  });

  it('[CR8] take the fall of the wicket apart, and the partnership', () => {
    const item = decodeItem('WICKET_FALLEN', {
      ball_id: 'b1',
      wicket_id: 'w1',
      dismissal_type: 'CAUGHT',
      batsman_out: { ...player('s'), runs: 45, balls: 32, fours: 5, sixes: 1 },
      bowler: player('w'),
      fielder: player('f'),
      innings_state: { score: '149/5', overs: 15.4, wickets: 5 },
      fall_of_wicket: '149/5 (15.4 overs)',
      partnership: { runs: 40, balls: 30, partner: 'Root' },
      commentary: null,
    });
    expect(item).toMatchObject({
      fall: { runs: 149, wickets: 5, balls: 94 },
      batterStats: { runs: 45, balls: 32, fours: 5, sixes: 1 },
      partnership: { runs: 40, balls: 30, partner: { playerId: null, name: 'Root' } },
      dismissal: { fielders: [{ playerId: 'f' }] },
    });
  });

  it('[CR8] of the scoring service: its noughts are no figures, its empty bowler nobody', () => {
    const item = decodeItem('WICKET_FALLEN', {
      ball_id: 'b1',
      dismissal_type: 'run_out',
      batsman_out: { player_id: 's', player_name: 'Batsman', runs: 0, balls: 0 },
      bowler: { player_id: '', player_name: 'Bowler' },
      fielder: null,
      innings_state: { score: '10/1', overs: 2.1, wickets: 1 },
      fall_of_wicket: '10/1 (2.1 overs)',
    });
    expect(item).toMatchObject({
      bowler: null,
      partnership: null,
      batterStats: { runs: null, balls: null },
      dismissal: { player: { playerId: 's', name: null }, fielders: [] },
    });
  });
});

describe('the other events', () => {
  it('[CR9] an over, an innings and a match end', () => {
    expect(
      decodeItem('OVER_COMPLETE', {
        innings_id: 'i1',
        over_number: 15,
        bowler: { ...player('w'), overs: 4.0, maidens: 1, runs: 20, wickets: 2 },
        runs_in_over: 8,
        wickets_in_over: 1,
        balls_summary: ['1', 'W', 'wd', '4', '0', '1', '1\u202e'],
        next_bowler: null,
      }),
    ).toMatchObject({
      overNumber: 15,
      bowler: { stats: { balls: 24, maidens: 1, runs: 20, wickets: 2 } },
      runs: 8,
      wickets: 1,
      balls: ['1', 'W', 'wd', '4', '0', '1', '1'],
      nextBowler: null,
    });
    expect(
      decodeItem('INNINGS_COMPLETE', {
        innings_id: 'i1',
        innings_number: 1,
        batting_team: { player_id: 't1', player_name: 'India' },
        final_score: '245/8',
        overs: 20,
        extras: { wides: 5, no_balls: 1, byes: 0, leg_byes: 2, total: 8 },
        top_scorers: [{ player_name: 'Kohli', runs: 90, balls: 50 }],
        top_bowlers: [{ player_name: 'Starc', wickets: 3, runs: 30, overs: 4 }],
        next_innings: { innings_number: 2, batting_team: 'Australia', target: 246 },
      }),
    ).toMatchObject({
      battingTeam: { teamId: 't1', name: 'India' },
      state: { runs: 245, wickets: 8, balls: 120 },
      extras: { wides: 5, noBalls: 1, byes: 0, legByes: 2, penalty: null },
      topScorers: [{ player: { name: 'Kohli' }, stats: { runs: 90, balls: 50 } }],
      topBowlers: [{ stats: { balls: 24, wickets: 3 } }],
      next: { inningsNumber: 2, target: { runs: 246, balls: null } },
    });
    expect(
      decodeItem('MATCH_COMPLETE', {
        result: 'India won by an innings and 12 runs',
        winner_team_id: 't1',
        winner_team_name: 'India',
        margin: { type: 'RUNS', value: 12, innings: 1 },
        player_of_match: { ...player('p'), reason: 'Five wickets' },
        final_scores: {
          innings_1: { team: 'India', score: '445/8d' },
          innings_2: { team: 'Australia', score: '100' },
          __proto__: { polluted: 1 },
          other: { score: '1/1' },
          innings_3: null,
        },
        method: 'D/L',
      }),
    ).toMatchObject({
      winner: { teamId: 't1', name: 'India' },
      margin: { kind: 'runs', value: 12, isByInnings: true },
      method: 'D/L',
      playerOfMatch: { playerId: 'p' },
      finalScores: [
        { inningsNumber: 1, runs: 445, wickets: 8 },
        { inningsNumber: 2, runs: 100, wickets: null },
      ],
    });
  });

  it('[CR9] scorers disagree and agree, players change, and something is worth a cheer', () => {
    expect(
      decodeItem('SCORING_DISPUTE_RAISED', {
        dispute_id: 'd1',
        ball_id: 'b1',
        innings_id: 'i1',
        over_number: 7,
        ball_number: 6.3,
        scorer_a_version: { runs_scored: 4 },
        scorer_b_version: { runs_scored: 0, extras: { type: 'wide', runs: 1 } },
        status: 'PENDING_RESOLUTION',
        message: 'Four or a wide?',
      }),
    ).toMatchObject({
      ballInOver: 3,
      versionA: { runsBatter: 4, extras: null, boundary: 'four', isLegal: null },
      versionB: { runsBatter: 0, extras: { wides: 1 }, isLegal: false },
    });
    expect(
      decodeItem('DISPUTE_RESOLVED', {
        dispute_id: 'd1',
        ball_id: 'b1',
        resolution: { runs_scored: 4, resolved_by: 'video_review', resolver_name: 'TV umpire' },
      }),
    ).toMatchObject({ resolvedBy: 'videoReview', resolverName: 'TV umpire', state: null });
    expect(
      decodeItem('PLAYER_CHANGED', {
        change_type: 'BATSMAN',
        reason: 'WICKET',
        player_out: player('s'),
        player_in: { ...player('x'), batting_position: 4 },
      }),
    ).toMatchObject({ change: 'batter', reason: 'WICKET', battingPosition: 4 });
    expect(
      decodeItem('MILESTONE_ACHIEVED', {
        milestone_type: 'hundred',
        player: player('s'),
        stats: { runs: 101, balls: 60 },
        message: 'A hundred',
      }),
    ).toMatchObject({ milestone: 'century', runs: 101, balls: 60 });
  });

  it.each([
    ['live', 'live'],
    ['IN_PROGRESS', 'live'],
    ['innings_break', 'inningsBreak'],
    ['TOSS_PENDING', 'tossPending'],
    ['postponed', null],
    [null, null],
  ])('[CR9] the status %s is %s', (match_status, status) => {
    expect(decodeItem('CONNECTION_ESTABLISHED', { match_status })).toMatchObject({ status });
  });

  it('[CR10] the snapshot welcomes and tells where the match stands', () => {
    const events = decodeFrame(
      toFrame('CONNECTION_ESTABLISHED', {
        match_id: MATCH,
        match_code: 'KRD-7A21',
        match_status: 'live',
        current_innings: {
          innings_number: 2,
          batting_team_id: 't2',
          batting_team_name: 'Australia',
          bowling_team_id: 't1',
          bowling_team_name: 'India',
          score: '145/4',
          overs: 15.3,
          run_rate: 9.35,
          required_rate: 11.2,
        },
        striker: { ...player('s'), runs: 50, balls: 30 },
        non_striker: { ...player('n'), runs: 10, balls: 8 },
        bowler: { ...player('w'), overs: 3.3, runs: 30, wickets: 1 },
        balls_per_over: 6,
      }),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['ready', 'update']);
    expect(events[0]).toMatchObject({ isAuthenticated: true, channels: ['match'] });
    expect(events[1]).toMatchObject({
      items: [
        {
          matchCode: 'KRD-7A21',
          status: 'live',
          innings: { inningsNumber: 2, battingTeam: { teamId: 't2', name: 'Australia' } },
          state: { runs: 145, wickets: 4, balls: 93, requiredRate: 11.2 },
          striker: { player: { playerId: 's' }, stats: { runs: 50, balls: 30 } },
          bowler: { stats: { balls: 21 } },
        },
      ],
    });
  });

  it('[CR10] what happens is told twice, for the model and as an occurrence; the snapshot once', () => {
    const events = decodeFrame(toFrame('BALL_BOWLED', { ball_id: 'b' }));
    expect(events.map(({ kind }) => kind)).toEqual(['update', 'occurrence']);
    const [update, told] = events;
    const item = update?.kind === 'update' ? update.items[0] : null;
    expect(told?.kind === 'occurrence' && told.occurrence === item).toBe(true);
  });

  it('[CR10] an error is told without its token, other types are counted', () => {
    const told = { error_code: 'INTERNAL_ERROR', message: 'Bad ?token=abc.def' };
    expect(decodeFrame(toFrame('ERROR', told))).toEqual([
      { kind: 'error', message: 'Bad ?token=[redacted]' },
    ]);
    expect(decodeFrame(toFrame('ERROR', { error_code: 'INVALID_TOKEN' }))).toEqual([
      { kind: 'error', message: 'INVALID_TOKEN' },
    ]);
    expect(decodeFrame('{"type":"ERROR","data":null}')).toMatchObject([{ kind: 'error' }]);
    for (const type of ['CONNECTION_LOST', 'DISCONNECT', 'ball_bowled']) {
      expect(decodeFrame(toFrame(type, {}))).toEqual([{ kind: 'unknown', type }]);
    }
  });

  it.each([
    ['BALL_BOWLED', {}, 'data.ball_id: expected string or number'],
    ['BALL_BOWLED', { ball_id: 'b', runs_scored: -1 }, 'data.runs_scored: expected at least 0'],
    ['BALL_BOWLED', { ball_id: 'b', runs_scored: 1.5 }, 'data.runs_scored: expected int'],
    ['WICKET_FALLEN', {}, 'data.batsman_out: expected object'],
    ['OVER_COMPLETE', {}, 'data.over_number: expected number'],
    ['ERROR', [], 'data: expected object'],
  ])('[CR10] %s with %o is refused: %s', (type, data, message) => {
    expect(bound.decode(JSON.stringify({ type, data }))).toMatchObject({
      ok: false,
      error: { code: 'bad-shape', messageType: type, message },
    });
  });
});
