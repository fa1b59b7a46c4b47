import type { ConnectionEffect } from '../../../src/connection/connectionEffect.ts';
import type { ConnectionTimer } from '../../../src/connection/connectionState.ts';
import { createConnectionMachine, transition } from '../../../src/connection/transition.ts';
import { createInvariants, must } from './createInvariants.ts';
import { toConnectionEvent, type MachineEvent } from './machineEvent.ts';
import { SERVER_SCRIPTS, type ServerScript, type TokenSource } from './serverScripts.ts';
import { TEST_CONFIG } from './testConfig.ts';

interface Socket {
  readonly generation: number;
  readonly token: string;
  readonly script: ServerScript;
  hasEnded: boolean;
}

/** Steps one `advance` may take before it counts as a livelock (L4). */
const MAX_STEPS = 20_000;

/** The machine in a virtual world: clock, timers, token source, sockets and a server, none of them kind. */
export type HostileWorld = ReturnType<typeof createHostileWorld>;

/**
 * Creates a world with an idle machine. What a server has begun to say to a socket arrives even after we closed it,
 * and every socket we close ends a second time, later: the machine must not care. Each step is checked.
 */
export function createHostileWorld(onEdge: (edge: string) => void = () => undefined) {
  const check = createInvariants(TEST_CONFIG);
  const timers = new Map<ConnectionTimer, number>();
  const rejected = new Set<string>();
  /** What servers turned away, whether or not the machine says so. */
  const turnedAway = new Set<string>();
  let machine = createConnectionMachine();
  let now = 0;
  let agenda: { readonly at: number; readonly run: () => void }[] = [];
  let socket: Socket | null = null;
  let token = 'token-0';
  let tokenCount = 0;
  let lastInboundAt: number | null = null;
  let script: ServerScript = SERVER_SCRIPTS.healthy;
  let source: TokenSource = 'fresh';
  let random = 0;
  const queue: { readonly event: MachineEvent; readonly generation: number }[] = [];
  let isRunning = false;

  function later(delayMs: number, run: () => void): void {
    agenda.push({ at: now + delayMs, run });
  }

  /** As the interpreter does it: an event caused by an effect waits until all effects have run. */
  function tell(event: MachineEvent, generation = machine.state.generation): void {
    queue.push({ event, generation });
    if (isRunning) return;
    isRunning = true;
    for (let next = queue.shift(); next; next = queue.shift()) step(next.event, next.generation);
    isRunning = false;
  }

  function step(event: MachineEvent, generation: number): void {
    const before = machine;
    const complete = toConnectionEvent(event, { at: now, random, generation });
    const { machine: after, effects } = transition(before, complete, TEST_CONFIG);
    machine = after;
    for (const effect of effects) run(effect);
    if (before.state.name !== after.state.name) onEdge(`${before.state.name}>${after.state.name}`);
    const openSocketCount = socket === null ? 0 : 1;
    const armedTimers = Array.from(timers.keys());
    check({ before, after, event: complete, effects, armedTimers, openSocketCount, lastInboundAt });
  }

  function run(effect: ConnectionEffect): void {
    if (effect.type === 'startTimer') timers.set(effect.timer, now + effect.delayMs);
    if (effect.type === 'stopTimer') timers.delete(effect.timer);
    if (effect.type === 'requestToken') requestToken(effect.generation);
    if (effect.type === 'rejectToken') rejected.add(token);
    if (effect.type === 'openTransport') open(effect.generation);
    if (effect.type === 'closeTransport') close();
    if (effect.type === 'send') send(effect.command);
    if (effect.type === 'resubscribe')
      later(30, () => tell({ type: 'settlement', isSettled: true }));
  }

  function requestToken(generation: number): void {
    if (source === 'hanging') return later(25_000, () => tell({ type: 'tokenReady' }, generation));
    if (source === 'failing' || source === 'denying') {
      const isDenied = source === 'denying';
      return later(10, () => tell({ type: 'tokenFailed', isDenied }, generation));
    }
    if (source !== 'same') token = `token-${(tokenCount += 1)}`;
    const isRefused = rejected.has(token);
    later(source === 'slow' ? 900 : 10, () =>
      tell(
        isRefused ? { type: 'tokenFailed', isDenied: true } : { type: 'tokenReady' },
        generation,
      ),
    );
  }

  function open(generation: number): void {
    must(socket === null, 'I1 dialled while a socket was open');
    must(!turnedAway.has(token), `I4 ${token} was presented again`);
    const opened: Socket = { generation, token, script, hasEnded: false };
    socket = opened;
    lastInboundAt = null;
    for (const { afterMs, event } of script.lines) later(afterMs, () => deliver(opened, event));
  }

  /** A line of the server's arrives; at a socket that has ended it is late, and is told all the same. */
  function deliver(to: Socket, event: MachineEvent): void {
    const isCurrent = socket === to;
    if (isCurrent && to.script.refusesToken && isTurningAway(event)) turnedAway.add(to.token);
    if (event.type === 'closed') {
      if (isCurrent) socket = null;
      to.hasEnded = true;
    } else if (isCurrent && event.type !== 'opened') lastInboundAt = now;
    tell(event, to.generation);
  }

  function close(): void {
    const closing = socket;
    if (closing === null) return;
    socket = null;
    const end = { wasOpened: true, code: 1006, reason: '', cause: 'close-timeout' } as const;
    later(0, () => deliver(closing, { type: 'pong' }));
    later(2_000, () => deliver(closing, { type: 'closed', close: end }));
  }

  function send(command: 'ping' | 'pong'): void {
    const to = socket;
    must(to !== null, 'sent without a socket');
    if (to === null) return;
    if (to.script.refusesSends) tell({ type: 'sendRefused' });
    else if (command === 'ping' && to.script.answersPings)
      later(60, () => deliver(to, { type: 'pong' }));
  }

  /** The next thing due: a timer or a line of the agenda. */
  function takeNext(until: number): (() => void) | null {
    const [timer, timerAt] = Array.from(timers).toSorted((a, b) => a[1] - b[1])[0] ?? [
      null,
      Infinity,
    ];
    const item = agenda.reduce<(typeof agenda)[number] | null>(
      (first, other) => (first === null || other.at < first.at ? other : first),
      null,
    );
    if (Math.min(timerAt, item?.at ?? Infinity) > until) return null;
    if (item !== null && item.at <= timerAt) {
      agenda = agenda.filter((other) => other !== item);
      now = Math.max(now, item.at);
      return item.run;
    }
    if (timer === null) return null;
    timers.delete(timer);
    now = Math.max(now, timerAt);
    return () => tell({ type: 'timer', timer, lastInboundAt });
  }

  return {
    tell,
    /** The user asks for a token they know was turned away: from here on it may be tried again. */
    forgive() {
      rejected.clear();
      turnedAway.clear();
    },
    /** A new credential for the `same` source. */
    replaceToken() {
      token = `token-${(tokenCount += 1)}`;
    },
    /** A frame comes over the current socket. */
    frame() {
      if (socket === null || socket.hasEnded) return;
      lastInboundAt = now;
      if (machine.state.name === 'suspect') tell({ type: 'inbound' });
    },
    /** The current socket speaks, or ends. */
    say(event: MachineEvent) {
      if (socket !== null) deliver(socket, event);
    },
    /** How whoever dials from now on is treated. */
    setServer(next: ServerScript) {
      script = next;
    },
    setSource(name: TokenSource) {
      source = name;
    },
    setRandom(value: number) {
      random = value;
    },
    advance(ms: number) {
      const until = now + ms;
      let stepCount = 0;
      for (let next = takeNext(until); next !== null; next = takeNext(until)) {
        next();
        must((stepCount += 1) < MAX_STEPS, 'L4 livelock');
      }
      now = until;
    },
    get stateName() {
      return machine.state.name;
    },
    get generation() {
      return machine.state.generation;
    },
    get attempt() {
      return 'attempt' in machine.state ? machine.state.attempt : 0;
    },
    get belongingsCount() {
      return timers.size + (socket === null ? 0 : 1);
    },
  };
}

function isTurningAway(event: MachineEvent): boolean {
  return (
    (event.type === 'closed' && [4401, 4403].includes(event.close.code)) ||
    (event.type === 'welcomed' && event.isDowngraded)
  );
}
