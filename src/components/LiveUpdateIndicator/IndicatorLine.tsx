import type { ReactNode } from 'react';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { Stylable } from '../shared/componentProps.ts';
import { describeConnection } from '../shared/describeConnection.ts';
import { FeedMarks } from '../shared/FeedMarks.tsx';
import { formatMs } from '../shared/formatNumber.ts';
import { LinkBars } from '../shared/LinkMeter.tsx';
import { RetryNote } from '../shared/RetryNote.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import { nameWayOut } from '../shared/nameWayOut.ts';
import type { LiveUpdateIndicatorStrings } from './indicatorStrings.ts';
import type { IndicatorBehaviour } from './useIndicatorBehaviour.ts';

/** Parts of the line that take class names. */
export type IndicatorLinePart = 'line' | 'status' | 'latency' | 'age' | 'action';

/** Props of the line. */
export interface IndicatorLineProps {
  readonly classNames: Stylable<IndicatorLinePart>['classNames'];
  readonly behaviour: IndicatorBehaviour;
  readonly strings: LiveUpdateIndicatorStrings;
  readonly hasActions: boolean;
  /** False above the details, which count down and explain. */
  readonly isAlone: boolean;
}

/** Status, round trip or wait, age, and the way out. Only the status is a live region. */
export function IndicatorLine(props: IndicatorLineProps): ReactNode {
  const { behaviour, strings, hasActions, isAlone, classNames: users } = props;
  const { connection, doubt, feed, isSlowedDown, ageSeconds, wayOut } = behaviour;
  const text = describeConnection(connection, strings, doubt);
  return (
    <div className={classNames('cs-indicator__line', users?.line)}>
      <StatusShape status={connection.status} doubt={doubt} />
      <output className={classNames('cs-medium', users?.status)}>
        {/* Made anew for each text, so that it fades in. */}
        <span key={text} className="cs-fade">
          {text}
        </span>
      </output>
      <Latency behaviour={behaviour} strings={strings} className={users?.latency} />
      {isAlone && <RetryNote dueAt={connection.nextRetryAt} format={strings.retryIn} />}
      {ageSeconds !== null && (
        <span className={classNames('cs-note cs-indicator__age', users?.age)}>
          <span className="cs-visually-hidden">{strings.lastUpdated} </span>
          {strings.age(ageSeconds)}
        </span>
      )}
      {isAlone && feed && <FeedMarks feed={feed} strings={strings} />}
      {isAlone && isSlowedDown && (
        <span className="cs-badge cs-indicator__slow" data-state="stale">
          {strings.fewerUpdates}
        </span>
      )}
      {hasActions && wayOut && (
        <Button
          className={classNames('cs-indicator__action', users?.action)}
          isBusy={wayOut.isBusy}
          onClick={wayOut.run}
        >
          {nameWayOut(wayOut, strings)}
        </Button>
      )}
    </div>
  );
}

interface LatencyProps {
  readonly behaviour: IndicatorBehaviour;
  readonly strings: LiveUpdateIndicatorStrings;
  readonly className: string | undefined;
}

/** The last round trip with the link's level, while there is a link; their room from its first moment, so that the first moves nothing. */
function Latency({ behaviour, strings, className }: LatencyProps): ReactNode {
  const { connection, link } = behaviour;
  if (connection.status !== 'connected') return null;
  return (
    <span className={classNames('cs-inline', className)}>
      <LinkBars level={link.level} />
      <span className="cs-note cs-indicator__rtt">{formatMs(link.rttMs)}</span>
      <span className="cs-visually-hidden">{strings.level(link.level)}</span>
    </span>
  );
}
