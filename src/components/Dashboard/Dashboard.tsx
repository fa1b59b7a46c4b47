import type { ReactNode } from 'react';
import { useState } from 'react';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import type { Sport } from '../../hooks/viewTypes.ts';
import { ArbitrageList } from '../ArbitrageList/ArbitrageList.tsx';
import { LiveUpdateIndicator } from '../LiveUpdateIndicator/LiveUpdateIndicator.tsx';
import { LostConnectionBanner } from '../LostConnectionBanner/LostConnectionBanner.tsx';
import { NotificationList } from '../NotificationList/NotificationList.tsx';
import { OddsTable } from '../OddsTable/OddsTable.tsx';
import { PredictionList } from '../PredictionList/PredictionList.tsx';
import { classNames } from '../shared/classNames.ts';
import { WebSocketConnectionStatus } from '../WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
import { SportFeed } from './SportFeed.tsx';
import { SportPicker } from './SportPicker.tsx';
import { SPORTS } from './sports.ts';

/** Props of `Dashboard`. */
export interface DashboardProps {
  /** The sport shown at first; null for all. @default null */
  readonly sport?: Sport | null;
  /** @default 'Courtside' */
  readonly title?: string;
  /** Rows of the odds table, in order of arrival. @default all */
  readonly oddsLimit?: number | undefined;
  /** Something of your own at the end of the header, such as a theme toggle. */
  readonly headerEnd?: ReactNode;
  readonly className?: string | undefined;
}

const BANNER_TOPICS = ['connection'];
const LIST_LIMIT = 5;

/**
 * Odds, arbitrage and predictions of one sport or all, with the connection they come over. `data-status` is the real
 * status at every moment; what is told in words keeps silent about losses shorter than a second.
 */
export function Dashboard({
  sport: initialSport = null,
  title = 'Courtside',
  oddsLimit,
  headerEnd,
  className,
}: DashboardProps): ReactNode {
  const { status } = useConnectionStatus();
  const [sport, setSport] = useState(initialSport);
  const filter = sport === null ? {} : { sport };
  const feeds = sport === null ? SPORTS : [sport];
  return (
    <div className={classNames('cs-root cs-dashboard', className)} data-status={status}>
      {feeds.map((name) => (
        <SportFeed key={name} sport={name} />
      ))}
      <header className="cs-dashboard__header">
        <h1 className="cs-dashboard__title">{title}</h1>
        <SportPicker sport={sport} onPick={setSport} />
        <div className="cs-dashboard__end">
          <LiveUpdateIndicator hasActions={false} />
          {headerEnd}
        </div>
      </header>
      <LostConnectionBanner />
      <NotificationList hiddenTopics={BANNER_TOPICS} />
      <div className="cs-dashboard__grid">
        <OddsTable filter={filter} limit={oddsLimit} className="cs-dashboard__odds" />
        <div className="cs-dashboard__side">
          <WebSocketConnectionStatus showDetails />
          <ArbitrageList filter={filter} limit={LIST_LIMIT} />
          <PredictionList filter={filter} limit={LIST_LIMIT} />
        </div>
      </div>
    </div>
  );
}
