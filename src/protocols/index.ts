// Public entry `courtside/protocols`: the contract, and the protocols built in. Listed by hand.
export type {
  ArbitrageItem,
  ArbitrageLeg,
  Entity,
  EntityItems,
  GameItem,
  Moneyline,
  OddsItem,
  PredictionItem,
  RecordItem,
  Spread,
  Total,
} from './entities.ts';
export { toSubscriptionKey } from './filter.ts';
export type { Filter, FilterValue, SubscriptionKey, SubscriptionWish } from './filter.ts';
export type {
  ClientCommand,
  Endpoint,
  EndpointConfig,
  HeartbeatPlan,
  ItemMatcher,
  Protocol,
} from './protocol.ts';
export type {
  DecodeError,
  DecodeErrorCode,
  ServerEvent,
  Severity,
  UpdateEvent,
} from './serverEvent.ts';
export { createSportsbook, sportsbook } from './sportsbook/sportsbook.ts';
export type { SportsbookOptions } from './sportsbook/sportsbook.ts';
export type {
  ArbitrageFilter,
  OddsFilter,
  OneOrMany,
  PredictionFilter,
  Sport,
  SportsbookChannel,
} from './sportsbook/sportsbookFilters.ts';
