import type { ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import type { TimelineEntry } from '../../hooks/viewTypes.ts';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { formatDuration } from './formatTimes.ts';
import { toTimelineRows } from './toTimelineRows.ts';
import type { TimelineRow } from './toTimelineRows.ts';

/** Props of the states a machine went through. */
export interface TimelineTableProps {
  readonly timeline: readonly TimelineEntry[];
  readonly strings: DebugPanelStrings;
}

const MAX_ROWS = 100;

/** States, newest first, each with how long it lasted and what led there. */
export function TimelineTable({ timeline, strings }: TimelineTableProps): ReactNode {
  const rows = toTimelineRows(timeline).slice(0, MAX_ROWS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="cs-debug__scroller" aria-label={strings.timeline} tabIndex={0}>
      <table className="cs-debug__table cs-timeline__table">
        <thead>
          <tr>
            <th scope="col">{strings.state}</th>
            <th scope="col" data-align="end">
              {strings.lasted}
            </th>
            <th scope="col">{strings.because}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <StateRow key={row.serial} row={row} strings={strings} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface StateRowProps {
  readonly row: TimelineRow;
  readonly strings: DebugPanelStrings;
}

function StateRow({ row: { entry, lastedMs }, strings }: StateRowProps): ReactNode {
  return (
    <tr data-state={lastedMs === null ? 'current' : 'past'}>
      <th scope="row" className="cs-timeline__state" data-name={entry.to}>
        {entry.to}
        {entry.link !== '' && <span className="cs-note"> {strings.socket(entry.link)}</span>}
      </th>
      <td data-align="end">
        {lastedMs === null ? (
          <SoFar since={entry.at} strings={strings} />
        ) : (
          formatDuration(lastedMs)
        )}
      </td>
      <td>
        <Cause entry={entry} strings={strings} />
      </td>
    </tr>
  );
}

interface SoFarProps {
  readonly since: number;
  readonly strings: DebugPanelStrings;
}

function SoFar({ since, strings }: SoFarProps): ReactNode {
  const seconds = useClock((now) => Math.max(0, Math.floor((now - since) / 1_000)));
  return seconds === null ? null : strings.soFar(formatDuration(seconds * 1_000));
}

interface CauseProps {
  readonly entry: TimelineEntry;
  readonly strings: DebugPanelStrings;
}

function Cause({ entry, strings }: CauseProps): ReactNode {
  const { attempt, detail, event, reason } = entry;
  return (
    <>
      <span className="cs-timeline__event">
        {event === null ? strings.stoodAtStart : [event, detail].filter(Boolean).join(' ')}
      </span>
      {attempt > 0 && <span className="cs-note"> · {strings.attempt(attempt)}</span>}
      {reason !== null && <span className="cs-note"> · {strings.reasons[reason]}</span>}
    </>
  );
}
