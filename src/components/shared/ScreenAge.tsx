import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import type { EpochMs } from '../../lib/clock.ts';
import type { ScreenStrings } from './ScreenNote.tsx';

/** Props of the note. */
export interface ScreenAgeProps {
  /** When what is shown came; null if nobody knows. */
  readonly at: EpochMs | null;
  readonly strings: Pick<ScreenStrings, 'outOfDate'>;
}

/** Says that a picture is no longer kept up to date, and since when (UI3). */
export function ScreenAge({ at, strings }: ScreenAgeProps): ReactNode {
  const seconds = useClock(
    at === null ? null : (now) => Math.max(0, Math.floor((now - at) / 1_000)),
  );
  return (
    <span className="cs-stale-note cs-screen-age">
      <Clock size={12} strokeWidth={2.5} aria-hidden="true" />
      {strings.outOfDate(seconds)}
    </span>
  );
}
