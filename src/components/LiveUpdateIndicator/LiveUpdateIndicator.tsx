import type { ReactNode } from 'react';
import { useId } from 'react';
import { ConnectionDetails } from '../shared/ConnectionDetails.tsx';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { classNames } from '../shared/classNames.ts';
import type { LiveUpdateIndicatorStrings } from './indicatorStrings.ts';
import { INDICATOR_STRINGS } from './indicatorStrings.ts';
import type { IndicatorLinePart } from './IndicatorLine.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';
import { LatestUpdate } from './LatestUpdate.tsx';
import type { LiveUpdateSummary } from './liveUpdate.ts';
import { useIndicatorBehaviour } from './useIndicatorBehaviour.ts';

/** Parts of `LiveUpdateIndicator` that take class names. */
export type LiveUpdateIndicatorPart = IndicatorLinePart | 'details';

/** Props of `LiveUpdateIndicator`. */
export interface LiveUpdateIndicatorProps
  extends Stylable<LiveUpdateIndicatorPart>, Translatable<LiveUpdateIndicatorStrings> {
  /** Makes it a card with reason, link, round trips, session, attempts and the latest update. @default false */
  readonly showDetails?: boolean;
  /** `small` goes into a dense header or a status bar. @default 'medium' */
  readonly size?: 'small' | 'medium';
  /** The newest update, whose age is shown. @default the age of the newest data of any subscription */
  readonly lastUpdate?: LiveUpdateSummary | null | undefined;
  /** False: says what is wrong and leaves the way out to something beside it, such as a banner. @default true */
  readonly hasActions?: boolean;
  /** What "Sign in" does; without it, Retry asks the token's source again. */
  readonly onSignIn?: (() => void) | undefined;
}

/**
 * One line that says whether what is on the page is live: "Live · 12 ms · 3 s ago", "No news · 40 s ago", "Reconnecting 2/5 in 4 s",
 * "Offline" …, with the way out where there is one. A loss shorter than a second is not shown, recovery at once. The status is a
 * polite live region; the numbers that tick stand outside it. Messages that could not be read, and repeats, are counted beside it.
 */
export function LiveUpdateIndicator(props: LiveUpdateIndicatorProps): ReactNode {
  const { showDetails = false, size = 'medium', lastUpdate, hasActions = true, onSignIn } = props;
  const strings = toStrings(INDICATOR_STRINGS, props.strings);
  const behaviour = useIndicatorBehaviour(lastUpdate, onSignIn);
  const titleId = useId();
  const { connection, doubt } = behaviour;
  const line = (
    <IndicatorLine
      behaviour={behaviour}
      strings={strings}
      hasActions={hasActions}
      isAlone={!showDetails}
      classNames={props.classNames}
    />
  );
  const root = {
    className: classNames('cs-root cs-indicator', showDetails && 'cs-card', props.className),
    'data-status': connection.status,
    'data-size': size,
    'data-link': doubt ?? undefined,
  };
  if (!showDetails) {
    return (
      <div {...root} data-state="compact">
        {line}
      </div>
    );
  }
  return (
    <section {...root} data-state="detailed" aria-labelledby={titleId}>
      <header className="cs-card__header cs-indicator__header">
        <span className="cs-card__title" id={titleId}>
          {strings.title}
        </span>
        {line}
      </header>
      <div className={classNames('cs-indicator__details', props.classNames?.details)}>
        <ConnectionDetails connection={connection} strings={strings} />
        {lastUpdate !== undefined && (
          <LatestUpdate update={lastUpdate} ageSeconds={behaviour.ageSeconds} strings={strings} />
        )}
      </div>
    </section>
  );
}
