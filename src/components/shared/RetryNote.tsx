import type { CSSProperties, ReactNode } from 'react';
import { useState } from 'react';
import type { EpochMs } from '../../lib/clock.ts';
import { CONNECTION_STRINGS } from './connectionStrings.ts';
import { useCountdown } from './useCountdown.ts';

/** Props of a countdown to the next attempt. */
export interface RetryNoteProps {
  readonly dueAt: EpochMs | null;
  /** @default "in 4 s", "now" */
  readonly format?: ((seconds: number) => string) | undefined;
}

/**
 * "in 4 s", ticking, with a ring that runs out; nothing while no attempt is waited for. Outside live regions: it would
 * be read each second.
 */
export function RetryNote({
  dueAt,
  format = CONNECTION_STRINGS.retryIn,
}: RetryNoteProps): ReactNode {
  const seconds = useCountdown(dueAt);
  if (seconds === null) return null;
  return (
    <span className="cs-retry">
      <Ring key={dueAt} seconds={seconds} />
      <span className="cs-note">{format(seconds)}</span>
    </span>
  );
}

/** The wait as a ring: full when it was first seen. Decorative; made anew for each wait. */
function Ring({ seconds }: { readonly seconds: number }): ReactNode {
  const [total] = useState(seconds);
  const left: CSSProperties & { readonly '--cs-left': number } = {
    '--cs-left': total > 0 ? seconds / total : 0,
  };
  return (
    <svg className="cs-ring" viewBox="0 0 16 16" style={left} aria-hidden="true">
      <circle className="cs-ring__track" cx="8" cy="8" r="6" />
      <circle className="cs-ring__left" cx="8" cy="8" r="6" pathLength="1" />
    </svg>
  );
}
