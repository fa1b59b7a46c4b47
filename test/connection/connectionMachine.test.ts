import { describe, expect, test } from 'vitest';
import {
  closed,
  CONNECT,
  createMachineDriver,
  DISCONNECT,
  driverIn,
  exhaust,
  fired,
  FROZEN,
  OFFLINE,
  ONLINE,
  OPENED,
  RESUMED,
  RETRY_NOW,
  SETTLED,
  TOKEN_READY,
  TOKEN_REPLACED,
  WELCOMED,
} from './support/createMachineDriver.ts';
import { STATE_NAMES } from './support/legalEdges.ts';

describe('the way to a connection', () => {
  test('[CM1] each step asks for exactly what the next one needs', () => {
    const driver = createMachineDriver();
    expect(driver.tell(CONNECT)).toEqual([
      { type: 'startTimer', timer: 'token', delayMs: 10_000 },
      { type: 'requestToken', generation: 1 },
    ]);
    expect(driver.at(100).tell(TOKEN_READY)).toEqual([
      { type: 'stopTimer', timer: 'token' },
      { type: 'openTransport', generation: 1 },
    ]);
    expect(driver.machine.lastAttemptAt).toBe(100);
    expect(driver.at(150).tell(OPENED)).toEqual([
      { type: 'startTimer', timer: 'welcome', delayMs: 10_000 },
    ]);
    expect(driver.at(200).tell(WELCOMED)).toEqual([
      { type: 'stopTimer', timer: 'welcome' },
      { type: 'startTimer', timer: 'keepAlive', delayMs: 25_000 },
      { type: 'startTimer', timer: 'probe', delayMs: 1_000 },
      { type: 'startTimer', timer: 'stable', delayMs: 30_000 },
      { type: 'resubscribe' },
    ]);
    expect(driver.tell(SETTLED)).toEqual([]);
    expect(driver.state).toMatchObject({ name: 'live', welcomedAt: 200, probeSentAt: null });
    driver.tell({ type: 'settlement', isSettled: false });
    expect(driver.state.name).toBe('syncing');
  });

  test('[CM19] connect changes nothing where a connection exists or is on its way by itself', () => {
    for (const name of [
      'authenticating',
      'connecting',
      'handshaking',
      'syncing',
      'live',
    ] as const) {
      const driver = driverIn(name);
      const before = driver.machine;
      expect(driver.tell(CONNECT)).toEqual([]);
      expect(driver.machine).toBe(before);
    }
    for (const name of ['suspect', 'backoff', 'offline', 'paused'] as const) {
      const driver = driverIn(name);
      const before = driver.machine;
      expect(driver.tell(CONNECT)).toEqual([]);
      expect(driver.machine).toBe(before);
    }
  });

  test('[CM5] an attempt within a second of the last waits for the rest of it', () => {
    const driver = driverIn('connecting');
    driver.at(100).tell(DISCONNECT);
    expect(driver.at(300).tell(CONNECT)).toEqual([
      { type: 'startTimer', timer: 'spacing', delayMs: 700 },
    ]);
    expect(driver.snapshot).toMatchObject({ status: 'connecting', nextRetryAt: 1_000 });
    expect(driver.at(1_000).tell(fired('spacing'))).toEqual([
      { type: 'stopTimer', timer: 'spacing' },
      { type: 'startTimer', timer: 'token', delayMs: 10_000 },
      { type: 'requestToken', generation: 3 },
    ]);
  });

  test('[CM10] a welcome that does not come within 10 s closes the socket and is retried', () => {
    const driver = driverIn('handshaking');
    expect(driver.at(10_000).tell(fired('welcome'))).toEqual([
      { type: 'stopTimer', timer: 'welcome' },
      { type: 'closeTransport', code: 4001, reason: 'no welcome' },
      { type: 'startTimer', timer: 'retry', delayMs: 1_000 },
    ]);
    expect(driver.snapshot).toMatchObject({ status: 'reconnecting', reason: 'no-welcome' });
  });

  test('[CM20] a token source that fails or hangs costs an attempt', () => {
    const failing = driverIn('authenticating');
    failing.tell({ type: 'tokenFailed', isDenied: false });
    const hanging = driverIn('authenticating');
    hanging.at(10_000).tell(fired('token'));
    for (const driver of [failing, hanging]) {
      expect(driver.snapshot).toMatchObject({ attempt: 1, reason: 'token-unavailable' });
    }
  });
});

