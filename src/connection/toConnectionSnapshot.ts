import { assertNever } from '../lib/assertNever.ts';
import type { ConnectionConfig } from './connectionConfig.ts';
import type { ConnectionMachine, Episode } from './connectionState.ts';
import type { ConnectionSnapshot } from './connectionStatus.ts';

/** Everything of a snapshot but what all of them share. */
type View = Omit<ConnectionSnapshot, 'maxAttempts'>;

const NOTHING_LOST = { reason: null, attempt: 0, nextRetryAt: null, isSynced: false } as const;

/** The public view of the machine: the one place where its thirteen states become nine statuses. */
export function toConnectionSnapshot(
  machine: ConnectionMachine,
  config: ConnectionConfig,
): ConnectionSnapshot {
  return { ...toView(machine, config), maxAttempts: config.maxAttempts };
}

function toView(machine: ConnectionMachine, config: ConnectionConfig): View {
  const { state } = machine;
  switch (state.name) {
    case 'idle':
      return state.isClosedByUser
        ? { ...NOTHING_LOST, status: 'closed', reason: 'closed-by-user' }
        : { ...NOTHING_LOST, status: 'idle' };
    case 'authenticating':
      return dialling(state, state.isSpacing ? spacingEndsAt(machine, config) : null);
    case 'connecting':
    case 'handshaking':
      return dialling(state, null);
    case 'syncing':
      return { ...NOTHING_LOST, status: 'connected' };
    case 'live':
      return { ...NOTHING_LOST, status: 'connected', isSynced: true };
    case 'suspect':
      return { ...NOTHING_LOST, status: 'stale', isSynced: state.wasSynced };
    case 'backoff':
      return dialling(state, state.retryAt);
    case 'offline':
      return waiting(state, { status: 'offline', reason: 'network-offline' });
    case 'paused':
      return waiting(state, { status: 'offline', reason: 'page-frozen' });
    case 'exhausted':
    case 'fatal':
      return waiting(state, { status: 'failed', reason: state.lossReason });
    case 'authFailed':
      return waiting(state, { status: 'needs-auth', reason: state.lossReason });
    default:
      return assertNever(state);
  }
}

/** An attempt under way or waited for: the first is told from the later ones by whether anything was lost. */
function dialling(episode: Episode, nextRetryAt: number | null): View {
  if (episode.lossReason === null) return { ...NOTHING_LOST, status: 'connecting', nextRetryAt };
  return {
    status: 'reconnecting',
    reason: episode.lossReason,
    // A redial that spends no attempt (renewed token, page resumed) is still a first retry to people.
    attempt: Math.max(1, episode.attempt),
    nextRetryAt,
    isSynced: false,
  };
}

function waiting(episode: Episode, told: Pick<View, 'status' | 'reason'>): View {
  return { ...told, attempt: episode.attempt, nextRetryAt: null, isSynced: false };
}

function spacingEndsAt(
  { lastAttemptAt }: ConnectionMachine,
  config: ConnectionConfig,
): number | null {
  return lastAttemptAt === null ? null : lastAttemptAt + config.attemptSpacingMs;
}
