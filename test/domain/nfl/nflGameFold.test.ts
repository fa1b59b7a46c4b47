import { describe, expect, it } from 'vitest';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { nflGames } from '../../../src/domain/nfl/nflGames.ts';
import { toGameClock } from '../../../src/domain/nfl/toGameClock.ts';
import { toRow } from '../../../src/domain/toRow.ts';
import { decodeItems, foldMessages } from './nflArbitraries.ts';

const start = {
  home_team: 'DEN',
  away_team: 'CAR',
  home_score: 0,
  away_score: 0,
  quarter: 1,
  time_remaining: '15:00',
  game_status: 'live',
};
const after = (...messages: readonly (readonly [string, object])[]) =>
  foldMessages(['game_update', start], ...messages);
const foldItem = (game: NflGame, data: object) =>
  decodeItems([{ type: 'game_update', data }]).reduce(
    (known, item) => nflGameFold.merge(known, item),
    game,
  );
const update = (data: object) => ['game_update', data] as const;

describe('the state of a game', () => {
  it('[NF10] keeps what a message does not say', () => {
    const game = after(update({ home_score: 7 }), update({ time_remaining: '8:00' }));
    expect(game).toMatchObject({ homeTeam: 'DEN', homeScore: 7, awayScore: 0, quarter: 1 });
    expect(game).toMatchObject({ clock: '8:00', clockMs: 480_000, phase: 'live' });
  });

  it('[NF10] takes a situation as a whole', () => {
    const game = after(
      update({ possession: 'DEN', down: 3, distance: 7, field_position: 15 }),
      update({ home_score: 3 }),
    );
    expect(game.situation).toEqual({
      possession: 'DEN',
      down: 3,
      distance: 7,
      yardsToGoal: 15,
    });
    expect(game.isRedZone).toBe(true);
    const kickoff = after(update({ down: 3, field_position: 15 }), update({ possession: null }));
    expect(kickoff.situation).toEqual({
      possession: null,
      down: null,
      distance: null,
      yardsToGoal: null,
    });
    expect(kickoff.isRedZone).toBe(false);
  });

  it('[NF10] does not show the milliseconds of an older clock beside a text that is none', () => {
    const game = after(update({ time_remaining: 'Halftime' }));
    expect(game).toMatchObject({ clock: 'Halftime', clockMs: null });
  });

  it('[NF15] is over with its end: no situation, no running clock', () => {
    const game = after(update({ down: 1, field_position: 10, clock_running: true }), [
      'game_ended',
      { home_score: 0 },
    ] as const);
    expect(game).toMatchObject({
      phase: 'final',
      situation: null,
      isRedZone: false,
      isClockRunning: false,
    });
  });

  it.each([
    [{ quarter: 2, time_remaining: '2:00' }, true],
    [{ quarter: 2, time_remaining: '2:01' }, false],
    [{ quarter: 3, time_remaining: '1:00' }, false],
    [{ quarter: 4, time_remaining: '0:00' }, true],
    [{ quarter: 5, time_remaining: '1:59' }, true],
    [{ quarter: 2, time_remaining: '0:00', game_status: 'halftime' }, false],
    [{ quarter: 4, time_remaining: '0:00', game_status: 'final' }, false],
  ])('[NF15] with %j has its two-minute warning: %j', (data, isTwoMinuteWarning) => {
    expect(after(update(data)).isTwoMinuteWarning).toBe(isTwoMinuteWarning);
  });

  it.each<[string, object, number | null]>([
    ['the same', { home_score: 0 }, null],
    ['an ordinary play', { down: 2, field_position: 60 }, 0],
    ['third down', { down: 3, field_position: 60 }, 0.1],
    ['fourth down in the red zone', { down: 4, field_position: 12 }, 0.4],
    ['a new quarter', { quarter: 2 }, 0.2],
    ['a score', { away_score: 3 }, 0.6],
    ['the two-minute warning', { quarter: 2, time_remaining: '2:00' }, 0.4],
    ['a score at the close end', { quarter: 4, time_remaining: '0:30', home_score: 7 }, 1],
    ['the end', { game_status: 'final' }, 0.5],
  ])('[NF15] finds %s worth %j: %j', (_what, data, significance) => {
    expect(after(update(data)).significance).toBe(significance);
  });

  it('[NF15] takes the word of the server for what matters', () => {
    const game = after(update({ home_score: 7, significance: 0.25 }), update({ insight: 'Hm.' }));
    expect(game.significance).toBe(0.25);
  });

  it('[NF15] finds a score worth as much, whichever message told it', () => {
    expect(after(['score_update', { home_score: 7, away_score: 0 }] as const).significance).toBe(
      0.6,
    );
    const play = { home_score: 7, away_score: 0 };
    expect(after(update({ scoring_play: play })).significance).toBe(0.6);
  });
});

