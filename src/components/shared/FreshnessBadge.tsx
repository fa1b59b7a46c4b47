import { Check, CircleSlash, Clock, Hourglass, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';

const ICONS = {
  live: Check,
  stale: Clock,
  pending: Hourglass,
  rejected: X,
  disabled: CircleSlash,
} satisfies Record<SubscriptionResult['status'], unknown>;

/** Props of a badge. */
export interface FreshnessBadgeProps {
  readonly status: SubscriptionResult['status'];
  /** The status in a word. */
  readonly text: string;
}

/** How a list's subscription stands, in a word and a sign. */
export function FreshnessBadge({ status, text }: FreshnessBadgeProps): ReactNode {
  const Icon = ICONS[status];
  return (
    <span className="cs-badge" data-state={status}>
      <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
      {text}
    </span>
  );
}
