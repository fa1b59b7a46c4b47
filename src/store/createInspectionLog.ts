import type { ConnectionStateName } from '../connection/connectionState.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { EpochMs } from '../lib/clock.ts';
import { createRingBuffer } from '../lib/createRingBuffer.ts';
import type { LoggedSocket, RecordingFacts } from '../protocols/recording/createRecordingLog.ts';
import { createRecordingLog } from '../protocols/recording/createRecordingLog.ts';
import type { Recording, RecordingBounds } from '../protocols/recording/recording.ts';
import type { ReadableFrame } from '../protocols/recording/toReadableFrame.ts';
import type { FlowSecond } from './createFlowMeter.ts';
import { createFlowMeter } from './createFlowMeter.ts';
import type { Stop } from './environment.ts';
import type { Inspection } from './inspection.ts';
import type { WebSocketManager } from './webSocketManager.ts';

/** A step of the machine, as a timeline tells it. */
export type TimelineEntry = Extract<Inspection, { readonly kind: 'transition' }>;

/** How much a log keeps; the oldest go first. */
export interface InspectionBounds extends RecordingBounds {
  /** Transitions of the machine. @default 500 */
  readonly maxTransitions?: number | undefined;
}

/** What the log of one manager holds. All lists are oldest first, and the same while nothing was added. */
export interface InspectionLog {
  /** Begins to look; nothing is kept before. */
  start(): void;
  /** Looks away; what was kept stays. */
  stop(): void;
  readonly isOn: boolean;
  /** Forgets frames; the timeline stays. */
  clearFrames(): void;
  /** Grows with everything that happens: nothing has changed while it is the same. */
  readonly version: number;
  /** Since when frames are kept; null before the first `start`. Frames count their time from here. */
  readonly startedAt: EpochMs | null;
  timeline(): readonly TimelineEntry[];
  /** Where the machine of each socket stands. */
  states(): ReadonlyMap<string, ConnectionStateName>;
  frames(): readonly ReadableFrame[];
  /** Frames that came and went since the last `clearFrames`, forgotten ones included. */
  readonly frameCount: number;
  /** The last minute, second by second. */
  flow(): readonly FlowSecond[];
  readonly facts: RecordingFacts;
  toRecording(): Recording;
}

const MAX_TRANSITIONS = 500;
/** A list of so many is still filtered and shown without anybody noticing. */
const MAX_EVENTS = 5_000;

/** Creates a log of what happens inside a manager; it is off. Creating it touches nothing. */
export function createInspectionLog(
  manager: Pick<WebSocketManager, 'inspect'>,
  bounds: InspectionBounds = {},
): InspectionLog {
  const timeline = createRingBuffer<TimelineEntry>(bounds.maxTransitions ?? MAX_TRANSITIONS);
  const createRecording = () => createRecordingLog({ maxEvents: MAX_EVENTS, ...bounds });
  let recording = createRecording();
  const flow = createFlowMeter();
  const sockets = new Map<string, LoggedSocket>();
  const states = new Map<string, ConnectionStateName>();
  let version = 0;
  let frameCount = 0;
  let startedAt: EpochMs | null = null;
  let lastAt: EpochMs = 0;
  let stop: Stop | null = null;
  let shown: { readonly version: number; readonly frames: readonly ReadableFrame[] } | null = null;

  function begin(at: EpochMs): void {
    startedAt = at;
    frameCount = 0;
    // Sockets are told of anew: what they did before, while nobody looked, is not known.
    sockets.clear();
    recording = createRecording();
    recording.start(at);
  }

  function take(inspection: Inspection): void {
    version += 1;
    if (startedAt === null) begin(inspection.at);
    const { at, kind, link } = inspection;
    lastAt = Math.max(lastAt, at);
    switch (kind) {
      case 'transition':
        states.set(link, inspection.to);
        timeline.push(inspection);
        return;
      case 'dialled':
        sockets.set(toName(inspection), recording.dial(inspection.url, at));
        return;
      case 'opened':
        sockets.get(toName(inspection))?.opened(at);
        return;
      case 'frame': {
        frameCount += 1;
        flow.frame(inspection.direction, inspection.text.length, at);
        const socket = sockets.get(toName(inspection));
        if (inspection.direction === 'in') socket?.received(inspection.text, at);
        else socket?.sent(inspection.text, at);
        return;
      }
      case 'closed':
        sockets.get(toName(inspection))?.closed(inspection.close, at);
        sockets.delete(toName(inspection));
        return;
      case 'flush':
        flow.flush(inspection, at);
        return;
      case 'subscriptions':
        return;
      default:
        assertNever(kind);
    }
  }

  return {
    start() {
      if (stop) return;
      startedAt = null;
      stop = manager.inspect(take);
    },
    stop() {
      stop?.();
      stop = null;
      recording.stop(lastAt);
    },
    get isOn() {
      return stop !== null;
    },
    clearFrames() {
      version += 1;
      frameCount = 0;
      startedAt = lastAt;
      recording.clear(lastAt);
    },
    get version() {
      return version;
    },
    get startedAt() {
      return startedAt;
    },
    timeline: () => timeline.toArray(),
    states: () => states,
    frames() {
      if (shown?.version !== version) shown = { version, frames: recording.frames() };
      return shown.frames;
    },
    get frameCount() {
      return frameCount;
    },
    flow: () => flow.seconds(),
    get facts() {
      return recording.facts;
    },
    toRecording: () => recording.toRecording(lastAt),
  };
}

function toName({ link, socket }: { readonly link: string; readonly socket: number }): string {
  return `${link}#${socket}`;
}
