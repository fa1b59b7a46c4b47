import type { ReactNode } from 'react';
import { formatOvers } from '../../hooks/sportViews.ts';
import { BattingTable } from './BattingTable.tsx';
import { BowlingTable } from './BowlingTable.tsx';
import type { InningsProps } from './inningsProps.ts';

/** An innings on paper: batting, fall of wickets, bowling. */
export function InningsCard(props: InningsProps): ReactNode {
  const { innings, ballsPerOver, strings } = props;
  const { fallOfWickets } = innings;
  return (
    <div className="cs-cricket__innings">
      <div>
        <BattingTable {...props} />
        {fallOfWickets.length > 0 && (
          <section className="cs-inset cs-rule cs-cricket__falls">
            <h3 className="cs-label">{strings.fallOfWickets}</h3>
            <ol className="cs-list">
              {fallOfWickets.map((fall) => (
                <li key={`${fall.wicketNumber} ${fall.player.playerId ?? fall.player.name}`}>
                  {strings.fall(fall, formatOvers(fall.balls, ballsPerOver))}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <BowlingTable {...props} />
    </div>
  );
}
