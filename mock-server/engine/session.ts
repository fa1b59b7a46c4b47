import type { EpochMs } from '../../src/lib/clock.ts';
import type { HandshakeRequest, Identity } from './connection.ts';
import type { LatestFrame } from './createConflator.ts';

/**
 * live: registered, heard and spoken to.
 * mute: forgotten by the server; the socket is open, nothing is said or heard any more (a zombie).
 * gone: the link ended.
 */
export type SessionState = 'live' | 'mute' | 'gone';

/** One client as the server knows it. */
export interface Session {
  readonly clientId: string;
  readonly identity: Identity;
  readonly request: HandshakeRequest;
  readonly connectedAt: EpochMs;
  /** When the client last showed life in the protocol's way; the protocol writes it, the sweep reads it. */
  lastHeartbeatAt: EpochMs;
  readonly state: SessionState;
  readonly sentCount: number;
  readonly receivedCount: number;
  /** Sends a reply, a confirmation or a heartbeat; never broken by the fault `malformed`. */
  sendControl(frame: string): void;
  /** Sends live data. */
  sendData(frame: string): void;
  /** Sends live data of which only the newest counts, not more often than its interval allows. */
  sendLatest(latest: LatestFrame): void;
  /** Sends what waits for its interval. */
  flushLatest(): void;
  /** From now on, data leaves once in 16 ms in one WebSocket frame, one message a line. */
  startBatching(): void;
  /** Unregisters the client and leaves its socket open and mute. */
  forget(reason: string): void;
  /** Ends the link with a close frame. */
  close(code: number, reason: string): void;
  /** Ends the link without one. */
  drop(): void;
}

/** What a protocol's server side does with clients. */
export interface SessionHandlers {
  /** A new client: say welcome. */
  handleOpen(session: Session): void;
  handleText(session: Session, text: string): void;
  /** The client is forgotten or gone; exactly once per client. */
  handleGone(session: Session): void;
}
