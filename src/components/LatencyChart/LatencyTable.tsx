import type { ReactNode } from 'react';
import { memo } from 'react';
import { toLinkLevel } from '../../hooks/linkLevels.ts';
import type { LatencyEntry, LatencyHistory } from '../../hooks/viewTypes.ts';
import type { LatencyChartStrings } from './latencyChartStrings.ts';

/** Props of the table. */
export interface LatencyTableProps {
  readonly history: LatencyHistory;
  readonly strings: LatencyChartStrings;
}

/** The chart as a table, newest first, for who does not see it. Changes once a probe. */
export const LatencyTable = memo(function LatencyTable({
  history,
  strings,
}: LatencyTableProps): ReactNode {
  return (
    <div className="cs-visually-hidden">
      <table>
        <caption>{strings.table}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.timeHead}</th>
            <th scope="col">{strings.rttHead}</th>
            <th scope="col">{strings.levelHead}</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two entries may have one instant, and rows hold no state
            <tr key={`${entry.at} ${history.length - index}`}>
              <th scope="row">{strings.time(entry.at)}</th>
              <Cells entry={entry} strings={strings} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Cells({
  entry,
  strings,
}: {
  readonly entry: LatencyEntry;
  readonly strings: LatencyChartStrings;
}) {
  if (entry.type !== 'measured') {
    return <td colSpan={2}>{entry.type === 'lost' ? strings.linkDown : strings.linkUp}</td>;
  }
  return (
    <>
      <td>{strings.duration(entry.rttMs)}</td>
      <td>{strings.level[toLinkLevel(entry.rttMs)]}</td>
    </>
  );
}
