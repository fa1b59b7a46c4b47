import type { ReactNode } from 'react';
import { memo } from 'react';
import { BallChip } from './BallChip.tsx';
import type { BilliardsTableStrings } from './billiardsTableStrings.ts';
import type { BallFact } from './tableFacts.ts';

/** Props of the tray. */
export interface BallTrayProps {
  readonly balls: readonly BallFact[];
  readonly strings: BilliardsTableStrings;
  readonly className: string;
}

/** The pocketed balls, by number; always as high, whether there are any or not. */
export const BallTray = memo(function BallTray({
  balls,
  strings,
  className,
}: BallTrayProps): ReactNode {
  return (
    <div className={className}>
      <span className="cs-note" aria-hidden="true">
        {strings.pocketed}
      </span>
      {balls.length === 0 && <span className="cs-note">{strings.nonePocketed}</span>}
      <ul className="cs-beads" aria-label={strings.pocketed}>
        {balls.map((ball) => (
          <li key={ball.id} className="cs-billiards__tray-ball">
            <BallChip look={ball} />
            <span className="cs-visually-hidden">{strings.ballName(ball.kind, ball.text)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
});
