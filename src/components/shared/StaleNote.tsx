import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says in words that a value is no longer kept up to date (UI3). */
export function StaleNote(): ReactNode {
  return (
    <span className="cs-stale-note">
      <Clock size={11} strokeWidth={2.5} aria-hidden="true" />
      out of date
    </span>
  );
}
