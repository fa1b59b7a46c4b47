const at = (t_ms: number, fields: Readonly<Record<string, unknown>>) =>
  `${JSON.stringify({ t_ms, conn: '1', ...fields })}\n`;
const welcome = {
  type: 'welcome',
  client_id: 'c1',
  data: {
    client_id: 'c1',
    user_id: 'anon_1',
    authenticated: false,
    available_subscriptions: ['odds_updates'],
  },
};
const subscribe = { type: 'subscribe', subscription_type: 'odds_updates', filters: {} };
const confirmed = {
  type: 'subscription_confirmed',
  client_id: 'c1',
  data: { subscription_type: 'odds_updates', room_id: 'odds_updates', filters: {} },
};
const odds = (home: number) => ({
  type: 'odds_update',
  client_id: 'c1',
  data: {
    game_id: 'nba-1',
    sport: 'NBA',
    sportsbook: 'DraftKings',
    home_team: 'New York Knicks',
    away_team: 'Boston Celtics',
    moneyline: { home, away: -140 },
  },
});

/** A short session, as the panel exports it. */
export const SAMPLE_RECORDING = [
  `${JSON.stringify({ t_ms: 0, ev: 'note', note: 'recorded by courtside', started_at: 1_795_172_452_083, duration: 2_500, missing: 0 })}\n`,
  at(0, { ev: 'connect', url: 'ws://mock.test/ws/v2/connect' }),
  at(12, { ev: 'open' }),
  at(40, { ev: 'recv', json: welcome }),
  at(41, { ev: 'send', json: subscribe }),
  at(80, { ev: 'recv', json: confirmed }),
  at(900, { ev: 'recv', json: odds(120) }),
  at(2_400, { ev: 'recv', json: odds(125) }),
].join('');
