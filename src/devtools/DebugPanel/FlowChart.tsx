import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { FlowSecond } from '../../hooks/viewTypes.ts';

/** Props of the chart of the last minute. */
export interface FlowChartProps {
  readonly seconds: readonly FlowSecond[];
  /** The second that is not over yet; null: not known yet. */
  readonly until: number | null;
  readonly label: string;
}

const SECONDS = 60;
const WIDTH = 240;
const HEIGHT = 40;
const BAR = WIDTH / SECONDS;

/** Frames received, a bar for each second of the last minute; newest at the end. */
export function FlowChart({ seconds, until, label }: FlowChartProps): ReactNode {
  const most = Math.max(1, ...seconds.map(({ framesIn }) => framesIn));
  const toHeight = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  return (
    <figure className="cs-flow__chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no file that an <img> could load
        role="img"
        aria-label={label}
      >
        {seconds.map(({ at, framesIn }) => {
          const age = until === null ? SECONDS : until - at / 1_000;
          if (age < 1 || age > SECONDS || framesIn === 0) return null;
          const height = toHeight(framesIn);
          return (
            <rect
              key={at}
              className="cs-flow__bar"
              x={WIDTH - age * BAR}
              y={HEIGHT - height}
              width={BAR - 0.75}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="cs-flow__most cs-note">
        <span>{label}</span>
        <span>{most}</span>
      </figcaption>
    </figure>
  );
}
