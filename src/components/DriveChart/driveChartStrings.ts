import type { DriveChart, DriveOutcome, NflDrive } from '../../hooks/viewTypes.ts';
import { toDownText, toQuarterText } from '../Scoreboard/scoreboardStrings.ts';
import type { SportCardStrings } from '../shared/SportCard.tsx';
import { SPORT_CARD_STRINGS } from '../shared/sportCardStrings.ts';

/** Texts of `DriveChart`. */
export interface DriveChartStrings extends SportCardStrings {
  readonly title: string;
  readonly noDrives: string;
  readonly drives: string;
  readonly plays: string;
  /** Of a drive whose plays are not known (any more). */
  readonly noPlays: string;
  /** The button that goes back to the newest drive. */
  readonly follow: string;
  readonly outcomes: Readonly<Record<Exclude<DriveOutcome, 'other'>, string>>;
  /** Beside a team's name: how its drive went. */
  readonly drive: (drive: NflDrive) => string;
  /** Of a drive that is over, with how it ended in words, empty if nobody told: the ball is where it was. */
  readonly over: (outcome: string) => string;
  /** The field in a sentence. @param outcome how it ended, in words */
  readonly field: (chart: DriveChart, outcome: string) => string;
  /** What a play was about: down and distance, without the spot. */
  readonly down: (down: number, distance: number) => string;
  readonly quarter: (quarter: number) => string;
  /** What a play brought: "+7", "−4", "0". */
  readonly gain: (yards: number) => string;
}

const MINUS = '−';

/** English. */
export const DRIVE_CHART_STRINGS: DriveChartStrings = {
  ...SPORT_CARD_STRINGS,
  waiting: 'Waiting for the game…',
  title: 'Drives',
  noDrives: 'No drive yet',
  drives: 'All drives, newest first',
  plays: 'Plays',
  noPlays: 'The plays of this drive are not known',
  follow: 'Back to the newest',
  outcomes: {
    underWay: 'Under way',
    touchdown: 'Touchdown',
    fieldGoal: 'Field goal',
    missedFieldGoal: 'Missed field goal',
    punt: 'Punt',
    interception: 'Interception',
    fumble: 'Fumble',
    downs: 'Downs',
    safety: 'Safety',
    opponentTouchdown: 'Returned for a touchdown',
    endOfHalf: 'End of half',
    endOfGame: 'End of game',
  },
  drive: ({ playCount, yards, elapsed }) =>
    [
      playCount !== null && `${playCount} ${playCount === 1 ? 'play' : 'plays'}`,
      yards !== null && `${toSigned(yards)} yd`,
      elapsed,
    ]
      .filter(Boolean)
      .join(', '),
  over: (outcome) => (outcome === '' ? 'Drive over' : `Drive over: ${toLowerFirst(outcome)}`),
  field: ({ drive }, outcome) =>
    `The field. Drive ${drive.number}, ${drive.team ?? ''}: ${outcome}`,
  down: (down, distance) => toDownText({ down, distance, spot: null }),
  quarter: toQuarterText,
  gain: (yards) => toSigned(yards, '+'),
};

function toLowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

function toSigned(value: number, plus = ''): string {
  return `${value < 0 ? MINUS : value > 0 ? plus : ''}${Math.abs(value)}`;
}
