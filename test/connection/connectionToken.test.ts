import { expect, test } from 'vitest';
import {
  closed,
  createMachineDriver,
  CONNECT,
  DOWNGRADED,
  driverIn,
  fired,
  OPENED,
  RETRY_NOW,
  TOKEN_DENIED,
  TOKEN_READY,
  TOKEN_REPLACED,
  WELCOMED,
  type MachineDriver,
} from './support/createMachineDriver.ts';

/** A driver whose first token was refused after the open, and whose second attempt is open as well. */
function renewedDriver(): MachineDriver {
  const driver = driverIn('handshaking');
  driver.tell(closed(4401));
  driver.at(1_000).tellAll(fired('spacing'), TOKEN_READY, OPENED);
  return driver;
}

test.each([1008, 4401, 4403])('[CM18] a token refused by %i is renewed once in silence', (code) => {
  const driver = driverIn('handshaking');
  expect(driver.at(2_000).tell(closed(code))).toEqual([
    { type: 'stopTimer', timer: 'welcome' },
    { type: 'rejectToken' },
    { type: 'startTimer', timer: 'token', delayMs: 10_000 },
    { type: 'requestToken', generation: 2 },
  ]);
  expect(driver.snapshot).toMatchObject({ status: 'reconnecting', reason: 'token-rejected' });
});

test('[CM11][CM18] a second refusal in the same episode needs the user', () => {
  const driver = renewedDriver();
  expect(driver.tell(closed(4403))).toEqual([
    { type: 'stopTimer', timer: 'welcome' },
    { type: 'rejectToken' },
    { type: 'announce', announcement: 'needs-auth' },
  ]);
  expect(driver.snapshot).toMatchObject({ status: 'needs-auth', reason: 'token-rejected' });
});

test('[CM11] a downgraded session is closed, and its token rejected', () => {
  const driver = driverIn('handshaking');
  expect(driver.at(2_000).tell(DOWNGRADED).slice(0, 3)).toEqual([
    { type: 'stopTimer', timer: 'welcome' },
    { type: 'closeTransport', code: 4008, reason: 'token downgraded' },
    { type: 'rejectToken' },
  ]);
  driver.tell(TOKEN_DENIED);
  expect(driver.snapshot).toMatchObject({ status: 'needs-auth', reason: 'token-downgraded' });
});

test('[CM11] a denied token needs the user at once, and spends no attempt', () => {
  const driver = driverIn('authenticating');
  expect(driver.tell(TOKEN_DENIED)).toEqual([
    { type: 'stopTimer', timer: 'token' },
    { type: 'announce', announcement: 'needs-auth' },
  ]);
  expect(driver.snapshot).toMatchObject({ status: 'needs-auth', attempt: 0 });
});

test('[CM18] a renewal is granted again after 30 s of a stable connection', () => {
  const driver = renewedDriver();
  driver.at(2_000).tell(WELCOMED);
  driver.at(32_000).tell(fired('stable'));
  driver.at(40_000).tell(closed(4401));
  expect(driver.state.name).toBe('authenticating');
});

test('[CM18] a renewal is granted again to whoever signs in or retries', () => {
  for (const event of [TOKEN_REPLACED, RETRY_NOW, CONNECT]) {
    const driver = renewedDriver();
    driver.tell(closed(4401));
    driver.at(5_000).tellAll(event, TOKEN_READY, OPENED);
    driver.at(7_000).tell(closed(4401));
    expect(driver.state.name).toBe('authenticating');
  }
});

test('[CM17] a renewal on a live link is silent', () => {
  const driver = driverIn('live');
  const effects = driver.at(60_000).tell(closed(4401));
  expect(effects).toContainEqual({ type: 'markStale' });
  expect(effects.filter(({ type }) => type === 'announce')).toEqual([]);
});

test('[CM21] with shouldReconnect off a refused token is not renewed', () => {
  const driver = driverIn('live', { shouldReconnect: false });
  driver.tell(closed(4401));
  expect(driver.snapshot.status).toBe('needs-auth');
});

test('[CM12] a new token leaves a link and an attempt under way alone', () => {
  for (const name of ['authenticating', 'connecting', 'handshaking', 'live', 'idle'] as const) {
    expect(driverIn(name).tell(TOKEN_REPLACED)).toEqual([]);
  }
  expect(createMachineDriver().tell(TOKEN_REPLACED)).toEqual([]);
});
