import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { cssVariables } from '../shared/cssVariables.ts';
import type { LatencyChartStrings } from './latencyChartStrings.ts';
import type { LatencyGap, LatencyPlot, LatencyPoint } from './latencyPlot.ts';

/** Percent of the height that a band's name needs. */
const BAND_TEXT_ROOM = 11;

/** Where a mark stands, for the style sheet: percent of the chart. */
function at(place: Readonly<Partial<Record<'x' | 'y' | 'width' | 'height', number>>>) {
  const variables = Object.entries(place).map(([name, value]) => [`--cs-${name}`, `${value}%`]);
  return cssVariables(Object.fromEntries(variables));
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
            <span className="cs-latency__band-name cs-small">{strings.level[level]}</span>
          )}
        </div>
      ))}
      {ticks.map(({ rttMs, y }) => (
        <span key={rttMs} className="cs-latency__tick cs-small" style={at({ y })}>
          {rttMs}
        </span>
      ))}
      {gaps.map((gap) => (
        <Gap key={gap.from} gap={gap} strings={strings} />
      ))}
      <svg className="cs-fill cs-latency__lines" viewBox="0 0 100 100" preserveAspectRatio="none">
        {runs.map((run) => (
          <g key={run.line}>
            <path className="cs-latency__area" d={run.area} />
            <path className="cs-latency__line" d={run.line} vectorEffect="non-scaling-stroke" />
          </g>
        ))}
      </svg>
      {newest && <span className="cs-latency__dot" style={at({ x: newest.x, y: newest.y })} />}
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
  return (
    <div
      className="cs-latency__gap"
      style={at({ x: gap.x, width: gap.width })}
      data-state={gap.isOpen ? 'open' : 'over'}
    >
      <span className="cs-latency__gap-text">
        <Unplug size={12} />
        <span className="cs-latency__gap-words">
          {strings.linkDown}
          <br />
          {toGapLength(gap, strings)}
        </span>
      </span>
    </div>
  );
}

/** How long there was no link, in words. */
export function toGapLength({ from, to }: LatencyGap, strings: LatencyChartStrings): string {
  return strings.gapLength(Math.max(1, Math.round((to - from) / 1_000)));
}

/** The line through the round trip that is read off. */
export function LatencyCursor({ point }: { readonly point: LatencyPoint }): ReactNode {
  return (
    <>
      <span className="cs-latency__hair" style={at({ x: point.x })} aria-hidden="true" />
      <span
        className="cs-latency__dot"
        data-state="chosen"
        style={at({ x: point.x, y: point.y })}
        aria-hidden="true"
      />
    </>
  );
}
