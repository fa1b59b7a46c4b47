import { expect, it } from 'vitest';
import type { News } from '../../../src/domain/notifications/news.ts';
import { toNotification } from '../../../src/domain/notifications/fileNotice.ts';
import { toNotice } from '../../../src/domain/notifications/toNotice.ts';
import { toSubjectLabels } from '../../../src/domain/notifications/subjectLabel.ts';
import { toBalls } from '../../../src/protocols/cricket/overs.ts';
import { score, wicket } from '../../support/notices.ts';

const LABELS = new Map([
  ['g1', 'KC @ BUF'],
  ['m1', 'Gulls v Foxes'],
]);
const tell = (news: News) => toNotice(news, (id) => LABELS.get(id));
const inMatch = { matchId: 'm1', sourceTime: null, inningsId: null, inningsNumber: 1 };
const player = { playerId: 'p1', name: 'K Thornbury' };
const milestone = {
  ...inMatch,
  type: 'milestone',
  eventId: 'e1',
  milestone: 'century',
  player,
  runs: 101,
  balls: 58,
  wickets: null,
  message: null,
} as const;
const arbitrage = {
  type: 'arbitrage',
  id: 'arb-1',
  gameId: 'g9',
  sport: 'NBA',
  game: 'Boston @ New York',
  arbitrageType: 'two_way',
  profitPercent: 3.254,
  legs: [
    { sportsbook: 'DraftKings', bet: 'Boston', odds: 120, stake: 46 },
    { sportsbook: 'FanDuel', bet: 'New York', odds: -105, stake: 54 },
  ],
  guaranteedProfit: 3.2,
  totalStake: 100,
  expiresInMs: null,
  confidence: null,
  sourceTime: null,
} as const;
const line = {
  type: 'lineMovement',
  id: 'l1',
  gameId: 'g1',
  sportsbook: 'BetMGM',
  oldSpread: -3,
  newSpread: 3.5,
  change: 6.5,
  message: null,
} as const;

it.each<[string, News, object]>([
  [
    'a score',
    score(),
    {
      kind: 'score',
      priority: 'high',
      title: 'Touchdown: KC',
      message: '6–0 · Mahomes to Kelce for 12 yards',
      subject: { id: 'g1', label: 'KC @ BUF' },
    },
  ],
  ['a score of nobody knows what', score({ scoreType: null, team: null }), { title: 'Score' }],
  [
    'the end of a game',
    { type: 'gameEnded', id: 'e', gameId: 'g1', homeScore: 17, awayScore: 20 },
    { kind: 'game', title: 'Final', message: '20–17' },
  ],
  [
    'the start of a game nobody named',
    { type: 'gameStarted', id: 's', gameId: 'g7', homeTeam: null, awayTeam: null },
    { kind: 'game', priority: 'low', subject: { id: 'g7', label: 'Game g7' } },
  ],
  [
    'a moved line',
    line,
    {
      kind: 'lineMovement',
      priority: 'high',
      title: 'Spread moved from -3 to +3.5',
      message: 'BetMGM',
    },
  ],
  [
    'an insight',
    {
      type: 'insight',
      id: 'i',
      gameId: 'g1',
      text: 'Buffalo has turned it around.',
      topic: 'momentum_shift',
      confidence: 0.9,
      quarter: 2,
      clock: null,
    },
    { kind: 'insight', priority: 'low', title: 'Insight: momentum shift' },
  ],
  [
    'a wicket',
    wicket(),
    {
      kind: 'wicket',
      priority: 'high',
      title: 'Wicket: K Thornbury 45 (32) caught',
      message: '96/3 in 12.3 overs · b V Roux',
      subject: { id: 'm1', label: 'Gulls v Foxes' },
    },
  ],
  [
    'a batter who retires hurt, which is no wicket',
    wicket({
      dismissal: { player, kind: 'retiredHurt', fielders: [], isOut: false, isBowlers: false },
    }),
    { kind: 'game', priority: 'medium', title: 'K Thornbury 45 (32) retired hurt' },
  ],
  [
    'a milestone',
    milestone,
    { kind: 'milestone', priority: 'high', title: 'Century: K Thornbury', message: '101 off 58' },
  ],
  [
    'the end of an innings',
    {
      ...inMatch,
      type: 'inningsComplete',
      isSuperOver: null,
      battingTeam: { teamId: null, name: 'Gulls' },
      bowlingTeam: null,
      state: {
        runs: 182,
        wickets: 7,
        balls: toBalls(120),
        runRate: null,
        requiredRate: null,
        target: null,
        penaltyRuns: null,
      },
      extras: null,
      topScorers: [],
      topBowlers: [],
      isDeclared: null,
      isForfeited: null,
      next: { inningsNumber: 2, battingTeam: null, target: null, message: 'Foxes need 183 to win' },
    },
    {
      kind: 'game',
      title: 'Innings over: Gulls',
      message: '182/7 in 20 overs · Foxes need 183 to win',
    },
  ],
  [
    'the end of a match',
    {
      matchId: 'm1',
      sourceTime: null,
      type: 'matchComplete',
      matchCode: null,
      result: null,
      winner: { teamId: null, name: 'Foxes' },
      margin: null,
      method: null,
      superOverWinner: null,
      bowlOutWinner: null,
      playerOfMatch: player,
      finalScores: [],
    },
    {
      kind: 'game',
      priority: 'high',
      message: 'Foxes won · Player of the match: K Thornbury',
    },
  ],
  [
    'a dispute',
    {
      ...inMatch,
      type: 'disputeRaised',
      isSuperOver: null,
      battingTeam: null,
      bowlingTeam: null,
      disputeId: 'd1',
      ballId: null,
      overNumber: null,
      ballInOver: null,
      versionA: null,
      versionB: null,
      message: 'Four or six?',
    },
    { kind: 'dispute', severity: 'warning', message: 'Four or six?' },
  ],
  [
    'an arbitrage, under the name of its game',
    arbitrage,
    {
      kind: 'arbitrage',
      priority: 'high',
      title: 'Arbitrage 3.25 %',
      // The prices are written for each reader, and the match is named beside them.
      message: undefined,
      legs: arbitrage.legs,
      subject: { id: 'g9', label: 'Boston @ New York' },
    },
  ],
  ['a small arbitrage', { ...arbitrage, profitPercent: 0.8 }, { priority: 'low' }],
])('[NT8] tells %s', (_what, news, notice) => {
  expect(tell(news)).toMatchObject(notice);
});

