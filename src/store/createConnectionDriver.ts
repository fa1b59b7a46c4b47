import type { ConnectionConfig } from '../connection/connectionConfig.ts';
import type { ConnectionAnnouncement, ConnectionEffect } from '../connection/connectionEffect.ts';
import type { ConnectionEvent } from '../connection/connectionEvent.ts';
import type { ConnectionMachine } from '../connection/connectionState.ts';
import { createConnectionMachine, transition } from '../connection/transition.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { ClientCommand, Protocol } from '../protocols/protocol.ts';
import type { DecodeError, ServerEvent } from '../protocols/serverEvent.ts';
import type { Transport, TransportFactory } from '../transport/transport.ts';
import { TRANSPORT_DEFAULTS } from '../transport/transport.ts';
import type { ReadyEvent } from './assumedWelcome.ts';
import { ASSUMED_WELCOME } from './assumedWelcome.ts';
import type { FrameInbox, InboxFrame } from './createFrameInbox.ts';
import { createFrameInbox } from './createFrameInbox.ts';
import { createLinkTally } from './createLinkTally.ts';
import type { SendOutcome } from './createSender.ts';
import { createSender } from './createSender.ts';
import { createTimers } from './createTimers.ts';
import type { Environment } from './environment.ts';
import { unmaskRefusal } from './unmaskRefusal.ts';
import type { TokenVault } from './createTokenVault.ts';

/** An event as callers tell it: time and randomness are stamped on by the driver. */
export type DriverEvent = ConnectionEvent extends infer Event
  ? Event extends ConnectionEvent
    ? Omit<Event, 'at' | 'random'>
    : never
  : never;

/** What the driver tells its owner. All of it happens outside a transition. */
export interface DriverHandlers {
  /** The machine moved, from `before`, because of `event`. */
  onMachine(machine: ConnectionMachine, before: ConnectionMachine, event: ConnectionEvent): void;
  onFrame(chars: number, at: EpochMs): void;
  /** Frames wait to be decoded with the next flush (`inbox`). */
  onWaiting(): void;
  onServerEvent(event: ServerEvent, at: EpochMs): void;
  onDecodeError(error: DecodeError): void;
  /** What a frame said that could be read, before it is acted upon. */
  onDecoded(text: string, events: readonly ServerEvent[]): void;
  onSent(): void;
  onRtt(rttMs: number): void;
  /** The link was welcomed: time to ask for everything wanted. */
  onResubscribe(): void;
  /** The welcomed link was lost. */
  onStale(): void;
  onAnnounce(announcement: ConnectionAnnouncement): void;
}

export interface DriverOptions {
  readonly protocol: Protocol;
  readonly environment: Environment;
  readonly openTransport: TransportFactory;
  readonly tokens: TokenVault;
  /** Read at each use, so a changed configuration counts from then on. */
  readonly getConfig: () => ConnectionConfig;
  readonly getBaseUrl: () => string;
  readonly handlers: DriverHandlers;
}

/** When something came, and over which attempt. */
interface Arrival {
  readonly at: EpochMs;
  readonly generation: number;
}

/** The interpreter of one connection. */
export interface ConnectionDriver {
  dispatch(event: DriverEvent): void;
  /** True only if the frame was handed to an open socket. */
  send(command: ClientCommand): boolean;
  getMachine(): ConnectionMachine;
  /** What waits to be decoded: to be told of each flush. */
  readonly inbox: Pick<FrameInbox, 'drain' | 'nextFlush'>;
}

/**
 * Runs the connection machine against the world: it sets the state first, then carries out the effects, and
 * stamps time and randomness on what comes back. It decides nothing itself.
 */