describe('losing it', () => {
  test('[CM2][CM17] a lost link is told once, goes stale and waits for its retry', () => {
    const driver = driverIn('live');
    expect(driver.at(500).tell(closed(1006))).toEqual([
      { type: 'stopTimer', timer: 'keepAlive' },
      { type: 'stopTimer', timer: 'probe' },
      { type: 'stopTimer', timer: 'stable' },
      { type: 'markStale' },
      { type: 'announce', announcement: 'lost' },
      { type: 'startTimer', timer: 'retry', delayMs: 1_000 },
    ]);
    expect(driver.snapshot).toEqual({
      status: 'reconnecting',
      reason: 'link-lost',
      attempt: 1,
      maxAttempts: 5,
      nextRetryAt: 1_500,
      isSynced: false,
    });
    driver.at(1_500).tellAll(fired('retry'), TOKEN_READY);
    expect(driver.tell(closed(1006, false))).not.toContainEqual({
      type: 'announce',
      announcement: 'lost',
    });
    driver.at(3_500).tellAll(fired('retry'), TOKEN_READY, OPENED);
    expect(driver.tell(WELCOMED)).toContainEqual({ type: 'announce', announcement: 'restored' });
  });

  test('[CM2][CM3] five retries wait 1, 2, 4, 8 and 15 s at the least, and then it is told and over', () => {
    const driver = createMachineDriver();
    const refused = closed(1006, false, 'connect-failed');
    driver.tellAll(CONNECT, TOKEN_READY);
    const waitsMs: number[] = [];
    let now = 0;
    let effects = driver.tell(refused);
    while (driver.state.name === 'backoff') {
      waitsMs.push(driver.state.retryAt - now);
      now = driver.state.retryAt;
      effects = driver.at(now).tellAll(fired('retry'), TOKEN_READY, refused);
    }
    expect(waitsMs).toEqual([1_000, 2_000, 4_000, 8_000, 15_000]);
    expect(effects).toEqual([{ type: 'announce', announcement: 'exhausted' }]);
    expect(driver.snapshot).toMatchObject({
      status: 'failed',
      reason: 'unreachable',
      attempt: 5,
      nextRetryAt: null,
    });
  });

  test('[CM4] attempts outlive a short connection and are forgotten after 30 s', () => {
    const driver = driverIn('backoff');
    driver.at(1_000).tellAll(fired('retry'), TOKEN_READY, OPENED, WELCOMED);
    driver.at(30_999).tell(closed(1006));
    expect(driver.snapshot.attempt).toBe(2);
    driver.at(33_000).tellAll(fired('retry'), TOKEN_READY, OPENED, WELCOMED);
    driver.at(63_000).tell(fired('stable'));
    driver.at(63_001).tell(closed(1006));
    expect(driver.snapshot.attempt).toBe(1);
  });

  test("[CM8] the server's close 1000 is retried; only disconnect is the user's wish", () => {
    const driver = driverIn('live');
    driver.tell(closed(1000));
    expect(driver.snapshot).toMatchObject({ status: 'reconnecting', reason: 'server-closed' });
  });

  test('[CM9] a fatal close is told, and left only by the user', () => {
    const driver = driverIn('live');
    expect(driver.tell(closed(1002))).toContainEqual({ type: 'announce', announcement: 'fatal' });
    driver.tellAll(ONLINE, TOKEN_REPLACED, RESUMED, fired('retry'));
    expect(driver.snapshot).toMatchObject({ status: 'failed', reason: 'protocol-mismatch' });
    driver.at(2_000).tell(RETRY_NOW);
    expect(driver.state.name).toBe('authenticating');
  });

  test('[CM21] with shouldReconnect off a lost link ends there, and the user may still retry', () => {
    const driver = driverIn('live', { shouldReconnect: false });
    expect(driver.tell(closed(1006))).toContainEqual({
      type: 'announce',
      announcement: 'exhausted',
    });
    expect(driver.snapshot).toMatchObject({ status: 'failed', reason: 'link-lost' });
    driver.at(1_000).tell(CONNECT);
    expect(driver.snapshot).toMatchObject({ status: 'reconnecting', attempt: 1 });
  });

  test('[HB6] a refused send ends a welcomed link and nothing else', () => {
    const live = driverIn('live');
    expect(live.tell({ type: 'sendRefused' })).toContainEqual({
      type: 'closeTransport',
      code: 4002,
      reason: 'send refused',
    });
    expect(live.state.name).toBe('backoff');
    expect(driverIn('handshaking').tell({ type: 'sendRefused' })).toEqual([]);
  });
});

