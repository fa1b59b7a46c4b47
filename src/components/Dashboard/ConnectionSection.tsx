import type { ReactNode } from 'react';
import { LatencyChart } from '../LatencyChart/LatencyChart.tsx';
import { WebSocketConnectionStatus } from '../WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
import { WebSocketSubscriptionManager } from '../WebSocketSubscriptionManager/WebSocketSubscriptionManager.tsx';

/** How the link stands, how fast it is, and what is followed over it. */
export function ConnectionSection({
  onSignIn,
}: {
  readonly onSignIn: (() => void) | undefined;
}): ReactNode {
  return (
    <div className="cs-dashboard__cards">
      <WebSocketConnectionStatus showDetails onSignIn={onSignIn} />
      <LatencyChart />
      <WebSocketSubscriptionManager className="cs-dashboard__wide" />
    </div>
  );
}
