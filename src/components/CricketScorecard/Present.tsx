import type { ReactNode } from 'react';
import { formatOvers } from '../../hooks/sportViews.ts';
import { classNames } from '../shared/classNames.ts';
import { useChangeCount } from '../shared/useChangeCount.ts';
import { ThisOver } from '../ThisOver/ThisOver.tsx';
import type { CricketScorecardStrings } from './cricketScorecardStrings.ts';
import { toTeamName } from './toTeamName.ts';
import type { CricketScorecardModel } from './useCricketScorecardBehaviour.ts';

interface PresentProps {
  readonly model: CricketScorecardModel;
  readonly strings: CricketScorecardStrings;
  readonly className?: string | undefined;
}

/** The score now, the rates, this over; and the result once there is one. */
export function Present({ model, strings, className }: PresentProps): ReactNode {
  const { match, current, chase } = model;
  if (!match) return null;
  const { ballsPerOver, result } = match;
  return (
    <div className={classNames('cs-blocks cs-inset', className)}>
      <p className="cs-cricket__result" aria-live="polite">
        {result && strings.result(result)}
      </p>
      {current && (
        <>
          <p className="cs-cricket__now">
            <span className="cs-strong">{toTeamName(current, strings)}</span>
            <Score text={strings.score(current.runs, current.wickets, current.isDeclared)} />
            <span className="cs-note">
              {strings.overs(formatOvers(current.balls, ballsPerOver))}
            </span>
          </p>
          <p className="cs-cricket__facts">
            {current.runRate !== null && <span>{strings.runRate(current.runRate)}</span>}
            {chase && <strong>{strings.chase(chase)}</strong>}
            {!current.isComplete && (
              <span>
                {strings.partnership(current.partnership.runs, current.partnership.balls)}
              </span>
            )}
          </p>
          {!result && <ThisOver over={current.thisOver} ballsPerOver={ballsPerOver} />}
        </>
      )}
    </div>
  );
}

/** The score, which pops once when it changes. */
function Score({ text }: { readonly text: string }): ReactNode {
  const changes = useChangeCount(text);
  return (
    <span className="cs-cricket__score">
      <span key={changes} className="cs-pop" data-state={changes > 0 ? 'changed' : 'still'}>
        {text}
      </span>
    </span>
  );
}
