import type { HeartbeatPlan } from '../protocols/protocol.ts';

/** Numbers of the connection machine. Durations in ms. */
export interface ConnectionConfig {
  /** Maximum of the n-th wait; the last repeats. Each wait is drawn from [d/2, d]. @default 2, 4, 8, 16, 30 s */
  readonly backoffMs: readonly number[];
  /** Retries before `failed`; the first dial does not count. @default 5 */
  readonly maxAttempts: number;
  /** Least time between two attempts, whatever the trigger. @default 1_000 */
  readonly attemptSpacingMs: number;
  /** @default 10_000 */
  readonly tokenTimeoutMs: number;
  /** Open without a welcome counts as a failed attempt after this. @default 10_000 */
  readonly welcomeTimeoutMs: number;
  /** Connected this long, the attempts are forgotten. @default 30_000 */
  readonly stableAfterMs: number;
  /** While offline, look again this often; spends no attempt. @default 30_000 */
  readonly offlinePollMs: number;
  /** `false`: a lost link is not retried by itself. @default true */
  readonly shouldReconnect: boolean;
  readonly heartbeat: HeartbeatPlan;
}

/** The seeds' schedule, with the rest as RELIABILITY 4 explains. */
export const CONNECTION_DEFAULTS: Omit<ConnectionConfig, 'heartbeat'> = {
  backoffMs: [2_000, 4_000, 8_000, 16_000, 30_000],
  maxAttempts: 5,
  attemptSpacingMs: 1_000,
  tokenTimeoutMs: 10_000,
  welcomeTimeoutMs: 10_000,
  stableAfterMs: 30_000,
  offlinePollMs: 30_000,
  shouldReconnect: true,
};
