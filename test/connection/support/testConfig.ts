import {
  CONNECTION_DEFAULTS,
  type ConnectionConfig,
} from '../../../src/connection/connectionConfig.ts';

/** The defaults with the sportsbook's heartbeat. */
export const TEST_CONFIG: ConnectionConfig = {
  ...CONNECTION_DEFAULTS,
  heartbeat: {
    keepAlive: { command: 'pong', everyMs: 25_000 },
    probe: { everyMs: 15_000, timeoutMs: 10_000 },
    answersPing: true,
  },
};
