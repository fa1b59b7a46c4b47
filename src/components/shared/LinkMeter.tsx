import type { ReactNode } from 'react';
import type { LinkLevel } from '../../hooks/viewTypes.ts';

const LEVELS: Readonly<Record<LinkLevel, { readonly text: string; readonly bars: number }>> = {
  unknown: { text: 'Not measured yet', bars: 0 },
  excellent: { text: 'Excellent', bars: 5 },
  good: { text: 'Good', bars: 4 },
  fair: { text: 'Fair', bars: 3 },
  poor: { text: 'Poor', bars: 2 },
  critical: { text: 'Critical', bars: 1 },
};
const BARS = [1, 2, 3, 4, 5];

/** The link's level as five bars and a word. */
export function LinkMeter({ level }: { readonly level: LinkLevel }): ReactNode {
  const { text, bars } = LEVELS[level];
  return (
    <div className="cs-link" data-level={level}>
      <span className="cs-link__name">Link</span>
      <span className="cs-link__bars" aria-hidden="true">
        {BARS.map((bar) => (
          <span key={bar} className="cs-link__bar" data-state={bar <= bars ? 'on' : 'off'} />
        ))}
      </span>
      <span className="cs-link__level">{text}</span>
    </div>
  );
}
