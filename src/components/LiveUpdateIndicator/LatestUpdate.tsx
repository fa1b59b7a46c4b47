import type { ReactNode } from 'react';
import type { LiveUpdateIndicatorStrings } from './indicatorStrings.ts';
import type { LiveUpdatePriority, LiveUpdateSummary } from './liveUpdate.ts';

/** Props of the newest update. */
export interface LatestUpdateProps {
  readonly update: LiveUpdateSummary | null;
  readonly ageSeconds: number | null;
  readonly strings: LiveUpdateIndicatorStrings;
}

/** Low is the usual one. */
const TONES: Partial<Record<LiveUpdatePriority, 'bad' | 'warn'>> = { high: 'bad', medium: 'warn' };

/** The newest update: what it is, how much it matters, what it concerns, and how long ago it came. */
export function LatestUpdate({ update, ageSeconds, strings }: LatestUpdateProps): ReactNode {
  return (
    <div className="cs-lines cs-rule cs-latest">
      <p className="cs-note">{strings.latestUpdate}</p>
      <p className="cs-row cs-wrap">
        <span className="cs-medium cs-break">
          {update ? strings.updateType(update.type) : strings.noUpdate}
        </span>
        {update?.priority && (
          <span
            className="cs-priority"
            data-priority={update.priority}
            data-tone={TONES[update.priority]}
          >
            {strings.priority(update.priority)}
          </span>
        )}
        {update && ageSeconds !== null && (
          <span className="cs-note cs-end">{strings.age(ageSeconds)}</span>
        )}
      </p>
      {update?.affectedCount !== undefined && (
        <p className="cs-note cs-latest__affected">{strings.affected(update.affectedCount)}</p>
      )}
    </div>
  );
}
