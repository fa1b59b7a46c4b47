import type { Fault } from '../engine/faults/fault.ts';
import type { ProtocolName } from '../engine/protocolServer.ts';
import type { NflVariant } from '../protocols/nfl/nflOptions.ts';

/** What the command line asks for; absent means the engine's default. */
export interface CliArguments {
  readonly port: number;
  readonly host: string;
  readonly allowRemote?: boolean;
  readonly origin?: readonly string[];
  readonly maxConnectsPerMinute: number;
  readonly maxSubscriptions: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly seed: number;
  readonly protocol?: readonly ProtocolName[];
  readonly games?: number;
  readonly books?: number;
  readonly rows?: number;
  readonly rate?: number;
  readonly originTiming?: boolean;
  readonly snapshot: boolean;
  readonly capabilities: boolean;
  /** Absent: the default. */
  readonly heartbeat?: number | null;
  readonly nflVariant?: NflVariant;
  readonly fault?: readonly Fault[];
  readonly replay?: string;
  readonly replayConn?: string;
  readonly once?: boolean;
  readonly replayCricsheet?: string;
  readonly replayGamecenter?: string;
  readonly speed?: number;
}
