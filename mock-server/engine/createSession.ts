import type { Clock, EpochMs } from '../../src/lib/clock.ts';
import type { Connection, HandshakeRequest, Identity } from './connection.ts';
import { createConflator } from './createConflator.ts';
import { createDelayLine } from './createDelayLine.ts';
import { createOutbox } from './createOutbox.ts';
import { breakFrame, toBreakage } from './faults/breakFrame.ts';
import type { SeededRandom } from './createRandom.ts';
import type { Faults } from './faults/createFaults.ts';
import type { FaultOf } from './faults/fault.ts';
import { isErrorFrame } from './isErrorFrame.ts';
import type { Scheduler } from './scheduler.ts';
import type { Session, SessionState } from './session.ts';

export interface SessionOptions {
  readonly clientId: string;
  readonly identity: Identity;
  readonly request: HandshakeRequest;
  readonly connectedAt: EpochMs;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  /** Draws what the fault `latency` adds; from a source of its own, so that nothing else depends on it. */
  readonly jitter: SeededRandom;
  readonly maxBufferedBytes: number;
  /** Called once, when the client stops being live. */
  readonly onLeave: (session: OwnedSession, reason: string) => void;
  /** Called with each message that tells the client of a mistake. */
  readonly onErrorTold: (session: OwnedSession, frame: string) => void;
}

/** The server's side of a session; what it has beyond `Session` is for the registry. */
export interface OwnedSession extends Session {
  countReceived(): void;
  handleClosed(): void;
  /** Forgets what has not left yet, and the timers of it. */
  discard(): void;
  /** Ends a client that reads too slowly. */
  checkBacklog(): void;
}

/** How long a closed peer may take to answer before the link is cut. */
const CLOSE_GRACE_MS = 1_000;
/** Within one turn of the event loop nobody can read; this much more is still cut off at once. */
const BURST_FACTOR = 16;

/** Creates the session of a client that was let in. */
export function createSession(options: SessionOptions): OwnedSession {
  const { clock, connection, faults, jitter, maxBufferedBytes, scheduler } = options;
  let state: SessionState = 'live';
  let sentCount = 0;
  let receivedCount = 0;
  let dataCount = 0;
  let brokenCount = 0;
  let repeatable = 0;

  const leave = (next: SessionState, reason: string) => {
    const wasLive = state === 'live';
    state = next;
    discard();
    if (wasLive) options.onLeave(session, reason);
  };
  const end = (code: number, reason: string) => {
    if (state === 'gone') return;
    leave('gone', `closed ${code} ${reason}`);
    connection.close(code, reason);
    scheduler.after(CLOSE_GRACE_MS, () => {
      connection.terminate();
    });
  };
  const deliver = (frame: string) => {
    if (state !== 'live') return;
    if (connection.bufferedAmount > maxBufferedBytes * BURST_FACTOR) {
      end(1013, 'slow consumer');
      return;
    }
    connection.send(frame);
  };
  const wire = createDelayLine({ send: deliver, clock, scheduler });
  const write = (frame: string) => {
    if (state === 'live') wire.pass(frame, toDelayMs(faults.get('latency'), jitter));
  };
  const outbox = createOutbox({ write, scheduler });
  const breakSome = (frame: string) => {
    const fault = faults.get('malformed');
    if (fault === null) return frame;
    dataCount += 1;
    if (dataCount % fault.every !== 0) return frame;
    brokenCount += 1;
    return breakFrame(frame, toBreakage(fault, brokenCount - 1));
  };
  const isRepeated = () => {
    const fault = faults.get('duplicate');
    if (fault === null) return false;
    repeatable += 1;
    return repeatable % fault.every === 0;
  };
  const count = (frame: string) => {
    sentCount += 1;
    if (isErrorFrame(frame)) options.onErrorTold(session, frame);
  };
  const sendData = (frame: string) => {
    if (state !== 'live' || faults.get('starve') !== null) return;
    count(frame);
    const sent = breakSome(frame);
    outbox.post(sent);
    if (isRepeated()) outbox.post(sent);
  };
  const conflator = createConflator({ send: sendData, clock, scheduler });
  const discard = () => {
    outbox.discard();
    wire.discard();
    conflator.discard();
  };

  const session: OwnedSession = {
    clientId: options.clientId,
    identity: options.identity,
    request: options.request,
    connectedAt: options.connectedAt,
    lastHeartbeatAt: options.connectedAt,
    get state() {
      return state;
    },
    get sentCount() {
      return sentCount;
    },
    get receivedCount() {
      return receivedCount;
    },
    sendControl(frame) {
      if (state !== 'live') return;
      count(frame);
      outbox.postNow(frame);
    },
    sendData,
    sendLatest(latest) {
      if (state === 'live') conflator.offer(latest);
    },
    flushLatest() {
      conflator.flush();
    },
    startBatching() {
      outbox.startBatching();
    },
    forget(reason) {
      if (state === 'live') leave('mute', reason);
    },
    close: end,
    drop() {
      if (state === 'gone') return;
      leave('gone', 'dropped');
      connection.terminate();
    },
    discard,
    countReceived() {
      receivedCount += 1;
    },
    handleClosed() {
      if (state !== 'gone') leave('gone', 'left');
    },
    checkBacklog() {
      if (state === 'live' && connection.bufferedAmount > maxBufferedBytes) {
        end(1013, 'slow consumer');
      }
    },
  };
  return session;
}

function toDelayMs(fault: FaultOf<'latency'> | null, jitter: SeededRandom): number {
  if (fault === null) return 0;
  return fault.jitterMs === 0 ? fault.delayMs : fault.delayMs + jitter.int(0, fault.jitterMs);
}
