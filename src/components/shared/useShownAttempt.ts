import { useEffect, useState } from 'react';
import type { ConnectionSnapshot, ConnectionStatus } from '../../hooks/viewTypes.ts';

/** A refusal may come within a frame, and would look as if nothing had been tried. */
const SHOWN_FOR_MS = 600;

/** An attempt that somebody asked for. */
export interface ShownAttempt {
  /** It was asked for a moment ago, whatever has become of it. */
  readonly isShown: boolean;
  /** Nobody answered, nor any other attempt since. */
  readonly isUnanswered: boolean;
  readonly run: () => void;
}

/** How far it has come. It may have to wait for its turn before it is dialled. */
type Progress = 'none' | 'asked' | 'dialled' | 'unanswered';

/** Somebody answered, if only to refuse, or nothing is wanted any more. */
const OVER: ReadonlySet<ConnectionStatus> = new Set([
  'idle',
  'connected',
  'stale',
  'needs-auth',
  'closed',
]);

/** Shows an attempt (`reconnect`) for long enough to be seen, even if it fails at once, and then what it came to. */
export function useShownAttempt(
  connection: ConnectionSnapshot,
  reconnect: () => void,
): ShownAttempt {
  const [isShown, setShown] = useState(false);
  const [before, setProgress] = useState<Progress>('none');
  const progress = follow(before, connection);
  // The state follows what is shown; see "storing information from previous renders" in React's manual.
  if (progress !== before) setProgress(progress);
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return {
    isShown,
    isUnanswered: progress === 'unanswered' && !isShown,
    run() {
      setShown(true);
      setProgress('asked');
      reconnect();
    },
  };
}

/** Whether an attempt is under way right now, and not waited for. */
export function isDialling({ status, nextRetryAt }: ConnectionSnapshot): boolean {
  return nextRetryAt === null && (status === 'reconnecting' || status === 'connecting');
}

function follow(progress: Progress, connection: ConnectionSnapshot): Progress {
  if (progress === 'none' || OVER.has(connection.status)) return 'none';
  if (progress === 'unanswered') return progress;
  if (isDialling(connection)) return 'dialled';
  if (progress === 'asked') return progress;
  // Without network there is nobody who could have answered, and that is said already.
  return connection.status === 'offline' ? 'none' : 'unanswered';
}
