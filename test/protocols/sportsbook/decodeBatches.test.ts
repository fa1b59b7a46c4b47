import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';
import { createSportsbook, sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { feedPath, readServerFrames, sessionPath } from '../readRecording.ts';
import { invalidOf, refusalOf } from './events.ts';

const recorded = [...readServerFrames(feedPath), ...readServerFrames(sessionPath)].filter(
  (frame) => frame.startsWith('{') && !frame.includes('NaN'),
);

/** Events of a frame; a refused frame counts as a message reported as `invalid`. */
function eventsOf(frame: string): readonly ServerEvent[] {
  const decoded = sportsbook.decode(frame);
  return decoded.ok ? decoded.value : [{ kind: 'invalid', error: decoded.error }];
}

const ping = '{"type":"ping"}';
const pong = '{"type":"pong"}';

// Everything a frame of its own may hold but a list, which is a batch by itself, and a bare text, which a refusal
// quotes without its quotation marks if it stood in a list. Printed and read again, so that text and value agree.
const messages = fc
  .oneof(
    fc.constantFrom(...recorded),
    fc.record({ type: fc.string(), data: fc.jsonValue() }).map((value) => JSON.stringify(value)),
    fc
      .jsonValue()
      .filter((value) => !Array.isArray(value) && typeof value !== 'string')
      .map((value) => JSON.stringify(value)),
  )
  .map((text) => JSON.stringify(JSON.parse(text)));

describe('several messages in a frame', () => {
  it('[PR9] give the same events singly, as a list and as lines', () => {
    fc.assert(
      fc.property(fc.array(messages, { minLength: 2, maxLength: 20 }), (texts) => {
        const singly = texts.flatMap(eventsOf);
        expect(eventsOf(`[${texts.join(',')}]`)).toEqual(singly);
        expect(eventsOf(texts.join('\n'))).toEqual(singly);
        expect(eventsOf(`\n${texts.join('\r\n\n')}\r\n`)).toEqual(singly);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [`${ping}\n{"type":"po\n${pong}`, ['ping', 'invalid', 'pong']],
    [`{"type":\n${ping}\n${pong}`, ['invalid', 'ping', 'pong']],
    [`${ping}\n[${ping}]\n${pong}`, ['ping', 'invalid', 'pong']],
    [`nonsense\n${ping}`, ['invalid', 'ping']],
    [`${ping}\n`, ['ping']],
    [`[${ping},\n${pong}]`, ['ping', 'pong']],
    [`[${ping}\n,${pong}]`, ['ping', 'pong']],
    ['{\n  "type": "ping"\n}', ['ping']],
  ])('[PR9] %j gives %j', (frame, kinds) => {
    expect(eventsOf(frame).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('[PR9] quotes the broken line and not the whole frame', () => {
    const [error] = invalidOf(eventsOf(`${ping}\n{"type":"po\n${pong}`));
    expect(error).toMatchObject({ code: 'not-json', sample: '{"type":"po' });
  });

  it('[PR9] refuses a frame without a good line as one', () => {
    expect(refusalOf('{"a":\n1,,}\n').code).toBe('not-json');
  });

  it('[PR9] reports at most 20 broken lines, and how many more there are', () => {
    const errors = invalidOf(eventsOf([ping, ...Array<string>(25).fill('{}')].join('\n')));
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)?.message).toBe('5 more broken messages or items in the frame');
  });

  it('[PR7, PR9] the limit counts for the whole frame', () => {
    const narrow = createSportsbook({ maxFrameChars: 2 * ping.length });
    const tooLarge = { ok: false, error: { code: 'too-large' } };
    expect(narrow.decode(`${ping}\n${pong}`)).toMatchObject(tooLarge);
    expect(narrow.decode(`${ping}\n{}`)).toMatchObject({ ok: true });
  });
});
