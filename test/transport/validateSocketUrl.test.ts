import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSocketUrl } from '../../src/transport/validateSocketUrl.ts';

const verdicts = [
  'a plain socket URL',
  'the URL is not an absolute ws: or wss: URL',
  'the URL has a fragment',
  'the URL can not be parsed',
  'the URL has user info',
];

/** What the platform's own parser thinks of an accepted URL. */
function judge(url: string): string {
  const { protocol, username, password, hash } = new URL(url);
  const isSocket = protocol === 'ws:' || protocol === 'wss:';
  return isSocket && `${username}${password}${hash}` === '' ? 'a plain socket URL' : 'a wrong one';
}

describe('validateSocketUrl', () => {
  it.each([
    'ws://localhost',
    'WSS://example.org/live',
    'ws://[::1]:8080/a/b?token=x&y=%23',
    'wss://example.org:443/?token=a@b',
  ])('[TR9] accepts %s as it is', (url) => {
    expect(validateSocketUrl(url)).toEqual({ ok: true, value: url });
  });

  it('[TR9] accepts only what the platform parses as a plain socket URL, and quotes nothing of the rest', () => {
    const pieces = [
      'ws:',
      'WSS:',
      'http:',
      '//',
      '/',
      '@',
      'user',
      ':',
      '#',
      '?',
      'host',
      '.',
      '99',
    ];
    const anyUrl = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 8 })
      .map((parts) => parts.join(''));
    // Half of them begin well, so that accepted ones are among them.
    const mixed = fc.oneof(
      anyUrl,
      anyUrl.map((rest) => `ws://host${rest}`),
    );
    fc.assert(
      fc.property(mixed, (url) => {
        const result = validateSocketUrl(url);
        expect(verdicts).toContain(result.ok ? judge(result.value) : result.error);
      }),
    );
  });
});