describe('points by quarter', () => {
  const quarters = (...data: object[]) => after(...data.map(update)).scoreByQuarter;

  it('[NF11] follow from the score within a quarter', () => {
    expect(
      quarters(
        { home_score: 7 },
        { quarter: 2 },
        { away_score: 3 },
        { quarter: 3 },
        { home_score: 10 },
      ),
    ).toEqual({ home: [7, 0, 3], away: [0, 3, 0] });
  });

  it('[NF11] are unknown where a score came with a new quarter', () => {
    expect(quarters({ quarter: 2, home_score: 7 })).toEqual({ home: [null, null], away: [0, 0] });
    expect(quarters({ quarter: 4, home_score: 7 }, { home_score: 14 })).toEqual({
      home: [null, null, null, null],
      away: [0, 0, 0, 0],
    });
  });

  it('[NF11] are unknown before the first message, but for those who had not scored', () => {
    expect(foldMessages(update({ ...start, quarter: 3, home_score: 17 })).scoreByQuarter).toEqual({
      home: [null, null, null],
      away: [0, 0, 0],
    });
    expect(foldMessages(update({ ...start, home_score: 3 })).scoreByQuarter).toEqual({
      home: [3],
      away: [0],
    });
  });

  it('[NF11] are unknown where a score came in no quarter', () => {
    const told = { home_score: 7, away_score: 0, score_by_quarter: { home: [7], away: [0] } };
    const game = foldMessages(update(told), update({ home_score: 10 }));
    expect(game.scoreByQuarter).toEqual({ home: [null], away: [0] });
  });

  it('[NF11] lose what was taken back', () => {
    expect(quarters({ home_score: 7 }, { home_score: 0 })).toEqual({ home: [0], away: [0] });
  });

  it("[NF11] are the server's if it tells them, and go on from there", () => {
    const told = { score_by_quarter: { home: [0, 10, 7], away: [7, 7, 0] } };
    expect(
      quarters({ quarter: 3, home_score: 17, away_score: 14, ...told }, { home_score: 20 }),
    ).toEqual({ home: [0, 10, 10], away: [7, 7, 0] });
  });
});

describe('scoring plays', () => {
  const touchdown = {
    quarter: 1,
    team: 'CAR',
    clock: '7:13',
    type: 'TD',
    description: 'K.Benjamin 14 yd. pass',
    points: 7,
    home_score: 0,
    away_score: 7,
  };

  it('[NF12] follow from the score, if one play can have made it', () => {
    expect(after(update({ away_score: 7, time_remaining: '7:13' })).scoringPlays).toEqual([
      {
        quarter: 1,
        clock: '7:13',
        team: 'CAR',
        scoreType: null,
        description: null,
        points: 7,
        homeScore: 0,
        awayScore: 7,
      },
    ]);
    expect(after(update({ away_score: 10 })).scoringPlays).toEqual([]);
    expect(after(update({ away_score: 7, home_score: 3 })).scoringPlays).toEqual([]);
  });

  it('[NF12] are completed by what is told of them, before, with or after the score', () => {
    const expected = [
      {
        quarter: 1,
        clock: '7:13',
        team: 'CAR',
        scoreType: 'TD',
        description: 'K.Benjamin 14 yd. pass',
        points: 7,
        homeScore: 0,
        awayScore: 7,
      },
    ];
    const score = { away_score: 7 };
    const play = { scoring_play: touchdown };
    expect(after(update({ ...score, ...play })).scoringPlays).toEqual(expected);
    expect(after(update(play), update(score)).scoringPlays).toEqual(expected);
    expect(after(update(score), update(play)).scoringPlays).toEqual(expected);
    expect(after(update(play), update(score), update(play)).awayScore).toBe(7);
  });

  it('[NF12] told late find their place', () => {
    const game = after(
      update({ away_score: 7 }),
      update({ away_score: 17 }),
      update({ scoring_play: { home_score: 0, away_score: 14, points: 7 } }),
    );
    expect(game.scoringPlays.map(({ awayScore }) => awayScore)).toEqual([7, 14]);
    expect(game.awayScore).toBe(17);
  });

  it('[NF12] go when their points are taken back', () => {
    expect(after(update({ away_score: 7 }), update({ away_score: 0 })).scoringPlays).toEqual([]);
    const again = after(
      update({ away_score: 7 }),
      update({ away_score: 0 }),
      update({ away_score: 7, time_remaining: '1:00' }),
    );
    expect(again.scoringPlays).toHaveLength(1);
    expect(again.scoringPlays[0]?.clock).toBe('1:00');
  });

  it('[NF12] are those of the list, if all are told', () => {
    const list = [{ home_score: 6, away_score: 7 }, touchdown];
    const late = foldMessages(
      update({ ...start, home_score: 6, away_score: 7, scoring_plays: list }),
    );
    expect(late.scoringPlays.map((play) => [play.homeScore, play.awayScore])).toEqual([
      [0, 7],
      [6, 7],
    ]);
    const replaced = after(
      update({ home_score: 3 }),
      update({ home_score: 6, away_score: 7, scoring_plays: list }),
    );
    expect(replaced.scoringPlays).toEqual(late.scoringPlays);
  });
});

