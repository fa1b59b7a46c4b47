import type { ReactNode } from 'react';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { formatMs } from '../../components/shared/formatNumber.ts';
import { LinkMeter } from '../../components/shared/LinkMeter.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { FactList } from './FactList.tsx';

/** Props of the tab of the link. */
export interface LinkTabProps {
  /** Shown above the numbers, a chart of round trips for one. @default nothing */
  readonly chart?: ReactNode;
  readonly strings: DebugPanelStrings;
}

/** How good the link is. */
export function LinkTab({ chart, strings }: LinkTabProps): ReactNode {
  const link = useLinkQuality();
  return (
    <div className="cs-flow">
      {chart}
      <LinkMeter level={link.level} name={strings.link} word={strings.levels[link.level]} />
      <FactList
        facts={[
          { name: strings.roundTrip, value: formatMs(link.rttMs) },
          { name: strings.average, value: formatMs(link.averageMs) },
          { name: strings.fastest, value: formatMs(link.minMs) },
          { name: strings.slowest, value: formatMs(link.maxMs) },
          { name: strings.p95, value: formatMs(link.p95Ms) },
          { name: strings.jitter, value: formatMs(link.jitterMs) },
          { name: strings.roundTrips, value: link.sampleCount },
        ]}
      />
    </div>
  );
}
