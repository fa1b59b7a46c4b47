import { ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NotificationPriority } from '../../hooks/viewTypes.ts';

const ICONS = { high: ChevronsUp, medium: ChevronUp, low: ChevronDown };

/** Props of the mark of a priority. */
export interface PriorityMarkProps {
  readonly priority: NotificationPriority;
  /** Its name. */
  readonly children: string;
}

/** How much something matters: by arrow, by word, and last by weight. */
export function PriorityMark({ priority, children }: PriorityMarkProps): ReactNode {
  const Icon = ICONS[priority];
  return (
    <span className="cs-notice__priority" data-priority={priority}>
      <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
      {children}
    </span>
  );
}
