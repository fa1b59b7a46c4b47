import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import { toLinkLevel } from '../../hooks/linkLevels.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import type { LatencyChartStrings } from './latencyChartStrings.ts';
import { LATENCY_CHART_STRINGS } from './latencyChartStrings.ts';
import { LatencyCursor, LatencyStage, toGapLength } from './LatencyStage.tsx';
import { LatencyTable } from './LatencyTable.tsx';
import type { LatencyChartBehaviour } from './useLatencyChartBehaviour.ts';
import { useLatencyChartBehaviour } from './useLatencyChartBehaviour.ts';

/** Parts of a latency chart that can be restyled. */
export type LatencyChartPart = 'header' | 'figures' | 'plot' | 'reading';

/** Props of `LatencyChart`. */
export interface LatencyChartProps
  extends Stylable<LatencyChartPart>, Translatable<LatencyChartStrings> {
  /** How far back it shows, ms. @default 300_000 */
  readonly windowMs?: number | undefined;
}

const MINUTE_MS = 60_000;

/**
 * How long round trips took in the last minutes, in bands from excellent to critical, with the times that the link was down. Point
 * at it or use the arrow keys to read it off; screen readers get a table. `data-state` is measured, down or empty.
 */
export function LatencyChart(props: LatencyChartProps): ReactNode {
  const { windowMs = 5 * MINUTE_MS, classNames: parts = {} } = props;
  const strings = useMemo(() => toStrings(LATENCY_CHART_STRINGS, props.strings), [props.strings]);
  const titleId = useId();
  const chart = useLatencyChartBehaviour(windowMs);
  const { plot, state } = chart;
  return (
    <section
      className={classNames('cs-root cs-card cs-latency', props.className)}
      aria-labelledby={titleId}
      data-state={state}
    >
      <header className={classNames('cs-card__header', parts.header)}>
        <h2 className="cs-card__title" id={titleId}>
          {strings.title}
        </h2>
        <CurrentLevel chart={chart} strings={strings} />
      </header>
      <Figures
        chart={chart}
        strings={strings}
        className={classNames('cs-latency__figures', parts.figures)}
      />
      <div className={classNames('cs-latency__plot', parts.plot)} dir="ltr">
        {state === 'empty' ? (
          <div className="cs-latency__empty">
            <p className="cs-empty__text">{strings.empty}</p>
            <p className="cs-empty__text cs-note">{strings.emptyHint}</p>
          </div>
        ) : (
          <>
            <LatencyStage plot={plot} strings={strings} />
            <Reader chart={chart} strings={strings} />
          </>
        )}
      </div>
      <Footer
        chart={chart}
        strings={strings}
        minutes={Math.round(windowMs / MINUTE_MS)}
        className={parts.reading}
      />
      {state !== 'empty' && <LatencyTable history={chart.history} strings={strings} />}
    </section>
  );
}

interface PartProps {
  readonly chart: LatencyChartBehaviour;
  readonly strings: LatencyChartStrings;
}

/** The level of the newest round trip in a word, or that there is no link. */
function CurrentLevel({ chart: { state, currentMs }, strings }: PartProps): ReactNode {
  const level = toLinkLevel(currentMs);
  const isDown = state === 'down';
  return (
    <span className="cs-latency__level" data-level={isDown ? 'down' : level}>
      {isDown ? strings.linkDown : strings.level[level]}
    </span>
  );
}

function Figures({
  chart,
  strings,
  className,
}: PartProps & { readonly className: string }): ReactNode {
  const { averageMs, p95Ms, jitterMs, sampleCount } = chart.summary;
  const figures = [
    [strings.current, chart.currentMs],
    [strings.average, averageMs],
    [strings.p95, p95Ms],
    // Of one round trip there is none.
    [strings.jitter, sampleCount < 2 ? null : jitterMs],
  ] as const;
  return (
    <dl className={className}>
      {figures.map(([name, ms]) => (
        <div key={name} className="cs-latency__figure">
          <dt className="cs-small">{name}</dt>
          <dd>
            <bdi>{strings.duration(ms)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What reads the chart: the pointer over it, and a range that takes the keys. */
function Reader({ chart, strings }: PartProps): ReactNode {
  const { chosen, plot } = chart;
  const { points } = plot;
  const last = Math.max(0, points.length - 1);
  return (
    <div
      className="cs-ringed cs-latency__reader cs-chart-reader"
      onPointerMove={chart.handlePointer}
      onPointerDown={chart.handlePointer}
      onPointerLeave={chart.handleLeave}
    >
      {chosen && <LatencyCursor point={chosen} />}
      <input
        type="range"
        className="cs-fill cs-chart-keys"
        aria-label={strings.cursor}
        aria-valuetext={toReading(chart, strings)}
        min={0}
        max={last}
        step={1}
        value={chosen ? points.indexOf(chosen) : last}
        onChange={chart.handleStep}
        onFocus={chart.handleFocus}
        onBlur={chart.handleLeave}
      />
    </div>
  );
}

/** The ends of the time that is shown, and between them what is read off. */
function Footer({
  chart,
  strings,
  minutes,
  className,
}: PartProps & { readonly minutes: number; readonly className: string | undefined }): ReactNode {
  const isEmpty = chart.state === 'empty';
  return (
    <div className={classNames('cs-latency__footer cs-small', className)}>
      <span>{strings.ago(minutes)}</span>
      <span
        className="cs-latency__reading"
        data-state={chart.chosen || chart.chosenGap ? 'chosen' : 'hint'}
      >
        {!isEmpty && (toReading(chart, strings) ?? strings.hint)}
      </span>
      <span>{strings.now}</span>
    </div>
  );
}

function toReading(
  { chosen, chosenGap }: LatencyChartBehaviour,
  strings: LatencyChartStrings,
): string | undefined {
  if (chosenGap) return strings.gapReading(strings.linkDown, toGapLength(chosenGap, strings));
  if (!chosen) return undefined;
  const { at, rttMs, level } = chosen;
  return strings.reading(strings.time(at), strings.duration(rttMs), strings.level[level]);
}
