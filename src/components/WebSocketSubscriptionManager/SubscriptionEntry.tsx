import {
  Activity,
  Check,
  CircleQuestionMark,
  Clock,
  Hourglass,
  LoaderCircle,
  X,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { SubscriptionKey, SubscriptionPhase } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { toSeconds } from '../shared/useAge.ts';
import type { SubscriptionManagerStrings } from './managerStrings.ts';
import type { SubscriptionEntryFacts } from './useSubscriptionManagerBehaviour.ts';

/** Props of a subscription in the list. */
export interface SubscriptionEntryProps {
  readonly entry: SubscriptionEntryFacts;
  readonly strings: SubscriptionManagerStrings;
  readonly onUnsubscribe: () => void;
  readonly onRetry: () => void;
}

type Sign = ComponentType<{ readonly size: number; readonly strokeWidth: number }>;

const SIGNS: Readonly<Record<SubscriptionPhase, Sign>> = {
  waiting: Hourglass,
  requested: LoaderCircle,
  confirmed: Check,
  receiving: Activity,
  stale: Clock,
  unconfirmed: CircleQuestionMark,
  rejected: X,
};

/** Which look of a badge goes with it. */
const LOOKS: Readonly<Record<SubscriptionPhase, 'live' | 'stale' | 'rejected' | 'neutral'>> = {
  waiting: 'neutral',
  requested: 'neutral',
  confirmed: 'neutral',
  receiving: 'live',
  stale: 'stale',
  unconfirmed: 'stale',
  rejected: 'rejected',
};

/** One subscription: what, how it stands, since when it is silent, who wants it, and what can be done. */
export function SubscriptionEntry(props: SubscriptionEntryProps): ReactNode {
  const { entry, strings, onUnsubscribe, onRetry } = props;
  const { subscription, channel, filterParts, isOwn, otherPlaces } = entry;
  const { error } = subscription;
  const filter = filterParts.map(({ label, value }) => `${label} ${value}`).join(' · ');
  return (
    <li className="cs-subscription" data-phase={subscription.phase}>
      <div className="cs-subscription__what">
        <span className="cs-strong">{channel}</span>
        <span className="cs-note cs-subscription__filter">{filter || strings.everything}</span>
        {otherPlaces > 0 && (
          <span className="cs-small cs-subscription__users">
            {strings.usedBy(otherPlaces, isOwn)}
          </span>
        )}
        {error && <span className="cs-field__problem">{error.message}</span>}
      </div>
      <div className="cs-row cs-subscription__state">
        <PhaseBadge phase={subscription.phase} strings={strings} />
        <LastData subscriptionKey={subscription.key} strings={strings} />
      </div>
      <div className="cs-row cs-subscription__actions">
        {error?.isRetryable && (
          <Button onClick={onRetry} label={`${strings.retry}: ${channel}`}>
            {strings.retry}
          </Button>
        )}
        {isOwn && (
          <Button onClick={onUnsubscribe} label={`${strings.unsubscribe}: ${channel}`}>
            {strings.unsubscribe}
          </Button>
        )}
      </div>
    </li>
  );
}

interface PhaseBadgeProps {
  readonly phase: SubscriptionPhase;
  readonly strings: SubscriptionManagerStrings;
}

function PhaseBadge({ phase, strings }: PhaseBadgeProps): ReactNode {
  const { protocol } = useWebSocketManager();
  const Icon = SIGNS[phase];
  return (
    <span className="cs-badge" data-state={LOOKS[phase]} data-phase={phase}>
      <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
      {strings.phase(phase, !protocol.confirmsSubscriptions)}
    </span>
  );
}

interface LastDataProps {
  readonly subscriptionKey: SubscriptionKey;
  readonly strings: SubscriptionManagerStrings;
}

/** Stands for "nothing came yet" among the numbers a clock may give. */
const NEVER = -1;

/** How long ago data came, ticking; renders alone. */
function LastData({ subscriptionKey, strings }: LastDataProps): ReactNode {
  const manager = useWebSocketManager();
  const seconds = useClock((now) => {
    const at = manager.lastReceivedAt(subscriptionKey);
    return at === null ? NEVER : toSeconds(now - at);
  });
  return (
    <span className="cs-note cs-clip cs-end">
      {seconds !== null && strings.lastData(seconds === NEVER ? null : seconds)}
    </span>
  );
}