describe('disconnect and late news', () => {
  test.each(STATE_NAMES)('[CM7] disconnect leads from %s to idle and leaves nothing', (name) => {
    const driver = driverIn(name);
    const { generation } = driver.state;
    driver.tell(DISCONNECT);
    expect(driver.state).toEqual({
      name: 'idle',
      generation: generation + 1,
      isClosedByUser: true,
    });
    expect(driver.tell(DISCONNECT)).toEqual([]);
    for (const event of [ONLINE, OFFLINE, FROZEN, RESUMED, TOKEN_REPLACED, fired('retry')]) {
      expect(driver.tell(event)).toEqual([]);
    }
  });

  test('[CM7] disconnect closes the socket and stops every timer of a live link', () => {
    expect(driverIn('live').tell(DISCONNECT)).toEqual([
      { type: 'stopTimer', timer: 'keepAlive' },
      { type: 'stopTimer', timer: 'probe' },
      { type: 'stopTimer', timer: 'stable' },
      { type: 'closeTransport', code: 1000, reason: 'client disconnect' },
      { type: 'markStale' },
    ]);
  });

  test('[CM6] an older generation changes nothing, not even in a state that waits for such news', () => {
    const driver = driverIn('connecting');
    driver.tell(DISCONNECT);
    driver.at(1_000).tellAll(CONNECT, TOKEN_READY);
    const before = driver.machine;
    expect(driver.tell({ ...OPENED, generation: 1 })).toEqual([]);
    expect(driver.tell({ ...closed(4401), generation: 1 })).toEqual([]);
    expect(driver.machine).toBe(before);
  });

  test('[CM6] a socket is outdated by its end, and not only by the next attempt', () => {
    const driver = driverIn('live');
    const { generation } = driver.state;
    driver.tell(closed(1006));
    expect(driver.state.generation).toBe(generation + 1);
  });
});

describe('starting again', () => {
  test('[CM12] retry now, a network that is back and a new token end a wait at once', () => {
    // Who asks by hand begins to count anew: the next wait is the shortest, and nothing is given up sooner.
    for (const [event, attempt] of [
      [RETRY_NOW, 0],
      [ONLINE, 1],
      [TOKEN_REPLACED, 1],
    ] as const) {
      const driver = driverIn('backoff');
      expect(driver.at(1_000).tell(event)[0]).toEqual({ type: 'stopTimer', timer: 'retry' });
      expect(driver.state).toMatchObject({ name: 'authenticating', isSpacing: false, attempt });
    }
  });

  test.each([
    ['idle', CONNECT],
    ['idle', RETRY_NOW],
    ['offline', ONLINE],
    ['offline', RETRY_NOW],
    ['offline', fired('offlinePoll')],
    ['backoff', fired('retry')],
    ['paused', RESUMED],
    ['paused', RETRY_NOW],
    ['exhausted', CONNECT],
    ['exhausted', RETRY_NOW],
    ['exhausted', ONLINE],
    ['exhausted', TOKEN_REPLACED],
    ['exhausted', RESUMED],
    ['authFailed', CONNECT],
    ['authFailed', RETRY_NOW],
    ['authFailed', TOKEN_REPLACED],
    ['fatal', CONNECT],
    ['fatal', RETRY_NOW],
  ] as const)('[CM15] from %s, %o leads to an attempt', (name, event) => {
    const driver = driverIn(name);
    driver.at(100_000).tell(event);
    expect(driver.state.name).toBe('authenticating');
  });

  test('[CM3] what was given up starts with all its retries again', () => {
    const driver = createMachineDriver();
    exhaust(driver);
    driver.at(100_000).tellAll(RETRY_NOW, TOKEN_READY, closed(1006, false));
    expect(driver.state).toMatchObject({ name: 'backoff', attempt: 1 });
  });

  test('[CM12] retry now redials a link that stands, quietly, and leaves an attempt under way alone', () => {
    const driver = driverIn('live');
    const effects = driver.at(5_000).tell(RETRY_NOW);
    expect(effects).toContainEqual({
      type: 'closeTransport',
      code: 1000,
      reason: 'client reconnect',
    });
    expect(effects).toContainEqual({ type: 'markStale' });
    expect(effects.filter(({ type }) => type === 'announce')).toEqual([]);
    for (const name of ['authenticating', 'connecting', 'handshaking'] as const) {
      expect(driverIn(name).tell(RETRY_NOW)).toEqual([]);
    }
  });
});

