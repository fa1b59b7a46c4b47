import type { ReactNode } from 'react';
import type { HeldWish } from '../../hooks/useHeldSubscriptions.ts';
import { LatencyChart } from '../LatencyChart/LatencyChart.tsx';
import { WebSocketConnectionStatus } from '../WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
import { WebSocketSubscriptionManager } from '../WebSocketSubscriptionManager/WebSocketSubscriptionManager.tsx';

/** Props of the section about the connection. */
export interface ConnectionSectionProps {
  readonly onSignIn: (() => void) | undefined;
  /** What was subscribed to by hand; kept above the section, which goes away when another one shows. */
  readonly wishes: readonly HeldWish[];
  readonly onWishesChange: (wishes: readonly HeldWish[]) => void;
}

/** How the link stands, how fast it is, and what is followed over it. */
export function ConnectionSection(props: ConnectionSectionProps): ReactNode {
  const { onSignIn, wishes, onWishesChange } = props;
  return (
    <div className="cs-dashboard__cards">
      <WebSocketConnectionStatus showDetails onSignIn={onSignIn} />
      <LatencyChart />
      <WebSocketSubscriptionManager
        className="cs-dashboard__wide"
        wishes={wishes}
        onWishesChange={onWishesChange}
      />
    </div>
  );
}
