import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';

/** Texts of `PredictionCard` and `PredictionList`. */
export interface PredictionStrings extends ListStrings {
  readonly waiting: string;
  /** Names the meter for screen readers. */
  readonly confidenceIn: (subject: string) => string;
  /** How sure the model is, in a word; from 0 to 1. */
  readonly confidenceWord: (confidence: number) => string;
  /** Beside the meter: "82 %, high confidence". */
  readonly confidence: (share: string, word: string) => string;
  readonly unknownConfidence: string;
  readonly chance: string;
  readonly model: (version: string) => string;
  /** What a bet at the best price earns on average, if the model is right: "+4.2 %". */
  readonly edge: (percent: string) => string;
  /** Where the best price is: "at FanDuel, +120". */
  readonly at: (sportsbook: string, price: string) => string;
  readonly consensus: string;
}

const HIGH = 0.75;
const MEDIUM = 0.6;

export const PREDICTION_STRINGS: PredictionStrings = {
  ...LIST_STRINGS,
  waiting: 'Waiting for predictions…',
  confidenceIn: (subject) => `Confidence in ${subject}`,
  confidenceWord: (confidence) => {
    if (confidence >= HIGH) return 'high';
    return confidence >= MEDIUM ? 'medium' : 'low';
  },
  confidence: (share, word) => `${share}, ${word} confidence`,
  unknownConfidence: 'Confidence unknown',
  chance: 'chance',
  model: (version) => `model ${version}`,
  edge: (percent) => `Edge ${percent}`,
  at: (sportsbook, price) => `at ${sportsbook}, ${price}`,
  consensus: 'consensus',
};
