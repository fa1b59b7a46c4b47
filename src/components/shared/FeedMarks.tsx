import { Equal, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FeedHealth } from '../../hooks/viewTypes.ts';
import type { ConnectionStrings } from './connectionStrings.ts';

/** Props of the marks. */
export interface FeedMarksProps {
  readonly feed: FeedHealth;
  readonly strings: Pick<ConnectionStrings, 'unreadable' | 'repeats'>;
}

/**
 * Beside a status that is fine: that some of what came lately could not be read, which is a warning, and that some came twice, which is not.
 * A sign and a number; the sentence is for screen readers, and for who points at it.
 */
export function FeedMarks({ feed, strings }: FeedMarksProps): ReactNode {
  return (
    <>
      <Mark state="stale" count={feed.unreadableCount} say={strings.unreadable} />
      <Mark state="repeats" count={feed.repeatCount} say={strings.repeats} />
    </>
  );
}

/** By the state of the badge, of which the first looks like a warning. */
const SIGNS = { stale: TriangleAlert, repeats: Equal };

interface MarkProps {
  readonly state: keyof typeof SIGNS;
  readonly count: number;
  readonly say: (count: number) => string;
}

function Mark({ state, count, say }: MarkProps): ReactNode {
  if (count === 0) return null;
  const Sign = SIGNS[state];
  const text = say(count);
  return (
    <span className="cs-badge" data-state={state} title={text}>
      <Sign size={12} strokeWidth={2.5} aria-hidden="true" />
      {/* Short, so that it moves nothing else. */}
      <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
      <span className="cs-visually-hidden">{text}</span>
    </span>
  );
}
