import type { Admission, HandshakeRequest } from './connection.ts';
import type { SessionHandlers } from './session.ts';

/** Names of the wire protocols, in the order in which their servers are asked for a path. */
export const PROTOCOL_NAMES = ['sportsbook', 'nfl', 'cricket', 'billiards'] as const;

/** Name of a wire protocol. */
export type ProtocolName = (typeof PROTOCOL_NAMES)[number];

/** The server's side of one wire protocol, with its world behind it. The engine brings sessions, limits and faults. */
export interface ProtocolServer {
  readonly name: ProtocolName;
  /** Whether a handshake at this path is for this protocol; the first server that says yes decides about it. */
  ownsPath(path: string): boolean;
  /** Decides a handshake; never rejects. */
  admit(request: HandshakeRequest): Admission | Promise<Admission>;
  readonly handlers: SessionHandlers;
  /** Ends all timers. */
  stop(): void;
}
