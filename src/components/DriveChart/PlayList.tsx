import type { ReactNode } from 'react';
import type { DriveChart, DrivePlay } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { DriveChartStrings } from './driveChartStrings.ts';

interface PlayListProps {
  readonly chart: DriveChart;
  readonly strings: DriveChartStrings;
  readonly className?: string | undefined;
}

/** The plays of a drive in words: what the field shows, for everybody. Each has the stroke that it has on the field. */
export function PlayList({ chart, strings, className }: PlayListProps): ReactNode {
  return (
    <section className={classNames('cs-drives__plays', className)}>
      <h3 className="cs-label">{strings.plays}</h3>
      {chart.plays.length === 0 && <p className="cs-note">{strings.noPlays}</p>}
      <ol className="cs-list">
        {chart.plays.map((entry, at) => (
          <li key={entry.play.playId ?? at} className="cs-drives__play">
            <PlayStroke entry={entry} />
            <span className="cs-drives__down">{toDown(entry, strings)}</span>
            <span className="cs-drives__gain cs-medium">
              <span className="cs-sport__figure">{toGain(entry, strings)}</span>
            </span>
            <span className="cs-under">
              <bdi>{entry.play.description}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What moves no ball from scrimmage has a moment, but no down. */
function toDown({ play, mark }: DrivePlay, strings: DriveChartStrings): string {
  const { down, distance, quarter, clock } = play;
  if (mark && down !== null && distance !== null) return strings.down(down, distance);
  return [quarter === null ? null : strings.quarter(quarter), clock].filter(Boolean).join(' ');
}

function toGain({ play, mark }: DrivePlay, strings: DriveChartStrings): string {
  return mark === null || mark.kind === 'kick' || play.yards === null
    ? ''
    : strings.gain(play.yards);
}

function PlayStroke({ entry: { mark } }: { readonly entry: DrivePlay }): ReactNode {
  return (
    <svg className="cs-drives__stroke" viewBox="0 0 20 10" aria-hidden="true">
      {mark && <path className="cs-drives__line" data-kind={mark.kind} d="M1 5H19" />}
    </svg>
  );
}
