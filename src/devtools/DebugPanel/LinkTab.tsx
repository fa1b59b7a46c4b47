import type { ReactNode } from 'react';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { LatencyChart } from '../../components/LatencyChart/LatencyChart.tsx';
import { formatMs } from '../../components/shared/formatNumber.ts';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { FactList } from './FactList.tsx';

/** Props of the tab of the link. */
export interface LinkTabProps {
  /** Shown above the numbers. @default LatencyChart */
  readonly chart?: ReactNode;
  readonly strings: DebugPanelStrings;
}

/** How good the link is: round trips over the last minutes, and their extremes. */
export function LinkTab({ chart = <LatencyChart />, strings }: LinkTabProps): ReactNode {
  const link = useLinkQuality();
  return (
    <div className="cs-flow">
      {chart}
      <FactList
        facts={[
          { name: strings.fastest, value: formatMs(link.minMs) },
          { name: strings.slowest, value: formatMs(link.maxMs) },
          { name: strings.roundTrips, value: link.sampleCount },
        ]}
      />
    </div>
  );
}
