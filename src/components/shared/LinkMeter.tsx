import type { ReactNode } from 'react';
import type { LinkLevel } from '../../hooks/viewTypes.ts';
import { cssVariables } from './cssVariables.ts';

const BARS_OF: Readonly<Record<LinkLevel, number>> = {
  unknown: 0,
  excellent: 5,
  good: 4,
  fair: 3,
  poor: 2,
  critical: 1,
};
const BARS = [1, 2, 3, 4, 5];

/** The link's level as five bars that grow. Decorative: the word goes with it. */
export function LinkBars({ level }: { readonly level: LinkLevel }): ReactNode {
  return (
    <span className="cs-bars" data-level={level} aria-hidden="true">
      {BARS.map((bar) => (
        <span
          key={bar}
          className="cs-bars__bar"
          data-state={bar <= BARS_OF[level] ? 'on' : 'off'}
          style={cssVariables({ '--cs-bar': bar })}
        />
      ))}
    </span>
  );
}

/** Props of the link's level with its name. */
export interface LinkMeterProps {
  readonly level: LinkLevel;
  /** "Link". */
  readonly name: string;
  /** The level in a word. */
  readonly word: string;
}

/** The link's level as five bars and a word. */
export function LinkMeter({ level, name, word }: LinkMeterProps): ReactNode {
  return (
    <div className="cs-row" data-level={level}>
      <span className="cs-link__name">{name}</span>
      <LinkBars level={level} />
      <span className="cs-medium cs-link__level">{word}</span>
    </div>
  );
}
