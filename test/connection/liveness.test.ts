import { expect, test } from 'vitest';
import { driverIn, fired, OFFLINE, ONLINE } from './support/createMachineDriver.ts';
import { TEST_CONFIG } from './support/testConfig.ts';

test('[HB1] the keep-alive goes out every 25 s, unasked', () => {
  const driver = driverIn('live');
  for (const now of [25_000, 50_000, 75_000]) {
    expect(driver.at(now).tell(fired('keepAlive'))).toEqual([
      { type: 'startTimer', timer: 'keepAlive', delayMs: 25_000 },
      { type: 'send', command: 'pong' },
    ]);
  }
});

test('[HB1] a protocol without a keep-alive starts no timer for one', () => {
  const driver = driverIn('handshaking', {
    heartbeat: { ...TEST_CONFIG.heartbeat, keepAlive: null },
  });
  const effects = driver.tell({ type: 'welcomed', isDowngraded: false });
  expect(effects).not.toContainEqual(expect.objectContaining({ timer: 'keepAlive' }));
  expect(driver.tell(fired('keepAlive'))).toEqual([]);
});

test('[HB3] a probe unanswered for 10 s drops the socket and reconnects', () => {
  const driver = driverIn('live');
  expect(driver.at(15_000).tell(fired('probe'))).toEqual([
    { type: 'startTimer', timer: 'probeTimeout', delayMs: 10_000 },
    { type: 'send', command: 'ping' },
  ]);
  expect(driver.snapshot.status).toBe('connected');
  expect(driver.at(25_000).tell(fired('probeTimeout', 14_999))).toEqual([
    { type: 'stopTimer', timer: 'keepAlive' },
    { type: 'stopTimer', timer: 'probeTimeout' },
    { type: 'stopTimer', timer: 'stable' },
    { type: 'closeTransport', code: 4000, reason: 'server silent' },
    { type: 'markStale' },
    { type: 'announce', announcement: 'lost' },
    { type: 'startTimer', timer: 'retry', delayMs: 1_000 },
  ]);
  expect(driver.snapshot).toMatchObject({ status: 'reconnecting', reason: 'server-silent' });
});

test.each([
  ['nothing', null, 'backoff'],
  ['a frame before the probe', 14_000, 'backoff'],
  ['a frame at the very instant of the probe', 15_000, 'backoff'],
  ['a frame after the probe', 15_001, 'live'],
])('[HB3][HB4] %s leads to the right end of the probe', (_what, lastInboundAt, expected) => {
  const driver = driverIn('live');
  driver.at(15_000).tell(fired('probe'));
  driver.at(25_000).tell(fired('probeTimeout', lastInboundAt));
  expect(driver.state.name).toBe(expected);
});

test('[HB4] a link that a frame has kept is probed again 15 s later', () => {
  const driver = driverIn('live');
  driver.at(15_000).tell(fired('probe'));
  expect(driver.at(25_000).tell(fired('probeTimeout', 20_000))).toContainEqual({
    type: 'startTimer',
    timer: 'probe',
    delayMs: 15_000,
  });
});

test('[HB4] the answer stops the deadline and the next probe is 15 s away', () => {
  const driver = driverIn('live');
  driver.at(15_000).tell(fired('probe'));
  expect(driver.at(15_080).tell({ type: 'pong' })).toEqual([
    { type: 'stopTimer', timer: 'probeTimeout' },
    { type: 'startTimer', timer: 'probe', delayMs: 15_000 },
  ]);
  expect(driver.tell({ type: 'pong' })).toEqual([]);
});

test('[HB3] a hint while a probe is out sends no second one, and keeps the earlier deadline', () => {
  const driver = driverIn('live');
  driver.at(15_000).tell(fired('probe'));
  expect(driver.at(18_000).tell(OFFLINE)).toEqual([]);
  expect(driver.state).toMatchObject({ name: 'suspect', probeSentAt: 15_000 });
  expect(driver.tell(ONLINE)).toEqual([]);
  driver.at(25_000).tell(fired('probeTimeout', 14_000));
  expect(driver.state.name).toBe('backoff');
});
