import { expect, it } from 'vitest';
import { toNotificationMessage } from '../../../src/domain/notifications/toNotificationMessage.ts';

const leg = { bet: 'Boston', odds: 120, sportsbook: 'DraftKings', stake: null };
const other = { bet: 'New York', odds: -105, sportsbook: 'FanDuel', stake: null };

it.each([
  ['american', 'Boston +120 at DraftKings · New York −105 at FanDuel'],
  ['decimal', 'Boston 2.20 at DraftKings · New York 1.95 at FanDuel'],
  ['fractional', 'Boston 6/5 at DraftKings · New York 20/21 at FanDuel'],
] as const)('[NT16] prices are written as the reader likes them: %s', (format, text) => {
  expect(toNotificationMessage({ message: '', legs: [leg, other] }, format)).toBe(text);
});

it('[NT16] prices follow the message, and what is not known is left out', () => {
  const legs = [
    { ...leg, odds: null },
    { ...leg, bet: null },
    { ...leg, sportsbook: null },
    { ...leg, bet: null, odds: null },
    { ...leg, bet: null, odds: null, sportsbook: null },
  ];
  expect(toNotificationMessage({ message: 'A @ B', legs }, 'american')).toBe(
    'A @ B · Boston at DraftKings · +120 at DraftKings · Boston +120 · DraftKings',
  );
  expect(toNotificationMessage({ message: 'A @ B', legs: [] }, 'american')).toBe('A @ B');
});
