import { describe, expect, it } from 'vitest';
import { alterNames, type NameStyle } from '../../stories/live/alterNames.ts';
import type { TransportOptions } from '../../src/transport/transport.ts';

/** What a page gets of a text that came. */
function pass(text: string, style: NameStyle): string {
  const heard: string[] = [];
  const create = alterNames(({ handlers }: TransportOptions) => {
    handlers.onText(text);
    return { send: () => true, close() {}, bufferedAmount: 0, isOpen: true };
  }, style);
  create({
    url: 'ws://mock.test',
    connectTimeoutMs: 1,
    closeGraceMs: 1,
    maxMessageChars: 1_000,
    handlers: { onOpen() {}, onText: (heardText) => heard.push(heardText), onClosed() {} },
    reportError() {},
  });
  return heard.join('|');
}

describe('names in the toolbar’s scenarios', () => {
  it('[VI14] are altered wherever they stand, and nothing else is', () => {
    const frame = { type: 'odds_update', data: { home_team: 'Boston Celtics', game_id: 'game' } };
    expect(JSON.parse(pass(JSON.stringify(frame), 'long'))).toEqual({
      type: 'odds_update',
      data: {
        home_team: 'Boston Celtics of the Greater Metropolitan Area and Surrounding Counties',
        game_id: 'game',
      },
    });
    expect(pass('{"player":{"name":"M. Betts"}}', 'hostile')).toContain('<b onclick');
  });

  it('[VI14] are altered in each line of a batch; what is no JSON stays', () => {
    expect(pass('pong', 'long')).toBe('pong');
    const [first, second] = pass('{"home_team":"KC"}\n{"name":"Kansas City"}', 'long').split('\n');
    expect(first).toBe('{"home_team":"KC"}');
    expect(second).toContain('Greater Metropolitan');
  });
});
