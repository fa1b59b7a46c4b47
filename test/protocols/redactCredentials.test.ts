import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactCredentials } from '../../src/protocols/redactCredentials.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTcifQ.c2lnbmF0dXJlLW9mLXRlc3Q';

describe('redactCredentials', () => {
  it.each([
    ['ws://h/ws/v2/connect?token=s3cret', 'ws://h/ws/v2/connect?token=[redacted]'],
    ['ws://h/c?a=1&token=s3cret&b=2#x', 'ws://h/c?a=1&token=[redacted]&b=2#x'],
    ['ws://h/c?TOKEN=s3cret', 'ws://h/c?TOKEN=[redacted]'],
    [
      'ws://h/c?access_token=s3cret&ticket=abc&jwt=xyz',
      'ws://h/c?access_token=[redacted]&ticket=[redacted]&jwt=[redacted]',
    ],
    ['ws://h/c?token=Bearer%20s3cret&x=1', 'ws://h/c?token=[redacted]&x=1'],
    ['token=Bearer s3cret, thanks', 'token=[redacted] thanks'],
    ['ws://h/c?token=Bearer+s3cret', 'ws://h/c?token=[redacted]'],
    [
      'next=ws%3A%2F%2Fh%2Fc%3Ftoken%3Ds3cret%26x%3D1',
      'next=ws%3A%2F%2Fh%2Fc%3Ftoken%3D[redacted]%26x%3D1',
    ],
    ['%3Ftoken%253Ds3cret%2526x', '%3Ftoken%253D[redacted]%2526x'],
    ['Authorization: Bearer s3cret, thanks', 'Authorization: Bearer [redacted], thanks'],
    [`user ${JWT} failed`, 'user [redacted] failed'],
    [`cut off ${JWT.slice(0, 30)}`, 'cut off [redacted]'],
    ['{"token":"s3cret","x":"kept"}', '{"token":"[redacted]","x":"kept"}'],
    ['{"csrf_token": "a\\/b"}', '{"csrf_token": "[redacted]"}'],
    ['"{\\"password\\":\\"s3cret\\"}"', '"{\\"password\\":\\"[redacted]\\"}"'],
    ["{'query_params': {'token': 's3cret'}}", "{'query_params': {'token': '[redacted]'}}"],
  ])('[PR5] %s', (text, expected) => {
    expect(redactCredentials(text)).toBe(expected);
  });

  it.each([
    'Yankees win the ticket race',
    'ws://127.0.0.1:8000/ws/v2/connect?sport=MLB',
    'Invalid subscription type: cricket',
    '{"sport":"MLB","score":3}',
    '',
  ])('[PR5] leaves %j alone', (text) => {
    expect(redactCredentials(text)).toBe(text);
  });

  it('[PR5] hides a token wherever it stands behind a telling name, and does it once', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9._~-]{8,60}$/).map((text) => `Zq${text}`);
    const frames = fc.constantFrom<(t: string) => string>(
      (t) => `ws://h/p?token=${t}`,
      (t) => `ws://h/p?x=1&access_token=${t}&y=2`,
      (t) => encodeURIComponent(`ws://h/p?token=${t}&y=2`),
      (t) => `Bearer ${t}`,
      (t) => JSON.stringify({ deep: { token: t } }),
      (t) => JSON.stringify(JSON.stringify({ refresh_token: t })),
    );
    fc.assert(
      fc.property(token, frames, (secret, place) => {
        const shown = redactCredentials(place(secret));
        expect(shown).not.toContain(secret);
        expect(redactCredentials(shown)).toBe(shown);
      }),
    );
  });
});
