import { describe, expect, it } from 'vitest';
import { formatRecording } from '../../src/protocols/recording/formatRecording.ts';
import { cricket } from '../../src/protocols/cricket/cricket.ts';
import { createInspectionLog } from '../../src/store/createInspectionLog.ts';
import { createReplay } from '../../src/store/createReplay.ts';
import type { Inspection } from '../../src/store/inspection.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createConnectedManager, createTestManager } from '../support/createTestManager.ts';
import { oddsOf, say, serveSportsbook } from '../support/sportsbookPeer.ts';

const describeEntry = (entry: Inspection): string => {
  if (entry.kind === 'transition') {
    return `${entry.from ?? ''}>${entry.to} ${entry.event ?? ''} ${entry.detail}`.trim();
  }
  if (entry.kind === 'frame') return `${entry.direction} ${/"type":"(\w+)"/.exec(entry.text)?.[1]}`;
  return entry.kind;
};

describe('inspecting a manager', () => {
  it('[RE11] tells of transitions and why, sockets, frames both ways, flushes and subscriptions', () => {
    const { environment, manager, network } = createTestManager();
    serveSportsbook(network);
    const told: Inspection[] = [];
    manager.inspect((entry) => told.push(entry));
    manager.subscribe('odds_updates');
    void manager.connect();
    network.flush();
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.advance(16);
    const lines = told.map(describeEntry);
    expect(lines.slice(0, 2)).toEqual(['>idle', 'subscriptions']);
    for (const line of [
      'idle>authenticating connect',
      'authenticating>connecting tokenReady',
      'connecting>handshaking opened',
      'handshaking>syncing welcomed',
      'syncing>live settlement settled',
      'dialled',
      'opened',
      'in welcome',
      'out subscribe',
      'in odds_update',
    ]) {
      expect(lines).toContain(line);
    }
    network.lastPeer.close(4000);
    expect(told.findLast(({ kind }) => kind === 'transition')).toMatchObject({
      from: 'live',
      to: 'backoff',
      event: 'closed',
      detail: '4000 remote',
      attempt: 1,
    });
    expect(told.findLast(({ kind }) => kind === 'closed')).toMatchObject({ close: { code: 4000 } });
  });

  it('[RE11] tells of each flush that showed something', async () => {
    const { environment, manager, network } = createConnectedManager();
    manager.subscribe('odds_updates');
    const flushes: Inspection[] = [];
    manager.inspect((entry) => entry.kind === 'flush' && flushes.push(entry));
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.advance(16);
    await Promise.resolve();
    expect(flushes).toMatchObject([{ rows: 1, hasSpilled: false }]);
  });

  it('[RE11] tells who comes later how things stand, the welcome included', () => {
    const { environment, manager } = createConnectedManager();
    manager.subscribe('odds_updates');
    environment.advance(16);
    const told: string[] = [];
    manager.inspect((entry) => told.push(describeEntry(entry)));
    expect(told).toEqual(['>live', 'dialled', 'opened', 'in welcome', 'subscriptions']);
  });

  it('[RE11] tells nothing after the end, and what a listener throws is reported', () => {
    const { environment, manager, network } = createConnectedManager();
    let count = 0;
    const stop = manager.inspect(() => (count += 1));
    stop();
    const before = count;
    manager.inspect(() => {
      throw new Error('broken listener');
    });
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.advance(16);
    expect(count).toBe(before);
    expect(environment.errors.length).toBeGreaterThan(0);
    expect(manager.tables.odds.size).toBe(1);
  });

  it('[RE3] tells no token, in frames, addresses or ends, even once it was replaced', () => {
    const { manager, network } = createTestManager({ token: 'plain-secret' });
    serveSportsbook(network, { isAuthenticated: true });
    const log = createInspectionLog(manager);
    const told: Inspection[] = [];
    manager.inspect((entry) => told.push(entry));
    log.start();
    void manager.connect();
    network.flush();
    say(network.lastPeer, 'system_alert', { title: 'x', message: 'plain-secret' });
    network.lastPeer.close(4000, 'bye plain-secret');
    manager.setToken('other-secret');
    manager.reconnect();
    network.flush();
    expect(network.peers.map(({ url }) => url).join()).toContain('plain-secret');
    expect(JSON.stringify(told)).not.toMatch(/plain-secret|other-secret/);
    expect(formatRecording(log.toRecording())).not.toMatch(/plain-secret|other-secret/);
  });

  it('[RE14] of a protocol with several sockets tells of each by name, those that come later too', () => {
    const { environment, manager, network } = createTestManager({
      protocol: cricket,
      token: 'good',
    });
    network.onDial = (peer) => peer.accept();
    const told: Inspection[] = [];
    const stop = manager.inspect((entry) => told.push(entry));
    const ids = ['ee987c72-fca0-4ebd-a825-687cf51627e4', '7d0dbc26-f12f-49b7-971a-88e386ceec8f'];
    for (const matchId of ids) manager.subscribe('match', { matchId });
    void manager.connect();
    network.flush();
    const links = new Set(told.filter(({ kind }) => kind === 'dialled').map(({ link }) => link));
    expect(links.size).toBe(2);
    expect(links).not.toContain('');
    stop();
    const { length } = told;
    environment.advance(60_000);
    expect(told).toHaveLength(length);
  });
});

