import type { Clock } from '../../../src/lib/clock.ts';
import type { NflEventType } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import type { Session } from '../../engine/session.ts';
import type { AnalysedMoment } from '../../worlds/nfl/createAnalyst.ts';
import type { LineChange, NflMarket } from '../../worlds/nfl/createMarket.ts';
import { toGameChannel, type NflPublisher, type NflTopic } from './createNflPublisher.ts';
import type { NflEnvelope } from './envelope.ts';
import type { NflVariant } from './nflOptions.ts';
import {
  toGameData,
  toGameSnapshot,
  toLineMovement,
  toOddsData,
  toPredictionData,
} from './payloads.ts';

/** A game with the prices on it. */
export interface ToldGame {
  readonly current: AnalysedMoment;
  readonly market: NflMarket;
}

export interface TellerOptions {
  readonly clock: Clock;
  readonly publisher: NflPublisher;
  readonly envelope: NflEnvelope;
  readonly variant: NflVariant;
  /** Whether types are sent that the original python server never sends. */
  readonly hasAllEvents: boolean;
}

/** Puts what happens in games into messages. */
export interface Teller {
  /** Tells the newest moment of a game; `before` is the one told last, null for a game that is new. */
  tell(game: ToldGame, before: AnalysedMoment | null): void;
  /** Tells of prices that moved. */
  tellLines(game: ToldGame, changes: readonly LineChange[]): void;
  /** Tells one client all there is to know of a topic of a game. */
  sendSnapshot(
    session: Session,
    game: ToldGame,
    wanted: { topic: NflTopic; channel: string },
  ): void;
}

/** A chance that moved less is no news. */
const LEAST_NEWS = 0.005;

/** Creates the teller of a server. */
export function createTeller(options: TellerOptions): Teller {
  const { clock, envelope, hasAllEvents, publisher, variant } = options;
  const hasEvents = variant === 'node' || hasAllEvents;
  const { stamp } = envelope;
  /** Forecasts told last, by game. */
  const toldChances = new Map<string, number>();
  let modelNumber = 0;

  const toPrediction = ({ current, market }: ToldGame) =>
    toPredictionData(current.state, market.forecast(current.state), {
      modelVersion: `v1.2.${modelNumber}`,
      updatedAt: stamp(clock.now()),
    });
  const tellPrediction = (game: ToldGame, isNewPhase: boolean) => {
    const { gameId } = game.current.state;
    const data = toPrediction(game);
    const chance = data.home_win_probability ?? 0.5;
    const told = toldChances.get(gameId);
    if (!isNewPhase && told !== undefined && Math.abs(chance - told) < LEAST_NEWS) return;
    toldChances.set(gameId, chance);
    const isRefresh = isNewPhase && variant === 'python' && hasAllEvents;
    publisher.publish('predictions', isRefresh ? 'prediction_refresh' : 'prediction_update', data);
  };
  const tellEnd = ({ state }: AnalysedMoment) => {
    toldChances.delete(state.gameId);
    modelNumber += 1;
    if (variant !== 'python' || !hasAllEvents) return;
    publisher.publishTo('predictions', 'model_update', {
      model_version: `v1.2.${modelNumber}`,
      message: `The model has learned from ${state.teams.away} at ${state.teams.home}`,
    });
  };

  return {
    tell(game, before) {
      const { current } = game;
      const eventType = hasEvents ? toEventType(current, before) : 'game_update';
      publisher.publish('games', eventType, toGameData(current, stamp(clock.now())));
      if (current.scoring !== null && variant === 'node') tellScore(publisher, current);
      if (before === null || current.state.phase === 'final') {
        if (before?.state.phase !== 'final' && current.state.phase === 'final') tellEnd(current);
        return;
      }
      const { phase, quarter } = before.state;
      tellPrediction(game, current.state.quarter !== quarter || current.state.phase !== phase);
    },
    tellLines({ current }, changes) {
      const { gameId } = current.state;
      for (const change of changes) {
        publisher.publish('odds', 'odds_update', toOddsData(current.state, change.line, stamp));
        const movement = hasEvents ? toLineMovement(gameId, change, stamp) : null;
        if (movement === null) continue;
        // Node knows them on the general channel only.
        if (variant === 'node') publisher.publishTo('odds', 'line_movement', movement);
        else publisher.publish('odds', 'line_movement', movement);
      }
    },
    sendSnapshot(session, game, { channel, topic }) {
      const { state } = game.current;
      const to = { channel, gameChannel: toGameChannel(topic, state.gameId) };
      if (topic === 'games') {
        const data = toGameSnapshot(game.current, stamp(clock.now()));
        publisher.sendTo(session, { ...to, eventType: 'game_update', data });
      } else if (topic === 'predictions') {
        publisher.sendTo(session, {
          ...to,
          eventType: 'prediction_update',
          data: toPrediction(game),
        });
      } else {
        for (const line of game.market.lines) {
          const data = toOddsData(state, line, stamp);
          publisher.sendTo(session, { ...to, eventType: 'odds_update', data });
        }
      }
    },
  };
}

/** The most special type that fits. */
function toEventType(
  { scoring, state }: AnalysedMoment,
  before: AnalysedMoment | null,
): NflEventType {
  if (before === null) return 'game_started';
  if (state.phase === 'final' && before.state.phase !== 'final') return 'game_ended';
  if (scoring !== null) return 'score_update';
  return state.quarter === before.state.quarter ? 'game_update' : 'quarter_change';
}

/** Node tells a score a second time, as a notification on `games`. */
function tellScore(publisher: NflPublisher, { state }: AnalysedMoment): void {
  const { score, teams } = state;
  publisher.publishTo('games', 'notification', {
    message: `Score Update: ${teams.home} ${score.home} - ${score.away} ${teams.away}`,
    level: 'info',
    title: 'Live Score Update',
    action_required: false,
  });
}
