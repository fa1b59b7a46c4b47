import type { ReactNode } from 'react';
import type { DriveChart as Chart } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { SportCard } from '../shared/SportCard.tsx';
import { DriveList, toOutcomeText } from './DriveList.tsx';
import type { DriveChartStrings } from './driveChartStrings.ts';
import { DRIVE_CHART_STRINGS } from './driveChartStrings.ts';
import { Field } from './Field.tsx';
import { PlayList } from './PlayList.tsx';
import type { DriveChoice } from './useDriveChartBehaviour.ts';
import { useDriveChartBehaviour } from './useDriveChartBehaviour.ts';

/** Props of `DriveChart`. */
export interface DriveChartProps
  extends Stylable<'field' | 'drives' | 'plays'>, Translatable<DriveChartStrings> {
  readonly gameId: string;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/**
 * The drives of an NFL game on the field: each play of one as an arrow, the line of scrimmage, the first down, the ball. Shows the newest
 * drive until another is chosen. Everything on the field is also in the list of plays beside it.
 */
export function DriveChart(props: DriveChartProps): ReactNode {
  const { gameId, enabled = true, className, classNames: parts = {} } = props;
  const strings = toStrings(DRIVE_CHART_STRINGS, props.strings);
  const model = useDriveChartBehaviour(gameId, enabled);
  const { chart, choices, game, result } = model;
  const choice = choices.find(({ drive }) => drive.number === model.shown) ?? null;
  return (
    <SportCard
      title={strings.title}
      status={
        !model.isFollowing && <Button onClick={() => model.choose(null)}>{strings.follow}</Button>
      }
      result={result}
      isKnown={game !== undefined}
      phase={game?.phase ?? null}
      strings={strings}
      className={classNames('cs-drives', className)}
    >
      {game && (
        <Field
          chart={chart}
          awayTeam={game.awayTeam ?? ''}
          homeTeam={game.homeTeam ?? ''}
          label={chart && choice ? strings.field(chart, toOutcomeText(choice, strings)) : null}
          className={parts.field}
        />
      )}
      {chart && choice && <HowItStands chart={chart} choice={choice} strings={strings} />}
      {chart === null ? (
        <p className="cs-empty">{strings.noDrives}</p>
      ) : (
        <div className="cs-sport__part cs-drives__lists">
          <DriveList model={model} strings={strings} className={parts.drives} />
          <PlayList chart={chart} strings={strings} className={parts.plays} />
        </div>
      )}
    </SportCard>
  );
}

interface HowItStandsProps {
  readonly chart: Chart;
  readonly choice: DriveChoice;
  readonly strings: DriveChartStrings;
}

/** Below the field, whose drive it is and whether it goes on: between two drives the ball on the field is where it was. */
function HowItStands({ chart, choice, strings }: HowItStandsProps): ReactNode {
  const { drive, isOver } = chart;
  const told = choice.outcome === 'underWay' ? '' : toOutcomeText(choice, strings);
  return (
    <p className={classNames('cs-copy cs-clip cs-drives__state', isOver && 'cs-note')}>
      <strong>{drive.team}</strong> {isOver ? strings.over(told) : strings.outcomes.underWay}
    </p>
  );
}
