import { Check, CircleSlash, Clock, Hourglass, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';

const BADGES = {
  live: { text: 'Live', Icon: Check },
  stale: { text: 'Out of date', Icon: Clock },
  pending: { text: 'Waiting', Icon: Hourglass },
  rejected: { text: 'Refused', Icon: X },
  disabled: { text: 'Off', Icon: CircleSlash },
} satisfies Record<SubscriptionResult['status'], { text: string; Icon: unknown }>;

/** How a list's subscription stands, in a word and a sign. */
export function FreshnessBadge({
  status,
}: {
  readonly status: SubscriptionResult['status'];
}): ReactNode {
  const { text, Icon } = BADGES[status];
  return (
    <span className="cs-badge" data-state={status}>
      <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
      {text}
    </span>
  );
}
