/** Every `event_type` there is, spelt and ordered as in the server's enum and its `supported_events`. */
export const NFL_EVENT_TYPES = [
  'game_started',
  'game_ended',
  'game_update',
  'score_update',
  'quarter_change',
  'prediction_update',
  'prediction_refresh',
  'model_update',
  'odds_update',
  'line_movement',
  'connection_ack',
  'heartbeat',
  'error',
  'notification',
  'user_subscription',
  'user_unsubscription',
] as const;

/** Name of a message of the NFL protocol. */
export type NflEventType = (typeof NFL_EVENT_TYPES)[number];

/** Messages that carry the state of a game; all have the same data. */
export const NFL_GAME_EVENT_TYPES = [
  'game_started',
  'game_ended',
  'game_update',
  'score_update',
  'quarter_change',
] as const satisfies readonly NflEventType[];

/** Name of a message that carries the state of a game. */
export type NflGameEventType = (typeof NFL_GAME_EVENT_TYPES)[number];
