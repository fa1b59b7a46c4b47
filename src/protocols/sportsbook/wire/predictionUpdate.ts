import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalShare, optionalText, optionalTimestamp, wireId } from './fields.ts';

/** A forecast, with the streamer's names and those of the seed's flat examples (`prediction`, `models_used`). */
export const wirePrediction = z.object({
  game_id: wireId,
  sport: optionalText,
  prediction_type: optionalText,
  player: optionalText,
  predicted_winner: optionalText,
  predicted_team: optionalText,
  prediction: z.nullish(z.union([z.string(), z.number()])),
  confidence: optionalShare,
  probability: optionalShare,
  model_version: optionalText,
  models_used: z.nullish(z.union([z.array(z.string()), z.string(), z.number()])),
  features_used: z.nullish(z.union([z.number(), z.array(z.unknown())])),
  updated_at: optionalTimestamp,
  timestamp: optionalTimestamp,
});
export type WirePrediction = z.infer<typeof wirePrediction>;

const batchHead = { source: optionalText, sport: optionalText, timestamp: optionalTimestamp };

/** Shell of a batch with unchecked items. */
export const predictionBatchShell = z.object({
  ...batchHead,
  predictions: z.array(z.unknown()),
});

/** Batch of forecasts, every 60 s. */
export const predictionBatchData = z.object({
  ...batchHead,
  predictions: z.array(wirePrediction),
});
export type PredictionBatchData = z.infer<typeof predictionBatchData>;

/** Forecasts in any of their shapes. */
export const predictionUpdateMessage = defineServerMessage(
  'prediction_update',
  z.union([predictionBatchData, z.array(wirePrediction), wirePrediction]),
);
export type PredictionUpdateMessage = z.infer<typeof predictionUpdateMessage>;
