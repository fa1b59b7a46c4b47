import { Unplug } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import type { LatencyChartStrings } from './latencyChartStrings.ts';
import type { LatencyGap, LatencyPlot, LatencyPoint } from './latencyPlot.ts';

/** Percent of the height that a band's name needs. */
const BAND_TEXT_ROOM = 11;

type Variables = CSSProperties &
  Readonly<Partial<Record<'--cs-x' | '--cs-y' | '--cs-width' | '--cs-height', string>>>;

/** Where a mark stands, for the style sheet: percent of the chart. */
function at(place: { x?: number; y?: number; width?: number; height?: number }): Variables {
  return {
    ...(place.x === undefined ? {} : { '--cs-x': `${place.x}%` }),
    ...(place.y === undefined ? {} : { '--cs-y': `${place.y}%` }),
    ...(place.width === undefined ? {} : { '--cs-width': `${place.width}%` }),
    ...(place.height === undefined ? {} : { '--cs-height': `${place.height}%` }),
  };
}

/** Props of what is drawn. */
export interface LatencyStageProps {
  readonly plot: LatencyPlot;
  readonly strings: LatencyChartStrings;
}

/** Bands, lines, gaps and the scale. Decorative: the table says the same. */
export const LatencyStage = memo(function LatencyStage({
  plot,
  strings,
}: LatencyStageProps): ReactNode {
  const { bands, gaps, points, runs, ticks } = plot;
  const newest = points.at(-1);
  return (
    <div className="cs-latency__drawing" aria-hidden="true">
      {bands.map(({ level, y, height }) => (
        <div key={level} className="cs-latency__band" data-level={level} style={at({ y, height })}>
          {height >= BAND_TEXT_ROOM && (
            <span className="cs-latency__band-name">{strings.level[level]}</span>
          )}
        </div>
      ))}
      {ticks.map(({ rttMs, y }) => (
        <span key={rttMs} className="cs-latency__tick" style={at({ y })}>
          {rttMs}
        </span>
      ))}
      {gaps.map((gap) => (
        <Gap key={gap.from} gap={gap} strings={strings} />
      ))}
      <svg className="cs-latency__lines" viewBox="0 0 100 100" preserveAspectRatio="none">
        {runs.map((run) => (
          <g key={run.line}>
            <path className="cs-latency__area" d={run.area} />
            <path className="cs-latency__line" d={run.line} vectorEffect="non-scaling-stroke" />
          </g>
        ))}
      </svg>
      {newest && <span className="cs-latency__dot" style={at(newest)} />}
    </div>
  );
});

function Gap({
  gap,
  strings,
}: {
  readonly gap: LatencyGap;
  readonly strings: LatencyChartStrings;
}): ReactNode {
  const seconds = Math.max(1, Math.round((gap.to - gap.from) / 1_000));
  return (
    <div className="cs-latency__gap" style={at(gap)} data-state={gap.isOpen ? 'open' : 'over'}>
      <span className="cs-latency__gap-text">
        <Unplug size={12} />
        <span className="cs-latency__gap-words">
          {strings.linkDown}
          <br />
          {strings.gapLength(seconds)}
        </span>
      </span>
    </div>
  );
}

/** The line through the round trip that is read off. */
export function LatencyCursor({ point }: { readonly point: LatencyPoint }): ReactNode {
  return (
    <>
      <span className="cs-latency__hair" style={at({ x: point.x })} aria-hidden="true" />
      <span className="cs-latency__dot" data-state="chosen" style={at(point)} aria-hidden="true" />
    </>
  );
}
