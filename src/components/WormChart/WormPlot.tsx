import type { ReactNode } from 'react';
import { classNames } from '../shared/classNames.ts';
import { cssVariables } from '../shared/cssVariables.ts';
import type { WormChartModel } from './useWormChartBehaviour.ts';

interface WormPlotProps {
  readonly model: WormChartModel;
  readonly className?: string | undefined;
  /** What lies over the lines. */
  readonly children: ReactNode;
}

/** Axes, lines and dots. Decorative for screen readers: slider and table say the same in words. Time runs from left to right everywhere. */
export function WormPlot({ model, className, children }: WormPlotProps): ReactNode {
  const { geometry, over, plotProps } = model;
  const { overTicks, runTicks } = geometry;
  return (
    <div
      className={classNames('cs-worm__area cs-chart-reader', className)}
      aria-hidden="true"
      {...plotProps}
    >
      {runTicks.map(({ value, at }) => (
        <span key={value} className="cs-worm__runs" style={cssVariables({ '--cs-y': at / 100 })}>
          {value}
        </span>
      ))}
      {overTicks.map(({ value, at }) => (
        <span key={value} className="cs-worm__overs" style={cssVariables({ '--cs-x': at / 100 })}>
          {value}
        </span>
      ))}
      <svg className="cs-fill cs-worm__svg" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className="cs-worm__grid" d={runTicks.map(({ at }) => `M0 ${at}H100`).join('')} />
        {over !== null && <path className="cs-worm__cross" d={`M${geometry.toX(over)} 0V100`} />}
        {geometry.worms.map((worm, at) => (
          <g key={worm.inningsNumber} data-line={at}>
            <path className="cs-worm__line" d={worm.path} />
            <path className="cs-worm__wickets" d={worm.wickets} />
          </g>
        ))}
      </svg>
      {children}
    </div>
  );
}
