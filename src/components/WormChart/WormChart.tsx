import type { ReactNode } from 'react';
import { useId } from 'react';
import type { CricketMatch, Worm } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { cssVariables } from '../shared/cssVariables.ts';
import { useWormChartBehaviour } from './useWormChartBehaviour.ts';
import type { WormChartStrings } from './wormChartStrings.ts';
import { WORM_CHART_STRINGS } from './wormChartStrings.ts';
import { readWorms } from './wormGeometry.ts';
import { WormPlot } from './WormPlot.tsx';
import { WormTable } from './WormTable.tsx';

/** Props of `WormChart`. */
export interface WormChartProps extends Stylable<'plot' | 'table'>, Translatable<WormChartStrings> {
  /** The match, as `useLiveMatch` gives it. */
  readonly match: CricketMatch;
}

/**
 * Runs of each innings over by over, wickets as dots: who is ahead of whom. A crosshair follows the pointer, or the arrow keys once the
 * plot has the focus; a table says the same.
 */
export function WormChart(props: WormChartProps): ReactNode {
  const { match, className, classNames: parts = {} } = props;
  const strings = toStrings(WORM_CHART_STRINGS, props.strings);
  const titleId = useId();
  const model = useWormChartBehaviour(match);
  const { worms, over, sliderProps } = model;
  const toName = ({ innings }: Worm) =>
    innings.battingTeam?.name ?? strings.unknownTeam(innings.inningsNumber);
  const readings = readWorms(worms, sliderProps.value, toName);
  return (
    <figure className={classNames('cs-root cs-worm', className)} aria-labelledby={titleId}>
      <figcaption className="cs-worm__head">
        <span className="cs-label" id={titleId}>
          {strings.title}
        </span>
        <ul className="cs-worm__legend">
          {worms.map((worm, at) => (
            <li key={worm.innings.inningsNumber}>
              <svg className="cs-worm__sample" viewBox="0 0 24 8" data-line={at} aria-hidden="true">
                <path className="cs-worm__line" d="M1 4H23" />
              </svg>
              {toName(worm)}
            </li>
          ))}
        </ul>
      </figcaption>
      {worms.length === 0 ? (
        <p className="cs-empty">{strings.noRuns}</p>
      ) : (
        <>
          <div className="cs-ringed cs-worm__plot">
            <input
              {...sliderProps}
              type="range"
              className="cs-fill cs-chart-keys"
              aria-label={strings.over}
              aria-valuetext={strings.said(sliderProps.value, readings)}
            />
            <WormPlot model={model} className={parts.plot}>
              {over !== null && (
                <div
                  className="cs-worm__tip"
                  data-side={over * 2 > model.geometry.lastOver ? 'left' : 'right'}
                  style={cssVariables({ '--cs-x': model.geometry.toX(over) / 100 })}
                >
                  <strong>{strings.afterOver(over)}</strong>
                  {readings.map((reading) => (
                    <span key={reading.inningsNumber}>
                      {reading.team} <b>{strings.score(reading)}</b>
                    </span>
                  ))}
                </div>
              )}
            </WormPlot>
          </div>
          <WormTable worms={worms} toName={toName} strings={strings} className={parts.table} />
        </>
      )}
    </figure>
  );
}
