import type { EpochMs } from '../lib/clock.ts';
import type { RecordingFacts } from '../protocols/recording/createRecordingLog.ts';
import { createRecordingLog } from '../protocols/recording/createRecordingLog.ts';
import { formatRecording } from '../protocols/recording/formatRecording.ts';
import type { Recording, RecordingBounds } from '../protocols/recording/recording.ts';
import { observeTransport } from './observeTransport.ts';
import type { TransportFactory } from './transport.ts';

/** Options of a recording transport. */
export interface RecordingTransportOptions extends RecordingBounds {
  /** @default the page's clock, `performance.timeOrigin + performance.now()` */
  readonly now?: () => EpochMs;
}

/** A transport that can write down what its sockets do. */
export interface RecordingTransport {
  /** For the manager: the transport that was wrapped, with the recorder listening. */
  readonly transport: TransportFactory;
  readonly isRecording: boolean;
  /** Begins a new recording. Of sockets that are open already it holds the address and the first frame, the welcome. */
  start(): void;
  /** Ends it; what was recorded stays until the next `start`. */
  stop(): void;
  readonly facts: RecordingFacts;
  toRecording(): Recording;
  /** The recording as a file, for a bug report, `parseRecording` or the mock server's `--replay`. */
  toNdjson(): string;
}

/**
 * Wraps a transport so that it can be recorded: every frame in both directions, with the time since the start, and when
 * sockets open and close. Off until `start`; bounded, the oldest go first; credentials are left out.
 *
 * @example
 * const recorder = createRecordingTransport(createReconnectingTransport);
 * const manager = createWebSocketManager({ baseUrl, transport: recorder.transport });
 * recorder.start();
 * // later
 * const file = recorder.toNdjson();
 */
export function createRecordingTransport(
  open: TransportFactory,
  options: RecordingTransportOptions = {},
): RecordingTransport {
  const { now = readPageClock } = options;
  const log = createRecordingLog(options);
  return {
    transport: observeTransport(open, (url) => {
      const socket = log.dial(url, now());
      return {
        opened: () => socket.opened(now()),
        received: (text) => socket.received(text, now()),
        sent: (text) => socket.sent(text, now()),
        closed: (close) => socket.closed(close, now()),
      };
    }),
    get isRecording() {
      return log.isOn;
    },
    start: () => log.start(now()),
    stop: () => log.stop(now()),
    get facts() {
      return log.facts;
    },
    toRecording: () => log.toRecording(now()),
    toNdjson: () => formatRecording(log.toRecording(now())),
  };
}

function readPageClock(): EpochMs {
  return performance.timeOrigin + performance.now();
}
