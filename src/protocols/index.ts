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
export type { CoreEntity, SportEntity } from './entities.ts';
export type { Occurrence, OccurrenceOf, OccurrenceType } from './occurrence.ts';
export type { VideoFrame } from './videoFrame.ts';
export { billiards, createBilliards } from './billiards/billiards.ts';
export type { BilliardsOptions } from './billiards/billiards.ts';
export { TABLE_ID } from './billiards/billiardsItems.ts';
export type {
  BilliardsItem,
  BilliardsOccurrence,
  TrajectoryItem,
} from './billiards/billiardsItems.ts';
export { createCricket, cricket } from './cricket/cricket.ts';
export type { CricketOptions } from './cricket/cricket.ts';
export type { CricketItem, CricketOccurrence } from './cricket/cricketItems.ts';
export { defineProtocol } from './defineProtocol.ts';
export type {
  ChannelDescription,
  Channels,
  FilterField,
  FilterFieldKind,
  FilterFields,
} from './channels.ts';
export type { ChannelEntities } from './createChannelMatcher.ts';
export type {
  ChannelDefinition,
  Decoded,
  FrameReader,
  MessageMap,
  MessageSchemas,
  ProtocolDefinition,
  SaidEvent,
  SpokenCommand,
} from './protocolDefinition.ts';
export { createNfl, nfl } from './nfl/nfl.ts';
export type { NflOptions } from './nfl/nfl.ts';
export type { NflGameItem, NflOccurrence } from './nfl/nflItems.ts';
export { toSubscriptionKey } from './filter.ts';
export type { Filter, FilterValue, SubscriptionKey, SubscriptionWish } from './filter.ts';
export type {
  ClientCommand,
  Endpoint,
  EndpointConfig,
  HeartbeatPlan,
  ItemMatcher,
  Protocol,
  SendLimit,
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
