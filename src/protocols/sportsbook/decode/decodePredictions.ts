import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { PredictionItem } from '../../entities.ts';
import { isRecord } from '../../isRecord.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { predictionBatchShell, wirePrediction } from '../wire/predictionUpdate.ts';
import type { WirePrediction } from '../wire/predictionUpdate.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { EMPTY_HEAD, createItemReader } from './itemReader.ts';
import type { ItemReader } from './itemReader.ts';
import { readItem, readItems } from './readItems.ts';
import type { ReadItems } from './readItems.ts';
import { toName, toStamp } from '../../shownText.ts';

const messageType = 'prediction_update';
/** Type of a forecast that does not say what it forecasts. */
const UNSPECIFIED = 'unspecified';
const MAX_MODELS = 50;

const reader: ItemReader<WirePrediction, PredictionItem> = createItemReader(
  wirePrediction,
  (wire, head) => ({
    gameId: String(wire.game_id),
    predictionType: toName(wire.prediction_type) ?? UNSPECIFIED,
    sport: toName(wire.sport) ?? head.sport,
    player: toName(wire.player),
    pick: toPick(wire),
    confidence: wire.confidence ?? null,
    probability: wire.probability ?? null,
    modelVersion: toName(wire.model_version),
    models: toModels(wire.models_used),
    featureCount: toFeatureCount(wire.features_used),
    sourceTime: toStamp(wire.updated_at ?? wire.timestamp) ?? head.sourceTime,
  }),
);

/** `prediction_update` in all its shapes: batch, list of items, one item. */
export const decodePredictions: MessageDecoder = ({ data }) => {
  if (Array.isArray(data)) {
    return ok(toEvents(readItems(data, reader, { path: 'data', messageType, head: EMPTY_HEAD })));
  }
  if (isRecord(data) && data['predictions'] != null) {
    const checked = predictionBatchShell.safeParse(data);
    if (!checked.success) return err(describeIssues(checked.error, 'data'));
    const { predictions, sport, timestamp } = checked.data;
    const head = { ...EMPTY_HEAD, sport: toName(sport), sourceTime: toStamp(timestamp) };
    const source = { path: 'data.predictions', messageType, head };
    return ok(toEvents(readItems(predictions, reader, source)));
  }
  const read = readItem(data, reader);
  return read.ok ? ok(toEvents({ items: [read.value], invalid: [] })) : read;
};

function toEvents({ items, invalid }: ReadItems<PredictionItem>): readonly DecodedEvent[] {
  const events: DecodedEvent[] =
    items.length > 0 ? [{ kind: 'update', entity: 'prediction', items }, ...invalid] : [...invalid];
  return events.length > 0 ? events : [{ kind: 'info', type: messageType }];
}

function toPick(wire: WirePrediction): string | null {
  const { predicted_winner: winner, predicted_team: team, prediction } = wire;
  const outcome = typeof prediction === 'number' ? String(prediction) : prediction;
  return toName(winner) ?? toName(team) ?? toName(outcome);
}

/** Names of the models; a bare number of them names none. */
function toModels(models: WirePrediction['models_used']): readonly string[] {
  if (typeof models === 'string') return toModels([models]);
  if (!Array.isArray(models)) return [];
  return models.slice(0, MAX_MODELS).flatMap((model) => toName(model) ?? []);
}

function toFeatureCount(features: WirePrediction['features_used']): number | null {
  return Array.isArray(features) ? features.length : (features ?? null);
}
