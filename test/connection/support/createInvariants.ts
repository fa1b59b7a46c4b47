import type { ConnectionConfig } from '../../../src/connection/connectionConfig.ts';
import type {
  ConnectionAnnouncement,
  ConnectionEffect,
} from '../../../src/connection/connectionEffect.ts';
import type { ConnectionEvent } from '../../../src/connection/connectionEvent.ts';
import type {
  ConnectionMachine,
  ConnectionState,
  ConnectionStateName,
  ConnectionTimer,
} from '../../../src/connection/connectionState.ts';
import { toConnectionSnapshot } from '../../../src/connection/toConnectionSnapshot.ts';
import { LEGAL_EDGES } from './legalEdges.ts';

/** One step of the machine, with what its interpreter holds afterwards. */
export interface ObservedStep {
  readonly before: ConnectionMachine;
  readonly after: ConnectionMachine;
  readonly event: ConnectionEvent;
  readonly effects: readonly ConnectionEffect[];
  readonly armedTimers: readonly ConnectionTimer[];
  readonly openSocketCount: number;
  readonly lastInboundAt: number | null;
}

const WELCOMED: readonly ConnectionStateName[] = ['syncing', 'live', 'suspect'];
const WITH_SOCKET: readonly ConnectionStateName[] = ['connecting', 'handshaking', ...WELCOMED];
const USER_EVENTS: readonly ConnectionEvent['type'][] = [
  'connect',
  'disconnect',
  'retryNow',
  'tokenReplaced',
];
const OUTSIDE_EVENTS: readonly ConnectionEvent['type'][] = [...USER_EVENTS, 'network', 'page'];
/** What may end a state that does not end by itself. */
const EXITS: { readonly [Name in ConnectionStateName]?: readonly ConnectionEvent['type'][] } = {
  idle: ['connect', 'retryNow'],
  exhausted: OUTSIDE_EVENTS,
  authFailed: USER_EVENTS,
  fatal: ['connect', 'disconnect', 'retryNow'],
  paused: ['page', 'retryNow', 'disconnect'],
};
/** The notice that each of these states owes the user (I12). */
const NOTICES: { readonly [Name in ConnectionStateName]?: ConnectionAnnouncement } = {
  exhausted: 'exhausted',
  authFailed: 'needs-auth',
  fatal: 'fatal',
  offline: 'offline',
};