describe('the log of an inspection', () => {
  it('[RE12] keeps nothing before it is started, and nothing more after it is stopped', () => {
    const { manager, network } = createConnectedManager();
    const log = createInspectionLog(manager);
    say(network.lastPeer, 'ping');
    expect([log.timeline().length, log.frames().length]).toEqual([0, 0]);
    log.start();
    say(network.lastPeer, 'ping');
    expect(log.frames().map(({ type, typeName }) => `${type} ${typeName}`)).toEqual([
      'recv welcome',
      'recv ping',
      'send pong',
    ]);
    log.stop();
    const { version } = log;
    say(network.lastPeer, 'ping');
    expect(log.version).toBe(version);
    expect(log.frames()).toHaveLength(3);
  });

  it('[RE12] is bounded: the oldest go, and it says how many', () => {
    const { manager, network } = createConnectedManager();
    const log = createInspectionLog(manager, { maxEvents: 10, maxTransitions: 4 });
    log.start();
    for (let n = 0; n < 50; n += 1) say(network.lastPeer, 'ping');
    for (let n = 0; n < 10; n += 1) {
      manager.disconnect();
      void manager.connect();
      network.flush();
    }
    expect(log.timeline()).toHaveLength(4);
    expect(log.frames().length).toBeLessThanOrEqual(10 + 10);
    expect(log.facts.missingCount).toBeGreaterThan(50);
    expect(log.frameCount).toBeGreaterThan(100);
  });

  it('[RE12] counts what goes through second by second', async () => {
    const { environment, manager, network } = createConnectedManager();
    const log = createInspectionLog(manager);
    log.start();
    manager.subscribe('odds_updates');
    environment.advance(2_000);
    for (let n = 0; n < 5; n += 1) say(network.lastPeer, 'odds_update', oddsOf(`g${n}`));
    environment.advance(20);
    await Promise.resolve();
    expect(log.flow().at(-1)).toMatchObject({ at: 2_000, framesIn: 5, flushes: 1, rows: 5 });
  });

  it('[RE12] forgets frames on request, and frames that are listed keep their identity', () => {
    const { environment, manager, network } = createConnectedManager();
    const log = createInspectionLog(manager);
    log.start();
    say(network.lastPeer, 'ping');
    const [first] = log.frames();
    say(network.lastPeer, 'ping');
    expect(log.frames()[0]).toBe(first);
    environment.advance(100);
    log.clearFrames();
    expect(log.frames().map(({ typeName }) => typeName)).toEqual(['welcome']);
    expect(log.frameCount).toBe(0);
  });

  it('[RE7] that was begun on a live link can be replayed', () => {
    const { environment, manager, network } = createConnectedManager();
    manager.subscribe('odds_updates');
    environment.advance(500);
    const log = createInspectionLog(manager);
    log.start();
    environment.advance(100);
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    const time = createManualEnvironment();
    const replay = createReplay(log.toRecording(), { environment: time });
    const replayed = replay.store.getState().manager;
    replayed.subscribe('odds_updates');
    void replayed.connect();
    replay.play();
    time.advance(1_000);
    expect(replayed.store.getState().connection.status).toBe('connected');
    expect(replayed.tables.odds.size).toBe(1);
  });
});
