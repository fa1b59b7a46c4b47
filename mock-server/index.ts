/** Public entry `courtside/mock-server`. */
export { createEngine, type Engine } from './engine/createEngine.ts';
export type { EngineOptions, ReplayOptions } from './engine/engineOptions.ts';
export { createManualTime, type ManualTime } from './engine/createManualTime.ts';
export type { Scheduler } from './engine/scheduler.ts';
export type { Log, LogLevel } from './engine/log.ts';
export type { LogBook, LogLine } from './engine/createLogBook.ts';
export type { SessionDescription } from './engine/describeSession.ts';
export { PROTOCOL_NAMES, type ProtocolName } from './engine/protocolServer.ts';
export { DEFAULT_LIMITS, type Limits } from './engine/limits.ts';
export type { Faults } from './engine/faults/createFaults.ts';
export type { Fault, FaultInput, FaultName } from './engine/faults/fault.ts';
export { FAULTS, type FaultDescription } from './engine/faults/faultCatalog.ts';
export { parseFault } from './engine/faults/parseFault.ts';
export type {
  Admission,
  Connection,
  ConnectionHandle,
  HandshakeRequest,
} from './engine/connection.ts';
export {
  DEFAULT_TIMING,
  ORIGIN_TIMING,
  type FeedTiming,
} from './protocols/sportsbook/feedTiming.ts';
export type { Capability } from '../src/protocols/sportsbook/wire/capabilities.ts';
export { parseRecording } from './protocols/recording/parseRecordedSession.ts';
export type { Recording } from './protocols/recording/recordedSession.ts';
export { DEVELOPMENT_JWT_SECRET } from './protocols/sportsbook/developmentSecret.ts';
export { DEFAULT_JWT_SECRET } from './engine/verifyToken.ts';
export { parseCricsheet } from './formats/cricsheet/parseCricsheet.ts';
export type { CricsheetMatch } from './formats/cricsheet/cricsheetSchema.ts';
export type { CricketServerOptions } from './protocols/cricket/createCricketServer.ts';
export { ORIGINAL_BEHAVIOUR, type CricketBehaviour } from './protocols/cricket/cricketBehaviour.ts';
export { parseGameCenter } from './formats/gamecenter/parseGameCenter.ts';
export { toNflScript, type NflScript } from './formats/gamecenter/toNflScript.ts';
export type { NflServerOptions } from './protocols/nfl/nflOptions.ts';
export type { BilliardsServerOptions } from './protocols/billiards/createBilliardsServer.ts';
export type { Quirks } from './protocols/billiards/quirks.ts';
export { startNodeHost, type NodeHost, type NodeHostOptions } from './hosts/node/startNodeHost.ts';
export {
  createPageHost,
  type PageHost,
  type PageHostOptions,
} from './hosts/page/createPageHost.ts';