export function createConnectionDriver(options: DriverOptions): ConnectionDriver {
  const { protocol, environment, tokens, handlers, getConfig } = options;
  let machine = createConnectionMachine();
  let transport: Transport | null = null;
  let lastInboundAt: EpochMs | null = null;
  let pingSentAt: EpochMs | null = null;

  const queue: DriverEvent[] = [];
  let isRunning = false;
  const timers = createTimers(environment, (timer) =>
    dispatch({ type: 'timer', timer, lastInboundAt }),
  );

  const inbox = createFrameInbox({
    canWait: (text) => protocol.canWait?.(text) === true,
    handle: decode,
    onWaiting: () => handlers.onWaiting(),
    reportError: environment.reportError,
  });

  const sender = createSender({
    protocol,
    environment,
    write: (frame) => (transport ? transport.send(frame) : null),
    onDrained: note,
  });
  const links = createLinkTally();

  /** Effects may cause events at once (a refused dial closes synchronously): they wait for their turn. */
  function dispatch(event: DriverEvent): void {
    // What came before the event is dealt with before it, the end of its socket for one.
    inbox.drain();
    queue.push(event);
    if (isRunning) return;
    isRunning = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) step(next);
    } finally {
      isRunning = false;
    }
  }

  function step(event: DriverEvent): void {
    const stamped = { ...event, at: environment.now(), random: environment.random() };
    const before = machine;
    const result = transition(machine, stamped, getConfig());
    machine = result.machine;
    if (machine !== before) handlers.onMachine(machine, before, stamped);
    for (const effect of result.effects) run(effect);
  }

  function run(effect: ConnectionEffect): void {
    switch (effect.type) {
      case 'startTimer':
        return timers.start(effect.timer, effect.delayMs);
      case 'stopTimer':
        return timers.stop(effect.timer);
      case 'requestToken':
        return requestToken(effect.generation);
      case 'openTransport':
        return open(effect.generation);
      case 'closeTransport':
        return closeTransport(effect.code, effect.reason);
      case 'send':
        if (effect.command === 'ping') pingSentAt = environment.now();
        send({ kind: effect.command });
        return;
      case 'resubscribe':
        return handlers.onResubscribe();
      case 'markStale':
        return handlers.onStale();
      case 'rejectToken':
        return tokens.rejectCurrent();
      case 'announce':
        return handlers.onAnnounce(effect.announcement);
      default:
        return assertNever(effect);
    }
  }

  function requestToken(generation: number): void {
    tokens.request((outcome) => {
      if (outcome.ok) dispatch({ type: 'tokenReady', generation });
      else dispatch({ type: 'tokenFailed', generation, isDenied: outcome.error === 'denied' });
    });
  }

  function open(generation: number): void {
    lastInboundAt = null;
    pingSentAt = null;
    let isClosed = false;
    const opened = options.openTransport({
      ...TRANSPORT_DEFAULTS,
      url: endpointUrl(),
      reportError: environment.reportError,
      handlers: {
        onOpen: () => dispatch({ type: 'opened', generation }),
        onText: (text) => receive(text, generation),
        onClosed: (close) => {
          isClosed = true;
          if (generation === machine.state.generation) {
            transport = null;
            // What waits was meant for this link; the next one is told everything anew.
            sender.clear();
            links.ended(environment.now());
          }
          unmaskRefusal(close, toReach(), (unmasked) =>
            dispatch({ type: 'closed', generation, close: unmasked }),
          );
        },
      },
    });
    // A dial that is refused before it begins has closed by now.
    if (!isClosed) transport = opened;
  }

  /** A base URL that is no URL is the transport's to refuse, like any other bad address. */
  function endpointUrl(): string {
    const baseUrl = options.getBaseUrl();
    try {
      return protocol.endpoint({
        baseUrl,
        token: tokens.current(),
        shortLinkCount: links.shortCount,
      }).url;
    } catch {
      return baseUrl;
    }
  }

  /** Asks whether the server answers at all, where that tells a refused token from a server that is down. */
  function toReach(): (() => Promise<boolean>) | undefined {
    const { canReach } = environment;
    const mayBeRefusal = protocol.refusesAtHandshake === true && tokens.current() !== null;
    return mayBeRefusal && canReach ? () => canReach(options.getBaseUrl()) : undefined;
  }

  function closeTransport(code: number, reason: string): void {
    const closing = transport;
    transport = null;
    sender.clear();
    links.left();
    closing?.close(code, reason);
  }

  function receive(text: string, generation: number): void {
    // A socket we have given up may still deliver; nothing of it counts (CM6).
    if (generation !== machine.state.generation) return;
    const at = environment.now();
    lastInboundAt = at;
    handlers.onFrame(text.length, at);
    if (machine.state.name === 'suspect') dispatch({ type: 'inbound', generation });
    inbox.take({ text, at, generation });
  }

  function decode({ text, at, generation }: InboxFrame): void {
    // A listener of an earlier one may have given this socket up.
    if (generation !== machine.state.generation) return;
    const decoded = protocol.decode(text);
    if (!decoded.ok) return handlers.onDecodeError(decoded.error);
    handlers.onDecoded(text, decoded.value);
    for (const event of decoded.value) {
      // A listener of the last event may have given this socket up: the rest of the frame is late as well.
      if (generation !== machine.state.generation) return;
      handle(event, { at, generation });
    }
  }

  function handle(event: ServerEvent, { at, generation }: Arrival): void {
    if (protocol.isWelcomedByAnyMessage === true && mayWelcome(event)) {
      welcome(ASSUMED_WELCOME, { at, generation });
    }
    if (event.kind === 'ping') {
      // Answered here and not from a timer: timers of a hidden tab are throttled (HB2).
      if (protocol.heartbeat.answersPing) send({ kind: 'pong' });
      return;
    }
    if (event.kind === 'pong') {
      if (pingSentAt !== null) handlers.onRtt(at - pingSentAt);
      pingSentAt = null;
      return dispatch({ type: 'pong', generation });
    }
    if (event.kind === 'ready') return welcome(event, { at, generation });
    handlers.onServerEvent(event, at);
  }

  /** Whether a message says that the server has let us in, though its welcome is still to come. */
  function mayWelcome({ kind }: ServerEvent): boolean {
    return machine.state.name === 'handshaking' && kind !== 'ready' && kind !== 'error';
  }

  function welcome(event: ReadyEvent, { at, generation }: Arrival): void {
    handlers.onServerEvent(event, at);
    links.welcomed(at);
    const isDowngraded = tokens.current() !== null && !event.isAuthenticated;
    dispatch({ type: 'welcomed', generation, isDowngraded });
  }

  function note(outcome: SendOutcome): void {
    if (outcome === 'sent') handlers.onSent();
    else if (outcome === 'refused') {
      dispatch({ type: 'sendRefused', generation: machine.state.generation });
    }
  }

  function send(command: ClientCommand): boolean {
    const outcome = sender.send(command);
    note(outcome);
    return outcome === 'sent' || outcome === 'nothing-to-say' || outcome === 'waiting';
  }

  return { dispatch, send, getMachine: () => machine, inbox };
}
