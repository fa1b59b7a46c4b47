import type { ConnectionStatus } from '../connection/connectionStatus.ts';
import { assertNever } from '../lib/assertNever.ts';

/**
 * What there is to tell about a loss.
 * - `none`: nothing was lost, or it is over and told
 * - `lost`: the link is gone, and attempts go on by themselves
 * - `failed`: the link is gone, and somebody has to do something: try again, sign in
 * - `restored`: it was lost or failed a moment ago, and is back
 */
export type LossState = 'none' | 'lost' | 'failed' | 'restored';

/** What there is to tell once the status is another; pure. */
export function toLossState(before: LossState, status: ConnectionStatus): LossState {
  switch (status) {
    case 'connected':
      return before === 'none' ? 'none' : 'restored';
    case 'stale':
      // The socket is open, and being asked: nothing is lost before it fails to answer.
      return before === 'restored' ? 'restored' : 'none';
    case 'reconnecting':
    case 'offline':
      return 'lost';
    case 'failed':
    case 'needs-auth':
      return 'failed';
    case 'connecting':
      // Somebody tried again by hand: what was lost is still lost until it is there.
      return before === 'lost' || before === 'failed' ? 'lost' : 'none';
    case 'idle':
    case 'closed':
      return 'none';
    default:
      return assertNever(status);
  }
}
