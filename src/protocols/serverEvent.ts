import type { Entity, EntityItems } from './entities.ts';
import type { Filter } from './filter.ts';
import type { Occurrence } from './occurrence.ts';
import type { VideoFrame } from './videoFrame.ts';

/** Why a frame, or one item in it, was not understood. */
export type DecodeErrorCode = 'too-large' | 'not-json' | 'not-object' | 'no-type' | 'bad-shape';

/** A frame or item that was refused: counted and kept for inspection, never thrown. */
export interface DecodeError {
  readonly code: DecodeErrorCode;
  /** What was wrong and where, in words. */
  readonly message: string;
  /** The wire's type field, where there was one. */
  readonly messageType: string | null;
  /** Start of the offending text, tokens redacted, at most 200 characters. */
  readonly sample: string;
}

/** New latest values of one entity; the newest per key wins, so these may be conflated. */
export type UpdateEvent = {
  readonly [E in Entity]: {
    readonly kind: 'update';
    readonly entity: E;
    readonly items: readonly EntityItems[E][];
  };
}[Entity];

export type Severity = 'info' | 'success' | 'warning' | 'error';

/** Everything a server can tell us, whatever its wire protocol. */
export type ServerEvent =
  | {
      /** The server's welcome: only now are we connected. */
      readonly kind: 'ready';
      readonly sessionId: string;
      readonly userId: string | null;
      readonly isAuthenticated: boolean;
      /** Channels the server offers; empty if it does not say. */
      readonly channels: readonly string[];
      /** What the server offers beyond the plain protocol, such as `batch`; empty if it offers nothing. */
      readonly capabilities: readonly string[];
    }
  | {
      readonly kind: 'confirmed';
      readonly channel: string;
      readonly filter: Filter;
      /** The server's own name for the room, opaque to us. */
      readonly roomId: string | null;
    }
  | {
      readonly kind: 'removed';
      readonly channel: string;
      readonly filter: Filter;
      readonly roomId: string | null;
    }
  | {
      /**
       * A subscription was refused. `filter` is null where the server does not say which one it meant, `channel` as well
       * where it names nothing at all but answers in order: then it is the oldest request without an answer.
       */
      readonly kind: 'rejected';
      readonly channel: string | null;
      readonly filter: Filter | null;
      readonly message: string;
    }
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' }
  | UpdateEvent
  /** Something that happened once (a wicket, a touchdown, an alert): never conflated, told in order. */
  | {
      readonly kind: 'occurrence';
      readonly occurrence: Occurrence;
      /** The channel it came on, where the server goes on sending after an unsubscribe: it counts only while somebody wants it. */
      readonly channel?: string;
    }
  /** A picture that was asked for (`credit`): of several only the newest is worth showing. */
  | { readonly kind: 'frame'; readonly frame: VideoFrame }
  | {
      /** Something a person should read. Acknowledgements are never notices. */
      readonly kind: 'notice';
      /** As of an occurrence. */
      readonly channel?: string;
      readonly severity: Severity;
      readonly title: string;
      readonly message: string;
      readonly isSticky: boolean;
    }
  | { readonly kind: 'error'; readonly message: string }
  /** Understood, and nothing to do (a `status` reply). */
  | { readonly kind: 'info'; readonly type: string }
  /** A type this protocol does not know: counted, not an error. */
  | { readonly kind: 'unknown'; readonly type: string }
  /** One broken item in an otherwise good frame: the rest of the frame was kept. */
  | { readonly kind: 'invalid'; readonly error: DecodeError };
