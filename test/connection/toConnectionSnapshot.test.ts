import { expect, test } from 'vitest';
import { createMachineDriver, DISCONNECT, driverIn } from './support/createMachineDriver.ts';

test.each([
  ['idle', 'idle', null, 0],
  ['authenticating', 'connecting', null, 0],
  ['connecting', 'connecting', null, 0],
  ['handshaking', 'connecting', null, 0],
  ['syncing', 'connected', null, 0],
  ['live', 'connected', null, 0],
  ['suspect', 'stale', null, 0],
  ['backoff', 'reconnecting', 'link-lost', 1],
  ['offline', 'offline', 'network-offline', 1],
  ['paused', 'offline', 'page-frozen', 0],
  ['exhausted', 'failed', 'unreachable', 5],
  ['authFailed', 'needs-auth', 'token-rejected', 0],
  ['fatal', 'failed', 'protocol-mismatch', 0],
] as const)(
  '[CM22] %s is told as %s, with its reason and attempt',
  (name, status, reason, attempt) => {
    const { snapshot } = driverIn(name);
    expect(snapshot).toMatchObject({ status, reason, attempt, maxAttempts: 5 });
    expect(snapshot.isSynced).toBe(name === 'live' || name === 'suspect');
    expect(snapshot.nextRetryAt).toBe(name === 'backoff' ? 1_000 : null);
  },
);

test('[CM22] a connection that was never asked for is told from one that was closed', () => {
  const driver = createMachineDriver();
  expect(driver.snapshot.status).toBe('idle');
  driver.tell(DISCONNECT);
  expect(driver.snapshot).toMatchObject({ status: 'closed', reason: 'closed-by-user' });
});
