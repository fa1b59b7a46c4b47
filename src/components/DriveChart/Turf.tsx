import type { ReactNode } from 'react';
import { memo } from 'react';
import { FIELD } from './fieldPaths.ts';

const TENS = [10, 20, 30, 40, 50, 60, 70, 80, 90];
/** Hash marks: one a yard, left out where a line is. */
const YARDS = Array.from({ length: FIELD.length }, (_, yard) => yard).filter((yard) => yard % 5);
const HASH_ROWS = [0.4, FIELD.width / 3, (FIELD.width * 2) / 3, FIELD.width - 1.4];
const HASHES = HASH_ROWS.map((y) => YARDS.map((x) => `M${x} ${y}v1`).join('')).join('');
const LINES = TENS.map((x) => `M${x} 0V${FIELD.width}`).join('');
const FIVES = TENS.concat(100)
  .map((x) => `M${x - 5} 0V${FIELD.width}`)
  .join('');

interface TurfProps {
  readonly awayTeam: string;
  readonly homeTeam: string;
}

/** What never changes: end zones, lines, numbers, hash marks. */
export const Turf = memo(function Turf({ awayTeam, homeTeam }: TurfProps): ReactNode {
  const { endZone, length, width } = FIELD;
  const middle = width / 2;
  return (
    <g>
      <rect
        className="cs-gridiron__turf"
        x={-endZone}
        width={length + 2 * endZone}
        height={width}
      />
      <rect className="cs-gridiron__end-zone" x={-endZone} width={endZone} height={width} />
      <rect className="cs-gridiron__end-zone" x={length} width={endZone} height={width} />
      <path className="cs-gridiron__paint" strokeOpacity={0.18} d={HASHES + FIVES} />
      <path className="cs-gridiron__paint" strokeOpacity={0.35} d={LINES} />
      <path
        className="cs-gridiron__paint"
        strokeOpacity={0.9}
        strokeWidth={2}
        d={`M0 0V${width}M${length} 0V${width}`}
      />
      {TENS.map((x) => (
        <text key={x} className="cs-gridiron__number" x={x} y={width - 2}>
          {Math.min(x, length - x)}
        </text>
      ))}
      <text
        className="cs-gridiron__team"
        transform={`translate(${-endZone / 2} ${middle}) rotate(-90)`}
      >
        {awayTeam}
      </text>
      <text
        className="cs-gridiron__team"
        transform={`translate(${length + endZone / 2} ${middle}) rotate(90)`}
      >
        {homeTeam}
      </text>
    </g>
  );
});
