import { assertNever } from '../../lib/assertNever.ts';
import type { ClientClose } from '../clientClose.ts';
import type { ConnectionEffect } from '../connectionEffect.ts';
import type { ConnectionState, ConnectionTimer } from '../connectionState.ts';

/**
 * Gives back all that a state owns: its timers, its transport (unless `close` is null: it has ended by itself), and
 * the freshness of what came over it. Stopping the timer that has just fired is harmless, and keeps this one list.
 */
export function leaveState(state: ConnectionState, close: ClientClose | null): ConnectionEffect[] {
  switch (state.name) {
    case 'authenticating':
      return [stop(state.isSpacing ? 'spacing' : 'token')];
    case 'connecting':
      return closing(close);
    case 'handshaking':
      return [stop('welcome'), ...closing(close)];
    case 'syncing':
    case 'live':
    case 'suspect':
      return [
        stop('keepAlive'),
        stop(state.probeSentAt === null ? 'probe' : 'probeTimeout'),
        stop('stable'),
        ...closing(close),
        { type: 'markStale' },
      ];
    case 'backoff':
      return [stop('retry')];
    case 'offline':
      return [stop('offlinePoll')];
    case 'idle':
    case 'paused':
    case 'exhausted':
    case 'authFailed':
    case 'fatal':
      return [];
    default:
      return assertNever(state);
  }
}

function stop(timer: ConnectionTimer): ConnectionEffect {
  return { type: 'stopTimer', timer };
}

function closing(close: ClientClose | null): ConnectionEffect[] {
  return close === null ? [] : [{ type: 'closeTransport', ...close }];
}
