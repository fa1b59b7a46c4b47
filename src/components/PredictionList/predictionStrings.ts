import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';

/** Texts of `PredictionCard` and `PredictionList`. */
export interface PredictionStrings extends ListStrings {
  readonly waiting: string;
  /** Names the meter for screen readers. */
  readonly confidenceIn: (subject: string) => string;
  /** How sure the model is, in a word; from 0 to 1. */
  readonly confidenceWord: (confidence: number) => string;
  /** Before the meter, for the eye: what it measures, which is not the chance. */
  readonly confidenceLabel: string;
  /** After the meter: "82 %, high". */
  readonly confidence: (share: string, word: string) => string;
  readonly unknownConfidence: string;
  /** After how likely it is: "chance to win". What is forecast comes as the server names it: `game_winner`, `spread_cover`. */
  readonly chance: (predictionType: string) => string;
  readonly model: (version: string) => string;
  /** What a bet at the best price earns on average, if the model is right: "+4.2 %". */
  readonly edge: (percent: string) => string;
  /** Tooltip that says what an edge is. */
  readonly edgeHint: string;
  /** Where the best price is: "at FanDuel, +120". */
  readonly at: (sportsbook: string, price: string) => string;
  readonly consensus: string;
}

const HIGH = 0.75;
const MEDIUM = 0.6;

export const PREDICTION_STRINGS: PredictionStrings = {
  ...LIST_STRINGS,
  waiting: 'Waiting for predictions…',
  confidenceIn: (subject) => `Model confidence in ${subject}`,
  confidenceWord: (confidence) => {
    if (confidence >= HIGH) return 'high';
    return confidence >= MEDIUM ? 'medium' : 'low';
  },
  confidenceLabel: 'Model confidence',
  confidence: (share, word) => `${share}, ${word}`,
  unknownConfidence: 'Model confidence unknown',
  chance: toChanceText,
  model: (version) => `model ${version}`,
  edge: (percent) => `Edge ${percent}`,
  edgeHint: 'What a bet at this price earns on average, if the chance above is right',
  at: (sportsbook, price) => `at ${sportsbook}, ${price}`,
  consensus: 'consensus',
};

function toChanceText(predictionType: string): string {
  switch (predictionType) {
    case 'game_winner':
      return 'chance to win';
    case 'spread_cover':
      return 'chance to cover';
    default:
      return 'chance';
  }
}
