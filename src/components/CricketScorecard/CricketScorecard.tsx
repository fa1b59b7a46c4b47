import type { ReactNode } from 'react';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { SportCard } from '../shared/SportCard.tsx';
import { TabPanels } from '../shared/TabPanels.tsx';
import { WormChart } from '../WormChart/WormChart.tsx';
import type { CricketScorecardStrings } from './cricketScorecardStrings.ts';
import { CRICKET_SCORECARD_STRINGS } from './cricketScorecardStrings.ts';
import { InningsCard } from './InningsCard.tsx';
import { toTeamName } from './toTeamName.ts';
import { Present } from './Present.tsx';
import { useCricketScorecardBehaviour } from './useCricketScorecardBehaviour.ts';

/** Props of `CricketScorecard`. */
export interface CricketScorecardProps
  extends Stylable<'present' | 'innings' | 'worm'>, Translatable<CricketScorecardStrings> {
  /** A UUID, as the server's address has it. */
  readonly matchId: string;
  /** Whether the worm is shown below the tables. @default true */
  readonly hasWorm?: boolean | undefined;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/**
 * A cricket match: the score, this over and the chase on top, then a tab for each innings with its batting and bowling, and the worm.
 * The tab of the innings under way shows at first, and again when the next one begins.
 */
export function CricketScorecard(props: CricketScorecardProps): ReactNode {
  const { matchId, hasWorm = true, enabled = true, className, classNames: parts = {} } = props;
  const strings = toStrings(CRICKET_SCORECARD_STRINGS, props.strings);
  const model = useCricketScorecardBehaviour(matchId, enabled);
  const { match, current, innings, result } = model;
  return (
    <SportCard
      title={strings.title(model.teams)}
      status={match?.status != null && <Status status={match.status} strings={strings} />}
      result={result}
      isKnown={match !== undefined}
      phase={match?.status ?? null}
      strings={strings}
      className={classNames('cs-cricket', className)}
    >
      {match && <Present model={model} strings={strings} className={parts.present} />}
      {match && current && (
        <TabPanels
          // Anew with each innings, so that it opens the one under way.
          key={current.inningsNumber}
          label={strings.innings}
          initial={String(current.inningsNumber)}
          className={parts.innings}
          panels={innings.map((turn) => ({
            name: String(turn.inningsNumber),
            label: toTeamName(turn, strings),
            children: (
              <InningsCard innings={turn} ballsPerOver={match.ballsPerOver} strings={strings} />
            ),
          }))}
        />
      )}
      {match && hasWorm && innings.length > 0 && (
        <WormChart match={match} className={classNames('cs-rule', parts.worm)} />
      )}
    </SportCard>
  );
}

interface StatusProps {
  readonly status: keyof CricketScorecardStrings['statuses'];
  readonly strings: CricketScorecardStrings;
}

function Status({ status, strings }: StatusProps): ReactNode {
  return (
    <span className="cs-badge" data-state={status === 'live' ? 'live' : 'other'}>
      {strings.statuses[status]}
    </span>
  );
}
