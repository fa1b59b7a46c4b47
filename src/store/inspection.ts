import type { ConnectionEvent } from '../connection/connectionEvent.ts';
import type { ConnectionStateName } from '../connection/connectionState.ts';
import type { ConnectionReason } from '../connection/connectionStatus.ts';
import type { SubscriptionChange } from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { RecordedClose } from '../protocols/recording/createRecordingLog.ts';
import type { FlushSample } from './createFlushScheduler.ts';

/**
 * Something that happened inside a manager, for whoever looks (`manager.inspect`). Frames and addresses are free of the
 * credentials that the manager knows; those that are known by their looks (a web token) are the reader's to hide, with
 * `redactCredentials`, when it shows a frame.
 */
export type Inspection = {
  readonly at: EpochMs;
  /** Which socket of a protocol with several; empty where there is one. */
  readonly link: string;
} & (
  | {
      readonly kind: 'transition';
      /** Null: where the machine stood when somebody began to look. */
      readonly from: ConnectionStateName | null;
      readonly to: ConnectionStateName;
      /** What the machine was told; null as above. */
      readonly event: ConnectionEvent['type'] | null;
      /** Which timer, or the code and cause of a close; empty where there is nothing to add. */
      readonly detail: string;
      readonly reason: ConnectionReason | null;
      readonly attempt: number;
    }
  | { readonly kind: 'dialled'; readonly socket: number; readonly url: string }
  | { readonly kind: 'opened'; readonly socket: number }
  | {
      readonly kind: 'frame';
      readonly socket: number;
      readonly direction: 'in' | 'out';
      readonly text: string;
    }
  | { readonly kind: 'closed'; readonly socket: number; readonly close: RecordedClose }
  | ({ readonly kind: 'flush' } & FlushSample)
  | { readonly kind: 'subscriptions'; readonly changes: readonly SubscriptionChange[] }
);

/** Hears of each inspection, at once; what it throws is reported and disturbs nothing. */
export type InspectionListener = (inspection: Inspection) => void;