/** Throws unless a rule of the machine holds. */
export function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`);
}

/** Watches a machine step by step and throws on the first broken invariant (RELIABILITY 4.4). */
export function createInvariants(config: ConnectionConfig): (step: ObservedStep) => void {
  const checkPace = createPaceCheck(config);
  const checkNotices = createNoticeCheck();
  return (step) => {
    checkLateness(step);
    checkReaction(step);
    checkEdge(step);
    checkBelongings(step);
    checkFreshness(step);
    checkSilence(step, config);
    checkSnapshot(step, config);
    checkPace(step);
    checkNotices(step);
  };
}

function isActive({ state }: ConnectionMachine): boolean {
  return state.name === 'authenticating' || WITH_SOCKET.includes(state.name);
}

/** CM6: news of an older attempt changes nothing. */
function checkLateness({ before, after, event, effects }: ObservedStep): void {
  must(after.state.generation >= before.state.generation, 'generations only grow');
  if (isActive(before) && !isActive(after)) {
    must(after.state.generation > before.state.generation, 'CM6 an ended attempt is still current');
  }
  if (!isLate(event, before)) return;
  must(after === before && effects.length === 0, `CM6 a late ${event.type} changed something`);
}

/** CM4, CM13, HB6: what one event must, and must not, bring about. */
function checkReaction({ before, after, event }: ObservedStep): void {
  const [wasUp, isUp] = [before, after].map(({ state }) => WELCOMED.includes(state.name));
  if (!wasUp || after === before) {
    must(
      !wasUp || event.type !== 'sendRefused' || isLate(event, before),
      'HB6 a dead link was kept',
    );
    return;
  }
  if (event.type === 'network') must(isUp === true, 'CM13 a hint tore the link down');
  if (event.type === 'timer' && event.timer === 'stable') {
    must('attempt' in after.state && after.state.attempt === 0, 'CM4 attempts were remembered');
  }
}

function isLate(event: ConnectionEvent, { state }: ConnectionMachine): boolean {
  return 'generation' in event && event.generation !== state.generation;
}

/** I5, CM7, and who may end a quiet state. */
function checkEdge({ before, after, event }: ObservedStep): void {
  const [from, to] = [before.state.name, after.state.name];
  if (event.type === 'disconnect') must(to === 'idle', `CM7 disconnect led to ${to}`);
  if (from === to) return;
  must(LEGAL_EDGES[from].includes(to), `I5 ${from} -> ${to} on ${event.type}`);
  must(EXITS[from]?.includes(event.type) ?? true, `${from} was left on ${event.type}`);
}

/** I1, I2, I9, CM14: timers and transport are exactly those of the state. */
function checkBelongings({ after, armedTimers, openSocketCount }: ObservedStep): void {
  const { state } = after;
  const wanted = WITH_SOCKET.includes(state.name) ? 1 : 0;
  must(openSocketCount === wanted, `I1 ${openSocketCount} sockets in ${state.name}`);
  const [armed, expected] = [armedTimers.toSorted(), timersOf(state).toSorted()];
  // `stable` fires once while the link goes on.
  const hasFired = WELCOMED.includes(state.name) && !armed.includes('stable');
  const due = hasFired ? expected.filter((timer) => timer !== 'stable') : expected;
  must(armed.join() === due.join(), `I2 ${state.name} owns [${armed.join()}], not [${due.join()}]`);
}

function timersOf(state: ConnectionState): ConnectionTimer[] {
  switch (state.name) {
    case 'authenticating':
      return [state.isSpacing ? 'spacing' : 'token'];
    case 'handshaking':
      return ['welcome'];
    case 'syncing':
    case 'live':
    case 'suspect':
      return ['keepAlive', state.probeSentAt === null ? 'probe' : 'probeTimeout', 'stable'];
    case 'backoff':
      return ['retry'];
    case 'offline':
      return ['offlinePoll'];
    default:
      return [];
  }
}

/** ST5, SU4: a welcomed link that is left makes all stale; one that begins asks for all again. */
function checkFreshness({ before, after, effects }: ObservedStep): void {
  const had = WELCOMED.includes(before.state.name);
  const isLost = had && !WELCOMED.includes(after.state.name);
  must(count(effects, 'markStale') === (isLost ? 1 : 0), 'stale exactly when a link is lost');
  const isGained = !had && WELCOMED.includes(after.state.name);
  must(count(effects, 'resubscribe') === (isGained ? 1 : 0), 'resubscribe exactly on a welcome');
}

/** F3: a link on which nothing comes is not kept. */
function checkSilence(
  { after, event, lastInboundAt }: ObservedStep,
  config: ConnectionConfig,
): void {
  const { state } = after;
  if (state.name !== 'syncing' && state.name !== 'live' && state.name !== 'suspect') return;
  const { everyMs, timeoutMs } = config.heartbeat.probe;
  const silentMs = event.at - Math.max(state.welcomedAt, lastInboundAt ?? 0);
  must(silentMs <= everyMs + 2 * timeoutMs, `HB3 ${state.name} after ${silentMs} ms of silence`);
}

function checkSnapshot({ after }: ObservedStep, config: ConnectionConfig): void {
  const { state } = after;
  const snapshot = toConnectionSnapshot(after, config);
  const isWaiting =
    state.name === 'backoff' || (state.name === 'authenticating' && state.isSpacing);
  must((snapshot.nextRetryAt !== null) === isWaiting, 'nextRetryAt tells of a wait');
  must(snapshot.attempt <= config.maxAttempts, `CM3 attempt ${snapshot.attempt}`);
  const isUp = snapshot.status === 'connected' || snapshot.status === 'stale';
  must(isUp === WELCOMED.includes(state.name), 'connected means welcomed');
}

/** I3, I11, CM4, CM5, CM11: how often it dials, asks for tokens, and renews refused ones. */
function createPaceCheck(config: ConnectionConfig): (step: ObservedStep) => void {
  let dials: number[] = [];
  let renewalCount = 0;
  const last = { openTransport: -Infinity, requestToken: -Infinity };
  return ({ before, after, event, effects }) => {
    const isStable = event.type === 'timer' && event.timer === 'stable';
    if (OUTSIDE_EVENTS.includes(event.type) || isStable) {
      dials = [];
      renewalCount = 0;
    }
    for (const type of ['openTransport', 'requestToken'] as const) {
      if (count(effects, type) === 0) continue;
      const gapMs = event.at - last[type];
      must(gapMs >= config.attemptSpacingMs, `I11 ${type} after ${gapMs} ms`);
      last[type] = event.at;
    }
    if (count(effects, 'openTransport') > 0) dials.push(event.at);
    must(dials.length <= config.maxAttempts + 2, `I3 ${dials.length} dials in one episode`);
    const isRenewal =
      after.state.name === 'authenticating' && WITH_SOCKET.includes(before.state.name);
    if (isRenewal && !OUTSIDE_EVENTS.includes(event.type)) renewalCount += 1;
    must(renewalCount <= 1, 'CM18 a second silent renewal');
  };
}

/** I12, CM3, CM17: told once, and taken back. */
function createNoticeCheck(): (step: ObservedStep) => void {
  const shown = new Set<ConnectionAnnouncement>();
  return ({ before, after, effects }) => {
    const told = effects.flatMap((effect) =>
      effect.type === 'announce' ? [effect.announcement] : [],
    );
    must(told.length <= 1, `two announcements at once: ${told.join()}`);
    const [from, to] = [before.state.name, after.state.name];
    const owed = from === to ? undefined : NOTICES[to];
    if (owed !== undefined) must(told.includes(owed), `I12 ${to} without a notice`);
    // It took the place of "lost", and gives it back when an attempt fails.
    if (told.includes('offline')) shown.delete('lost');
    if (told.includes('lost')) must(!shown.has('lost'), 'CM17 lost was told twice');
    if (WELCOMED.includes(to) && !WELCOMED.includes(from)) {
      must(
        told.includes('restored') === shown.size > 0,
        'CM17 restored exactly when something was told',
      );
    } else must(!told.includes('restored'), 'CM17 restored without a welcome');
    // The user's own disconnect ends the outage; the owner of the notices drops them.
    if (told.includes('lost')) shown.delete('offline');
    if (told.includes('restored') || to === 'idle') shown.clear();
    else for (const announcement of told) shown.add(announcement);
  };
}

function count(effects: readonly ConnectionEffect[], type: ConnectionEffect['type']): number {
  return effects.filter((effect) => effect.type === type).length;
}
