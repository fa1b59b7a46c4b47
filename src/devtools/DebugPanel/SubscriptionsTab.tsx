import type { ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { Subscription } from '../../hooks/viewTypes.ts';
import { formatAge } from '../../components/shared/formatAge.ts';
import { NO_NUMBER } from '../../components/shared/formatNumber.ts';
import type { DebugPanelStrings } from './debugPanelStrings.ts';

/** Props of the tab of subscriptions. */
export interface SubscriptionsTabProps {
  readonly strings: DebugPanelStrings;
}

/** What is wanted against what the server confirmed. */
export function SubscriptionsTab({ strings }: SubscriptionsTabProps): ReactNode {
  const subscriptions = useWebSocketStore((state) => state.subscriptions);
  if (subscriptions.length === 0) {
    return (
      <div className="cs-empty">
        <p className="cs-empty__text">{strings.noSubscriptions}</p>
      </div>
    );
  }
  const wanted = subscriptions.filter(({ wantedCount }) => wantedCount > 0);
  const confirmed = wanted.filter(isConfirmed);
  return (
    <>
      <p className="cs-debug__summary cs-note">{strings.wanted(wanted.length, confirmed.length)}</p>
      <section
        className="cs-debug__scroller"

        aria-label={strings.subscriptions}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className="cs-debug__table">
          <thead>
            <tr>
              <th scope="col">{strings.channel}</th>
              <th scope="col">{strings.filter}</th>
              <th scope="col">{strings.phase}</th>
              <th scope="col">{strings.lastData}</th>
              <th scope="col" data-align="end">
                {strings.wantedBy}
              </th>
              <th scope="col">{strings.room}</th>
            </tr>
          </thead>
          <tbody>
            {subscriptions.map((subscription) => (
              <SubscriptionRow
                key={subscription.key}
                subscription={subscription}
                strings={strings}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface SubscriptionRowProps {
  readonly subscription: Subscription;
  readonly strings: DebugPanelStrings;
}

function SubscriptionRow({ subscription, strings }: SubscriptionRowProps): ReactNode {
  const { error, phase, roomId, wantedCount, wish } = subscription;
  const isLingering = wantedCount === 0;
  return (
    <tr>
      <th scope="row">{wish.channel}</th>
      <td>
        <code>{describeFilter(wish.filter, strings)}</code>
      </td>
      <td>
        <span className="cs-debug__phase" data-phase={isLingering ? 'lingering' : phase}>
          {isLingering ? strings.lingering : strings.phases[phase]}
        </span>
        {error && <span className="cs-note"> {error.message}</span>}
      </td>
      <td>
        <LastData subscription={subscription} strings={strings} />
      </td>
      <td data-align="end">{wantedCount}</td>
      <td>
        <code>{roomId ?? NO_NUMBER}</code>
      </td>
    </tr>
  );
}

function LastData({ subscription, strings }: SubscriptionRowProps): ReactNode {
  const manager = useWebSocketManager();
  const seconds = useClock((now) => {
    const at = manager.lastReceivedAt(subscription.key);
    return at === null ? -1 : Math.max(0, Math.floor((now - at) / 1_000));
  });
  if (seconds === null) return null;
  return seconds < 0 ? strings.never : formatAge(seconds);
}

function isConfirmed({ phase }: Subscription): boolean {
  return phase === 'confirmed' || phase === 'receiving' || phase === 'stale';
}

function describeFilter(
  filter: Subscription['wish']['filter'],
  strings: DebugPanelStrings,
): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}`);
  return parts.length === 0 ? strings.everything : parts.join(', ');
}
