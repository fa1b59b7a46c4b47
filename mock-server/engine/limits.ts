/** Bounds that keep one client from hurting the others. */
export interface Limits {
  /** @default 1_000 */
  readonly maxConnections: number;
  /** Per address; more are accepted and closed with 4429, so that a browser can see why. @default 60 */
  readonly connectsPerMinute: number;
  /** @default 1_000 */
  readonly subscriptionsPerClient: number;
  /** A client that leaves more unread is closed with 1013. @default 1_048_576 */
  readonly maxBufferedBytes: number;
  /** A longer client frame closes the socket with 1009. @default 65_536 */
  readonly maxPayloadBytes: number;
  /** How long a TCP socket may dawdle before its request is complete. @default 10_000 */
  readonly handshakeTimeoutMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxConnections: 1_000,
  connectsPerMinute: 60,
  subscriptionsPerClient: 1_000,
  maxBufferedBytes: 1_048_576,
  maxPayloadBytes: 65_536,
  handshakeTimeoutMs: 10_000,
};