describe('hints of the platform', () => {
  test('[CM13] offline and online probe an open link, and spend no attempt', () => {
    for (const event of [OFFLINE, ONLINE]) {
      const driver = driverIn('live');
      expect(driver.at(2_000).tell(event)).toEqual([
        { type: 'stopTimer', timer: 'probe' },
        { type: 'startTimer', timer: 'probeTimeout', delayMs: 10_000 },
        { type: 'send', command: 'ping' },
      ]);
      expect(driver.snapshot).toMatchObject({ status: 'stale', attempt: 0, isSynced: true });
      driver.at(2_100).tell({ type: 'inbound' });
      expect(driver.state).toMatchObject({ name: 'live', attempt: 0, probeSentAt: 2_000 });
    }
  });

  test('[CM13] what is settled while in doubt is known once the doubt is gone', () => {
    const driver = driverIn('suspect');
    driver.tellAll({ type: 'settlement', isSettled: false }, { type: 'pong' });
    expect(driver.state).toMatchObject({ name: 'syncing', probeSentAt: null });
  });

  test('[CM12] offline during a wait stops the retries; a slow look goes on and spends none', () => {
    const driver = driverIn('backoff');
    expect(driver.tell(OFFLINE)).toEqual([
      { type: 'stopTimer', timer: 'retry' },
      { type: 'announce', announcement: 'offline' },
      { type: 'startTimer', timer: 'offlinePoll', delayMs: 30_000 },
    ]);
    expect(driver.snapshot).toMatchObject({ status: 'offline', reason: 'network-offline' });
    driver.at(30_000).tellAll(fired('offlinePoll'), TOKEN_READY, closed(1006, false));
    expect(driver.state).toMatchObject({ name: 'backoff', attempt: 1 });
  });

  test('[CM16] a frozen page closes the link in silence, and resuming dials at once', () => {
    const driver = driverIn('live');
    expect(driver.at(5_000).tell(FROZEN)).toEqual([
      { type: 'stopTimer', timer: 'keepAlive' },
      { type: 'stopTimer', timer: 'probe' },
      { type: 'stopTimer', timer: 'stable' },
      { type: 'closeTransport', code: 1000, reason: 'page frozen' },
      { type: 'markStale' },
    ]);
    expect(driver.snapshot).toMatchObject({ status: 'offline', reason: 'page-frozen' });
    driver.at(9_000).tell(RESUMED);
    expect(driver.state).toMatchObject({ name: 'authenticating', isSpacing: false, attempt: 0 });
    expect(driver.snapshot).toMatchObject({ status: 'reconnecting', attempt: 1 });
  });

  test('[CM17] a link given up in silence is told as lost if the next attempt fails', () => {
    const driver = driverIn('paused');
    driver.at(9_000).tellAll(RESUMED, TOKEN_READY);
    expect(driver.tell(closed(1006, false))).toContainEqual({
      type: 'announce',
      announcement: 'lost',
    });
  });

  test('[CM14] quiet states own nothing: being frozen in one, or leaving it, stops no timer', () => {
    for (const name of ['idle', 'exhausted', 'authFailed', 'fatal', 'paused'] as const) {
      expect(driverIn(name).tell(FROZEN)).toEqual([]);
      expect(driverIn(name).tell(DISCONNECT)).toEqual([]);
    }
  });
});
