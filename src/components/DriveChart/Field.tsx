import type { ReactNode } from 'react';
import type { DriveChart } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { cssVariables } from '../shared/cssVariables.ts';
import { arrowPath, FIELD, laneOf, markPath } from './fieldPaths.ts';
import { Turf } from './Turf.tsx';

interface FieldProps {
  readonly chart: DriveChart | null;
  readonly awayTeam: string;
  readonly homeTeam: string;
  /** The drive in a sentence; null: the field is decoration. */
  readonly label: string | null;
  readonly className?: string | undefined;
}

/**
 * The field from above, a yard a unit. It is geography, so it looks the same in all languages: the away team plays to the right, also
 * where people read from right to left.
 */
export function Field({ chart, awayTeam, homeTeam, label, className }: FieldProps): ReactNode {
  const naming = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={classNames('cs-gridiron', className)}
      viewBox={`${-FIELD.endZone} 0 ${FIELD.length + 2 * FIELD.endZone} ${FIELD.width}`}
      {...naming}
    >
      <Turf awayTeam={awayTeam} homeTeam={homeTeam} />
      {chart && <Drive chart={chart} />}
    </svg>
  );
}

function Drive({ chart }: { readonly chart: DriveChart }): ReactNode {
  const { plays, ballX, firstDownX, isOver, startX } = chart;
  const moves = plays.flatMap(({ mark }) => mark ?? []);
  const count = moves.length;
  return (
    <>
      {firstDownX !== null && (
        <path className="cs-gridiron__first-down" d={`M${firstDownX} 0V${FIELD.width}`} />
      )}
      {firstDownX !== null && ballX !== null && (
        <path className="cs-gridiron__scrimmage" d={`M${ballX} 0V${FIELD.width}`} />
      )}
      {startX !== null && (
        <path className="cs-gridiron__paint" strokeWidth={3} d={`M${startX} 0V1.6`} />
      )}
      {moves.map((mark, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- plays are only ever added at the end
        <g key={at} className="cs-gridiron__play" data-kind={mark.kind}>
          <path
            className="cs-gridiron__paint"
            strokeOpacity={0.3}
            d={`M${mark.toX} ${laneOf(at, count)}V${laneOf(at + 1, count)}`}
          />
          <path
            className="cs-drives__line"
            data-kind={mark.kind}
            d={markPath(mark, laneOf(at, count))}
          />
          <path className="cs-gridiron__head" d={arrowPath(mark, laneOf(at, count))} />
        </g>
      ))}
      {ballX !== null && (
        <g
          className="cs-gridiron__ball"
          data-state={isOver ? 'over' : 'live'}
          style={cssVariables({ '--cs-x': `${ballX}px`, '--cs-y': `${laneOf(count, count)}px` })}
        >
          <path d="M-2 0Q0 -2.4 2 0Q0 2.4 -2 0Z" />
          <path className="cs-gridiron__lace" d="M-0.8 0H0.8" />
        </g>
      )}
    </>
  );
}