describe('plays, drives and remarks', () => {
  it('[NF19] of a play told as text is another one only in other words', () => {
    const game = after(
      update({ last_play: 'Run.' }),
      update({ last_play: 'Run.', time_remaining: '14:00' }),
      update({ last_play: 'Pass.' }),
      update({ last_play: 'Run.' }),
    );
    expect(game.plays.map(({ description }) => description)).toEqual(['Run.', 'Pass.', 'Run.']);
    expect(game.lastPlay).toBe(game.plays.at(-1));
  });

  it('[NF19] of a play with an id is known again and filled in', () => {
    const game = after(
      update({ last_play: { id: 36, description: 'Kick.' } }),
      update({ last_play: { id: 51, description: 'Pass.' } }),
      update({ last_play: { id: 36, yards: 65 } }),
    );
    expect(
      game.plays.map(({ playId, description, yards }) => [playId, description, yards]),
    ).toEqual([
      ['36', 'Kick.', 65],
      ['51', 'Pass.', null],
    ]);
    expect(game.lastPlay?.playId).toBe('51');
  });

  it('[NF19] of a drive goes on under its number', () => {
    const game = after(
      update({ drive: { number: 1, team: 'DEN', play_count: 9 } }),
      update({ drive: { number: 2, team: 'CAR' } }),
      update({ drive: { number: 1, result: 'Fumble' } }),
    );
    expect(game.drives).toMatchObject([
      { number: 1, team: 'DEN', playCount: 9, result: 'Fumble' },
      { number: 2, team: 'CAR', result: null },
    ]);
    expect(game.drive).toBe(game.drives[1]);
    const all = after(update({ drive: { number: 9 } }), update({ drives: [{ number: 3 }] }));
    expect(all.drives.map(({ number }) => number)).toEqual([3]);
  });

  it('[NF16] keep their identity where one comes in between', () => {
    const next = after(update({ drives: [{ number: 4 }, { number: 5, team: 'DEN' }] }));
    const again = foldItem(next, {
      drives: [{ number: 3 }, { number: 4 }, { number: 5, team: 'DEN' }],
    });
    expect(again.drives).toHaveLength(3);
    expect(again.drives[1]).toBe(next.drives[0]);
    expect(again.drives[2]).toBe(next.drives[1]);
    expect(again.drive).toBe(next.drive);
  });

  it('[NF19] are kept in order', () => {
    const game = after(
      update({ insight: 'One.' }),
      update({ insight: { id: 7, text: 'Two.' } }),
      update({ insight: { id: 7, text: 'Two, again.' } }),
      update({ insight: 'One.' }),
    );
    expect(game.insights.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });
});

describe('prices and forecasts', () => {
  it('[NF14] are kept by book, with the first ones and each change', () => {
    const odds = (data: object) => ['odds_update', data] as const;
    const game = after(
      odds({ sportsbook: 'DK', spread: -3, moneyline_home: -150 }),
      odds({ sportsbook: 'FD', spread: -2.5 }),
      update({ quarter: 2, time_remaining: '5:00' }),
      odds({ sportsbook: 'DK', spread: -4.5, over_under: 41 }),
      odds({ sportsbook: 'DK', spread: -4.5 }),
    );
    expect(game.books).toEqual([
      {
        sportsbook: 'DK',
        spread: -4.5,
        moneylineHome: -150,
        moneylineAway: null,
        total: 41,
        opening: {
          spread: -3,
          moneylineHome: -150,
          moneylineAway: null,
          total: 41,
          quarter: 1,
          clockMs: 900_000,
        },
        history: [
          {
            spread: -3,
            moneylineHome: -150,
            moneylineAway: null,
            total: null,
            quarter: 1,
            clockMs: 900_000,
          },
          {
            spread: -4.5,
            moneylineHome: -150,
            moneylineAway: null,
            total: 41,
            quarter: 2,
            clockMs: 300_000,
          },
        ],
      },
      expect.objectContaining({ sportsbook: 'FD', spread: -2.5 }),
    ]);
  });

  it('[NF14] take a line movement once, and move the line if nobody else did', () => {
    const move = (from: number, to: number) =>
      [
        'line_movement',
        { sportsbook: 'DK', old_spread: from, new_spread: to, change: 1.5 },
      ] as const;
    const game = after(move(-3, -4.5), move(-3, -4.5), move(-4.5, -3), move(-3, -4.5));
    expect(game.lineMovements.map(({ newSpread }) => newSpread)).toEqual([-4.5, -3, -4.5]);
    expect(game.books).toMatchObject([{ sportsbook: 'DK', spread: -4.5 }]);
  });

  it('[NF13] make chances that add up to 1 of whatever is told', () => {
    const chances = (data: object) => after(['prediction_update', data] as const).winProbability;
    expect(chances({ home_win_probability: 0.7, away_win_probability: 0.5 })?.home).toBeCloseTo(
      0.7 / 1.2,
    );
    expect(chances({ away_win_probability: 0.25 })).toEqual({ home: 0.75, away: 0.25 });
    expect(chances({ home_win_probability: 0, away_win_probability: 0 })).toBeNull();
    expect(chances({})).toBeNull();
  });

  it('[NF13] keep the history of the chance, and what the model says beside it', () => {
    const forecast = (data: object) => ['prediction_update', data] as const;
    const game = after(
      forecast({ home_win_probability: 0.5, confidence_level: 0.8, model_version: 'v1' }),
      forecast({ home_win_probability: 0.5, predicted_spread: -3.2 }),
      update({ home_win_probability: 0.75, quarter: 2, time_remaining: '5:00' }),
    );
    expect(game.winProbabilityHistory).toEqual([
      { home: 0.5, quarter: 1, clockMs: 900_000 },
      { home: 0.75, quarter: 2, clockMs: 300_000 },
    ]);
    expect(game.outlook).toEqual({ predictedSpread: -3.2, confidence: 0.8, modelVersion: 'v1' });
  });

  it('[NF10] name the teams of a game that has not said so itself', () => {
    const game = foldMessages(['odds_update', { home_team: 'KC', away_team: 'BUF', spread: 1 }]);
    expect(game).toMatchObject({ homeTeam: 'KC', awayTeam: 'BUF', homeScore: null, phase: null });
  });
});

describe('the table of games', () => {
  it('[NF16] shows a row again only if something changed, and which numbers moved', () => {
    const game = after(update({ home_score: 7 }));
    const row = toRow(nflGameFold, undefined, game);
    expect(row.key).toBe('g1');
    expect(toRow(nflGameFold, row, { ...game })).toBe(row);
    const next = toRow(nflGameFold, row, after(update({ home_score: 14 })));
    expect(next).toMatchObject({ version: 2, movement: { homeScore: 'up' } });
    expect(nflGames).toMatchObject({ entity: 'nflGame', fold: nflGameFold, staleAfterMs: null });
  });

  it('[NF23] has a clock that runs only if the server says so', () => {
    const running = after(update({ clock_running: true, time_remaining: '5:00' }));
    expect(toGameClock(running, 1_000)).toEqual({
      direction: 'down',
      valueMs: 300_000,
      isRunning: true,
      at: 1_000,
      period: 1,
      minMs: 0,
      maxMs: 900_000,
    });
    expect(toGameClock(after(), 0)?.isRunning).toBe(false);
    expect(toGameClock(after(update({ time_remaining: 'Halftime' })), 0)).toBeNull();
  });
});
