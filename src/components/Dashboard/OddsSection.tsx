import type { ReactNode } from 'react';
import type { Sport } from '../../hooks/viewTypes.ts';
import { ArbitrageList } from '../ArbitrageList/ArbitrageList.tsx';
import type { OddsSort } from '../OddsTable/oddsSort.ts';
import { OddsTable } from '../OddsTable/OddsTable.tsx';
import { PredictionList } from '../PredictionList/PredictionList.tsx';
import type { DashboardStrings } from './dashboardStrings.ts';
import { SportFeed } from './SportFeed.tsx';
import { SportPicker } from './SportPicker.tsx';
import { SPORTS } from './sports.ts';

/** Props of the section about odds. */
export interface OddsSectionProps {
  /** Null: all. */
  readonly sport: Sport | null;
  readonly onPickSport: (sport: Sport | null) => void;
  readonly oddsLimit: number | undefined;
  /** The order the table comes back with; undefined for its own. */
  readonly sort: OddsSort | undefined;
  readonly onSort: (sort: OddsSort) => void;
  readonly strings: DashboardStrings;
}

const LIST_LIMIT = 5;

/** Odds, arbitrage and predictions of one sport or all; a sport picked is the only one subscribed to. */
export function OddsSection({
  sport,
  onPickSport,
  oddsLimit,
  sort,
  onSort,
  strings,
}: OddsSectionProps): ReactNode {
  const filter = sport === null ? {} : { sport };
  const feeds = sport === null ? SPORTS : [sport];
  return (
    <>
      {feeds.map((name) => (
        <SportFeed key={name} sport={name} />
      ))}
      <SportPicker
        sport={sport}
        onPick={onPickSport}
        label={strings.sport}
        allLabel={strings.allSports}
      />
      <div className="cs-dashboard__grid">
        <OddsTable
          filter={filter}
          limit={oddsLimit}
          defaultSort={sort}
          onSortChange={onSort}
          className="cs-dashboard__odds"
        />
        <div className="cs-dashboard__side">
          {/* Last what comes and goes, so that it pushes nothing down. */}
          <PredictionList filter={filter} limit={LIST_LIMIT} />
          <ArbitrageList filter={filter} limit={LIST_LIMIT} />
        </div>
      </div>
    </>
  );
}
