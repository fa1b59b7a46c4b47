import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { OddsItem, PredictionItem } from '../../entities.ts';
import { toName, toSentence, toStamp } from '../../shownText.ts';
import type { NflForecast, NflLineMovement, NflLines } from '../nflItems.ts';
import { lineMovementData, nflOddsData, nflPredictionData } from '../wire/priceMessages.ts';
import type { NflOddsData } from '../wire/priceMessages.ts';
import type { NflDecoder } from './messageDecoder.ts';
import { toOccurrenceId } from './toOccurrenceId.ts';

const SPORT = 'NFL';

/** `odds_update`: one book's lines, for the lists of odds and for the game. */
export const decodeNflOdds: NflDecoder = ({ data }) => {
  const checked = nflOddsData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const item = toOddsItem(checked.data);
  const { gameId, sportsbook, homeTeam, awayTeam, moneyline } = item;
  const lines: NflLines = {
    type: 'lines',
    gameId,
    sportsbook,
    homeTeam,
    awayTeam,
    spread: checked.data.spread ?? null,
    moneylineHome: moneyline?.home ?? null,
    moneylineAway: moneyline?.away ?? null,
    total: checked.data.over_under ?? null,
  };
  return ok([
    { kind: 'update', entity: 'odds', items: [item] },
    { kind: 'update', entity: 'nflGame', items: [lines] },
  ]);
};

function toOddsItem(wire: NflOddsData): OddsItem {
  const home = wire.moneyline_home ?? null;
  const away = wire.moneyline_away ?? null;
  return {
    gameId: String(wire.game_id),
    sportsbook: toName(wire.sportsbook),
    sport: SPORT,
    homeTeam: toName(wire.home_team),
    awayTeam: toName(wire.away_team),
    startTime: null,
    moneyline: home === null && away === null ? null : { home, away },
    spread: toSpread(wire.spread),
    total:
      wire.over_under == null
        ? null
        : { over: wire.over_under, under: wire.over_under, overOdds: null, underOdds: null },
    sourceTime: toStamp(wire.updated_at),
  };
}

/** The wire names the home team's spread only; the other's is its negative. */
function toSpread(spread: number | null | undefined): OddsItem['spread'] {
  if (spread == null) return null;
  // Not `-spread`: that of 0 is -0, which is another number to whoever compares by identity.
  return { home: spread, away: 0 - spread, homeOdds: null, awayOdds: null };
}

/** `line_movement`: something that happened, which the game remembers. */
export const decodeLineMovement: NflDecoder = ({ data, messageId }) => {
  const checked = lineMovementData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const wire = checked.data;
  const gameId = String(wire.game_id);
  const sportsbook = toName(wire.sportsbook);
  const oldSpread = wire.old_spread ?? null;
  const newSpread = wire.new_spread ?? null;
  const stamp = messageId ?? toStamp(wire.updated_at);
  const occurrence: NflLineMovement = {
    type: 'lineMovement',
    id: toOccurrenceId(gameId, 'line', sportsbook, oldSpread, newSpread, stamp),
    gameId,
    sportsbook,
    oldSpread,
    newSpread,
    change: wire.change ?? null,
    message: toSentence(wire.message),
  };
  return ok([
    { kind: 'update', entity: 'nflGame', items: [occurrence] },
    { kind: 'occurrence', occurrence },
  ]);
};

/** `prediction_update` and `prediction_refresh`: who wins and by how much, for the lists of predictions and for the game. */
export const decodeNflPrediction: NflDecoder = ({ data }) => {
  const checked = nflPredictionData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const wire = checked.data;
  const forecast: NflForecast = {
    type: 'forecast',
    gameId: String(wire.game_id),
    homeTeam: toName(wire.home_team),
    awayTeam: toName(wire.away_team),
    homeWinProbability: wire.home_win_probability ?? null,
    awayWinProbability: wire.away_win_probability ?? null,
    predictedSpread: wire.predicted_spread ?? null,
    confidence: wire.confidence_level ?? null,
    modelVersion: toName(wire.model_version),
  };
  return ok([
    {
      kind: 'update',
      entity: 'prediction',
      items: toPredictions(forecast, toStamp(wire.updated_at)),
    },
    { kind: 'update', entity: 'nflGame', items: [forecast] },
  ]);
};

function toPredictions(forecast: NflForecast, sourceTime: string | null): PredictionItem[] {
  const { gameId, confidence, modelVersion, predictedSpread } = forecast;
  const common = {
    gameId,
    sport: SPORT,
    player: null,
    confidence,
    modelVersion,
    models: [],
    featureCount: null,
    sourceTime,
  };
  const winner: PredictionItem = {
    ...common,
    predictionType: 'game_winner',
    ...toFavourite(forecast),
  };
  if (predictedSpread === null) return [winner];
  const pick = `${forecast.homeTeam ?? 'Home'} ${toSigned(predictedSpread)}`;
  return [winner, { ...common, predictionType: 'spread', pick, probability: null }];
}

/** The likelier team and its probability as sent; nobody is favoured at the same probability, or if only one is told. */
function toFavourite(forecast: NflForecast): Pick<PredictionItem, 'pick' | 'probability'> {
  const { homeWinProbability: home, awayWinProbability: away } = forecast;
  if (home === null || away === null) return { pick: null, probability: home ?? away };
  if (home === away) return { pick: null, probability: home };
  return home > away
    ? { pick: forecast.homeTeam, probability: home }
    : { pick: forecast.awayTeam, probability: away };
}

/** "-3.2", "+7", "0". */
function toSigned(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