it('[NT8] does not tell what happens all the time, nor what the server tells as a notice itself', () => {
  const alert = {
    level: 'info',
    message: 'x',
    code: null,
    details: {},
    sequence: 1,
    sourceTime: null,
  };
  expect(tell({ ...alert, type: 'alert', tableId: 'table', level: 'info' })).toBeNull();
  expect(tell({ type: 'quarterChange', id: 'q', gameId: 'g1', quarter: 2 })).toBeNull();
});

it('[NT2] gives the opportunities of a game a topic of their own', () => {
  const list = [
    arbitrage,
    { ...arbitrage, id: 'other', gameId: 'g10' },
    { ...arbitrage, id: 'a', gameId: null, game: 'A @ B' },
    { ...arbitrage, id: 'c', gameId: null, game: 'C @ D' },
  ].map((news) => tell(news));
  const topics = list.map((told, at) => told && toNotification(told, { id: `n${at}`, at }).topic);
  expect(topics).toEqual(['arbitrage:g9', 'arbitrage:g10', 'arbitrage:A @ B', 'arbitrage:C @ D']);
});

it('[NT3] gives copies of a happening one identity, and different ones different', () => {
  expect(tell(score())?.identity).toBe(tell(score({ description: 'in other words' }))?.identity);
  expect(tell(score())?.identity).not.toBe(tell(score({ id: 'g1 score 2' }))?.identity);
  expect(tell(arbitrage)?.identity).toBe(tell({ ...arbitrage, profitPercent: 2 })?.identity);
});

it('[NT8] learns the names of games and matches from their states', () => {
  expect(
    toSubjectLabels({
      kind: 'update',
      entity: 'nflGame',
      items: [
        {
          type: 'lines',
          gameId: 'g1',
          sportsbook: null,
          homeTeam: 'BUF',
          awayTeam: 'KC',
          spread: null,
          moneylineHome: null,
          moneylineAway: null,
          total: null,
        },
      ],
    }),
  ).toEqual([{ id: 'g1', label: 'KC @ BUF' }]);
  expect(toSubjectLabels({ kind: 'pong' })).toEqual([]);
});
