import { expect, it } from 'vitest';
import { toLabel } from '../../src/lib/toLabel.ts';

it.each([
  ['odds_updates', 'Odds updates'],
  ['minProfit', 'Min profit'],
  ['CONSENSUS_UPDATE', 'Consensus update'],
  ['game-specific', 'Game specific'],
  ['', ''],
])('writes %s as people do', (name, label) => {
  expect(toLabel(name)).toBe(label);
});
