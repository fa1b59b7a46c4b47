import type { ReactNode } from 'react';
import type { EpochMs } from '../../lib/clock.ts';
import { useCountdown } from './useCountdown.ts';

/** "in 4 s", ticking; nothing while no attempt is waited for. Outside live regions: it would be read each second. */
export function RetryNote({ dueAt }: { readonly dueAt: EpochMs | null }): ReactNode {
  const seconds = useCountdown(dueAt);
  if (seconds === null) return null;
  return <span className="cs-note">{seconds > 0 ? `in ${seconds} s` : 'now'}</span>;
}
