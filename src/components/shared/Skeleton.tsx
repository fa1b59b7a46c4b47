import type { ReactNode } from 'react';

const LINES = [0, 1, 2, 3, 4, 5];

/** Grey lines where something will be; decorative, so a sentence has to say that we wait. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }): ReactNode {
  return (
    <span className="cs-blocks" aria-hidden="true">
      {LINES.slice(0, lines).map((line) => (
        <span key={line} className="cs-skeleton__line" />
      ))}
    </span>
  );
}
