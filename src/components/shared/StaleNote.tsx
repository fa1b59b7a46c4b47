import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { LIST_STRINGS } from './listStrings.ts';

/** Says in words that a value is no longer kept up to date (UI3). */
export function StaleNote({
  text = LIST_STRINGS.staleNote,
}: {
  /** @default 'out of date' */
  readonly text?: string;
}): ReactNode {
  return (
    <span className="cs-stale-note">
      <Clock size={11} strokeWidth={2.5} aria-hidden="true" />
      {text}
    </span>
  );
}
