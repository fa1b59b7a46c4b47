import type { ReactNode } from 'react';
import { useClock } from '../../hooks/useClock.ts';
import { classNames } from './classNames.ts';

/** Props of the age of something that was said. */
export interface NotificationAgeProps {
  readonly at: number;
  readonly toWords: (seconds: number) => string;
  readonly className?: string | undefined;
}

/** How long ago it was, in words that tick. Never in a live region: it would be read out each time. */
export function NotificationAge({ at, toWords, className }: NotificationAgeProps): ReactNode {
  const seconds = useClock((now) => toStep(Math.max(0, Math.floor((now - at) / 1_000))));
  return (
    <time className={classNames('cs-note', className)} dateTime={new Date(at).toISOString()}>
      <bdi>{seconds === null ? '' : toWords(seconds)}</bdi>
    </time>
  );
}

/** Seconds in the first minute, then whole minutes and hours: words that stay the same need no render. */
function toStep(seconds: number): number {
  if (seconds < 60) return seconds;
  const step = seconds < 3_600 ? 60 : 3_600;
  return Math.floor(seconds / step) * step;
}
