import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeClass } from '../../src/connection/closeClass.ts';

const REMOTE = { wasOpened: true, reason: '', cause: 'remote' } as const;

test.each([
  [1000, 'retry', 'server-closed'],
  [1001, 'retry', 'server-restarting'],
  [1002, 'fatal', 'protocol-mismatch'],
  [1003, 'fatal', 'protocol-mismatch'],
  [1005, 'retry', 'server-closed'],
  [1006, 'retry', 'link-lost'],
  [1007, 'fatal', 'protocol-mismatch'],
  [1008, 'auth', 'token-rejected'],
  [1009, 'fatal', 'protocol-mismatch'],
  [1010, 'fatal', 'protocol-mismatch'],
  [1011, 'retry', 'server-closed'],
  [1012, 'retry', 'server-restarting'],
  [1013, 'retry', 'rate-limited'],
  [4400, 'fatal', 'protocol-mismatch'],
  [4401, 'auth', 'token-rejected'],
  [4403, 'auth', 'token-rejected'],
  [4406, 'fatal', 'protocol-mismatch'],
  [4429, 'retry', 'rate-limited'],
  [4999, 'retry', 'server-closed'],
] as const)('[CM9] close %i is %s (%s)', (code, disposition, reason) => {
  expect(closeClass({ ...REMOTE, code })).toEqual({ disposition, reason });
});

test.each([
  ['connect-failed', 1006, 'unreachable'],
  ['connect-timeout', 1006, 'connect-timeout'],
] as const)('[CM9] a dial that ends by %s is retried', (cause, code, reason) => {
  const close = { wasOpened: false, code, reason: '', cause };
  expect(closeClass(close)).toEqual({ disposition: 'retry', reason });
});

test.each([
  ['unsupported-data', 4003],
  ['too-large', 4009],
] as const)('[CM9] our own refusal of a frame (%s) is retried', (cause, code) => {
  expect(closeClass({ ...REMOTE, code, cause })).toEqual({
    disposition: 'retry',
    reason: 'protocol-mismatch',
  });
});

test('[CM9] every other code is retried, whatever the server says about it', () => {
  const named = [1002, 1003, 1007, 1008, 1009, 1010, 4400, 4401, 4403, 4406];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000 }),
      fc.boolean(),
      fc.string(),
      (code, wasOpened, reason) => {
        fc.pre(!named.includes(code));
        const close = { wasOpened, code, reason, cause: 'remote' };
        expect(closeClass(close).disposition).toBe('retry');
      },
    ),
    { seed: 9 },
  );
});

test('[CM9] an address that can not be dialled is fatal, for it would fail again', () => {
  const close = { wasOpened: false, code: 1006, reason: 'not a URL', cause: 'construct-error' };
  expect(closeClass(close)).toEqual({ disposition: 'fatal', reason: 'invalid-address' });
});
