import { describe, expect, it } from 'vitest';
import { isOddsFrame } from '../../../src/protocols/sportsbook/isOddsFrame.ts';

describe('isOddsFrame', () => {
  it('[ST17] knows odds as both kinds of server write them', () => {
    expect(isOddsFrame(JSON.stringify({ type: 'odds_update', data: {} }))).toBe(true);
    expect(isOddsFrame('{"type": "odds_update", "data": {}}')).toBe(true);
  });

  it('[ST17] lets nothing wait that may be anything else', () => {
    const others = [
      '',
      '{"type":"pong"}',
      '{"type":"odds_updates"}',
      '{"data":{},"type":"odds_update"}',
      '[{"type":"odds_update"}]',
      'odds_update"',
    ];
    expect(others.filter(isOddsFrame)).toEqual([]);
  });
});
