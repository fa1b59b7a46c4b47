import { formatAge } from '../shared/formatAge.ts';
import type { ScreenStrings } from '../shared/ScreenNote.tsx';
import type { BallKind } from './ballLooks.ts';

/** Which third of the table a ball is in, as it is drawn. */
export interface PlaceThirds {
  readonly row: 'upper' | 'middle' | 'lower';
  readonly column: 'left' | 'middle' | 'right';
}

/** What is told of one ball. Null: the camera does not say. */
export interface BallWords {
  readonly name: string;
  readonly place: string;
  readonly isMoving: boolean;
  /** Pixels of the camera's 4K picture a second. */
  readonly speed: number | null;
  readonly confidencePercent: number | null;
}

/** All that `BilliardsTable` says. */
export interface BilliardsTableStrings extends ScreenStrings {
  /** Name of the picture for screen readers. */
  readonly picture: (label: string, onTableCount: number, pocketedCount: number) => string;
  readonly onTable: (count: number) => string;
  readonly pocketed: string;
  readonly nonePocketed: string;
  /** Name of the list of balls. */
  readonly balls: string;
  /** @param text what is painted on it; null for nothing */
  readonly ballName: (kind: BallKind, text: string | null) => string;
  readonly place: (thirds: PlaceThirds) => string;
  /** A ball in the list. */
  readonly ball: (words: BallWords) => string;
  /** A ball that was chosen, for the eye. */
  readonly details: (words: BallWords) => string;
  readonly hint: string;
  readonly success: (percent: number) => string;
}

/** The strings in English. */
export const BILLIARDS_TABLE_STRINGS: BilliardsTableStrings = {
  waiting: 'Waiting for the table…',
  notSubscribed: 'Live updates are off.',
  noConnection: 'No updates until the connection is back.',
  retry: 'Retry',
  outOfDate: (seconds) =>
    seconds === null ? 'out of date' : `out of date · ${formatAge(seconds)}`,
  picture: (label, onTableCount, pocketedCount) =>
    `${label}: ${countBalls(onTableCount)} on the table, ${pocketedCount} pocketed`,
  onTable: (count) => `${countBalls(count)} on the table`,
  pocketed: 'Pocketed',
  nonePocketed: 'None yet',
  balls: 'Balls on the table',
  ballName: (kind, text) => {
    if (kind === 'cue') return 'Cue ball';
    return kind === 'unknown' ? 'Unidentified ball' : `Ball ${text ?? ''}, ${kind}`;
  },
  place: ({ row, column }) => {
    if (row === 'middle') return column === 'middle' ? 'centre' : `middle ${column}`;
    return column === 'middle' ? `${row} middle` : `${row} ${column}`;
  },
  ball: ({ name, place, isMoving, confidencePercent }) =>
    [name, place, isMoving && 'moving', toSure(confidencePercent)].filter(Boolean).join(', '),
  details: ({ name, place, speed, confidencePercent }) =>
    [name, place, speed !== null && `${Math.round(speed)} px/s`, toSure(confidencePercent)]
      .filter(Boolean)
      .join(' · '),
  hint: 'Choose a ball with the arrow keys or a click',
  success: (percent) => `Predicted shot, ${percent} % sure`,
};

function countBalls(count: number): string {
  return count === 1 ? '1 ball' : `${count} balls`;
}

function toSure(percent: number | null): string | false {
  return percent !== null && `${percent} % sure`;
}
