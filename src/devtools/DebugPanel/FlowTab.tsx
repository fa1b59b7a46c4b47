import type { ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import type { InspectionResult } from '../../hooks/useInspection.ts';
import { useWebSocketAnalytics } from '../../hooks/useWebSocketAnalytics.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ManagerStats } from '../../hooks/viewTypes.ts';
import { formatMs, formatPlain, NO_NUMBER } from '../../components/shared/formatNumber.ts';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { FactList } from './FactList.tsx';
import { FlowChart } from './FlowChart.tsx';
import { toConflation, toRates } from './toRates.ts';

/** Props of the tab of what goes through. */
export interface FlowTabProps {
  readonly inspection: InspectionResult;
  readonly strings: DebugPanelStrings;
}

/** How much comes, how much of it is shown, and what did not decode. */
export function FlowTab({ inspection, strings }: FlowTabProps): ReactNode {
  const { stats } = useWebSocketAnalytics();
  const slowdown = useWebSocketStore((state) => state.slowdown);
  const second = useClock((now) => Math.floor(now / 1_000));
  const seconds = inspection.log.flow();
  const rates = toRates(seconds, second);
  const conflation = toConflation(stats);
  return (
    <div className="cs-flow">
      <FlowChart seconds={seconds} until={second} label={strings.lastMinute} />
      <FactList
        facts={[
          { name: strings.received, value: rates.framesIn, note: strings.perSecond },
          { name: strings.flushes, value: rates.flushes, note: strings.perSecond },
          { name: strings.itemsReceived, value: count(stats.itemsReceived) },
          { name: strings.rowsShown, value: count(stats.rowsShown) },
          {
            name: strings.conflation,
            value: conflation === null ? NO_NUMBER : formatPlain(conflation),
            note: strings.conflationNote,
          },
          { name: strings.slowestFlush, value: formatMs(rates.slowestMs) },
          {
            name: strings.spilled,
            value: count(stats.spilledFlushCount),
            isWorrying: stats.spilledFlushCount > 0,
          },
          { name: strings.dropped, value: count(stats.itemsDropped) },
          {
            name: strings.invalid,
            value: count(stats.invalidCount),
            isWorrying: stats.invalidCount > 0,
          },
          {
            name: strings.slowdown,
            value: strings.slowdowns[slowdown],
            isWorrying: slowdown !== 'none',
          },
        ]}
      />
      <InvalidSamples stats={stats} strings={strings} />
      <UnknownTypes stats={stats} strings={strings} />
    </div>
  );
}

interface StatsProps {
  readonly stats: ManagerStats;
  readonly strings: DebugPanelStrings;
}

function InvalidSamples({ stats, strings }: StatsProps): ReactNode {
  return (
    <section className="cs-flow__part">
      <h3 className="cs-flow__title">{strings.invalidSamples}</h3>
      {stats.recentInvalid.length === 0 && <p className="cs-note">{strings.noInvalid}</p>}
      <ul className="cs-list">
        {stats.recentInvalid.toReversed().map((error, index) => (
          <li key={stats.invalidCount - index} className="cs-flow__sample">
            <strong>{error.message}</strong>
            <code>{error.sample}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnknownTypes({ stats, strings }: StatsProps): ReactNode {
  const types = Object.entries(stats.unknownTypes);
  return (
    <section className="cs-flow__part">
      <h3 className="cs-flow__title">{strings.unknownTypes}</h3>
      {types.length === 0 && <p className="cs-note">{strings.noUnknownTypes}</p>}
      <ul className="cs-list">
        {types.map(([name, times]) => (
          <li key={name} className="cs-flow__sample">
            <code>{name}</code> {strings.several(times)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
