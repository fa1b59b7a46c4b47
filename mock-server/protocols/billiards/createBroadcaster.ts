import type { Clock } from '../../../src/lib/clock.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import { toReplyFrame, toStreamFrame } from './envelope.ts';
import type { QuirkSwitch } from './quirks.ts';
import { STREAMS, type Stream } from './streams.ts';
import { toUtcStamp } from './toUtcStamp.ts';

export interface BroadcasterOptions {
  readonly clock: Clock;
  readonly quirks: QuirkSwitch;
  /** Called after somebody began or ceased to get a stream. */
  readonly onAudience: () => void;
}

/** Counted over all publications that somebody got, one copy each, as the original does. */
export interface BroadcastStats {
  readonly messagesSent: number;
  readonly bytesSent: number;
  readonly framesSent: number;
  readonly frameBytesSent: number;
  readonly validationFailures: number;
}

/** Who really gets what. */
export interface Broadcaster {
  join(client: BilliardsClient, stream: Stream): void;
  /** False if it did not get it. */
  leave(client: BilliardsClient, stream: Stream): boolean;
  leaveAll(client: BilliardsClient): void;
  audienceOf(stream: Stream): ReadonlySet<BilliardsClient>;
  readonly hasAudience: boolean;
  /**
   * Sends to all subscribers of a stream and returns how many; to none where the original sends nothing: a state
   * without balls, fewer than two lines. Numbers the message within its stream, except for `performance`.
   */
  publish(stream: Exclude<Stream, 'frame'>, data: Readonly<Record<string, unknown>>): number;
  /** Sends a picture to one client. */
  sendFrame(client: BilliardsClient, data: object): void;
  /** Sends something to these clients, subscribed or not, and unnumbered. */
  sendTo(clients: readonly BilliardsClient[], type: string, data: object): void;
  /** Sends to the subscribers of a stream what Python makes of a number that is none. */
  sendNaN(stream: Stream): void;
  /** Does as if a message of the stream could not be written: nobody gets it any more, and nobody is told. */
  fail(stream: Stream): void;
  readonly stats: BroadcastStats;
}

/** Creates a broadcaster without listeners. */
export function createBroadcaster(options: BroadcasterOptions): Broadcaster {
  const { clock, onAudience, quirks } = options;
  const audiences = new Map<Stream, Set<BilliardsClient>>(
    STREAMS.map((stream) => [stream, new Set()]),
  );
  const sequences = new Map<Stream, number>();
  const stats = {
    messagesSent: 0,
    bytesSent: 0,
    framesSent: 0,
    frameBytesSent: 0,
    validationFailures: 0,
  };
  let stateCount = 0;

  const audienceOf = (stream: Stream): Set<BilliardsClient> => audiences.get(stream) ?? new Set();
  const broadcast = (stream: Stream, frame: string) => {
    const audience = quirks.current.isSilent ? [] : Array.from(audienceOf(stream));
    if (audience.length === 0) return 0;
    stats.messagesSent += 1;
    stats.bytesSent += frame.length;
    for (const client of audience) deliver(client, frame);
    return audience.length;
  };
  const fail = (stream: Stream) => {
    const audience = audienceOf(stream);
    for (const client of audience) client.isAlive = false;
    audience.clear();
    onAudience();
  };
  const toFrame = (stream: Stream, data: object) => {
    // The original counts the messages of whichever subscriber comes first, and tells all the same.
    const [first] = audienceOf(stream);
    return toStreamFrame({
      type: stream,
      data,
      at: clock.now(),
      sequence: first?.messageCount ?? 0,
    });
  };

  return {
    join(client, stream) {
      audienceOf(stream).add(client);
      onAudience();
    },
    leave(client, stream) {
      const wasThere = audienceOf(stream).delete(client);
      if (wasThere) onAudience();
      return wasThere;
    },
    leaveAll(client) {
      for (const audience of audiences.values()) audience.delete(client);
      onAudience();
    },
    audienceOf,
    get hasAudience() {
      return Array.from(audiences.values()).some((audience) => audience.size > 0);
    },
    publish(stream, data) {
      if (!isWorthSending(stream, data)) {
        stats.validationFailures += 1;
        return 0;
      }
      const frame = toFrame(stream, number(sequences, stream, data));
      if (stream !== 'state') return broadcast(stream, frame);
      stateCount += 1;
      const { failEvery, nanEvery } = quirks.current;
      if (failEvery !== null && stateCount % failEvery === 0) {
        fail(stream);
        return 0;
      }
      const isBroken = nanEvery !== null && stateCount % nanEvery === 0;
      return broadcast(stream, isBroken ? frame.replace(FIRST_NUMBER, NOT_A_NUMBER) : frame);
    },
    sendFrame(client, data) {
      const frame = toFrame('frame', data);
      stats.framesSent += 1;
      stats.frameBytesSent += frame.length;
      deliver(client, frame);
    },
    sendTo(clients, type, data) {
      const sequence = clients[0]?.messageCount ?? 0;
      const frame = toReplyFrame({ type, data, at: clock.now(), sequence });
      for (const client of clients) deliver(client, frame);
    },
    sendNaN(stream) {
      const [first] = audienceOf(stream);
      const stamp = toUtcStamp(clock.now());
      const sequence = first?.messageCount ?? 0;
      broadcast(
        stream,
        `{"type": "${stream}", "timestamp": "${stamp}", "data": {"x": NaN}, "sequence": ${sequence}}`,
      );
    },
    fail,
    stats,
  };
}

function deliver(client: BilliardsClient, frame: string): void {
  client.bytesSent += frame.length;
  client.session.sendData(frame);
}

const NOT_A_NUMBER = '"x":NaN';
/** Of a position, or where positions are pairs, of what comes next. */
const FIRST_NUMBER = /"(?:x|radius)":-?[\d.]+/;

function isWorthSending(stream: Stream, data: Readonly<Record<string, unknown>>): boolean {
  if (stream === 'state') return isLongerThan(data['balls'], 0);
  return stream !== 'trajectory' || isLongerThan(data['lines'], 1);
}

function isLongerThan(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length > length;
}

/** Adds the stream's own number, and after it what the original counts for convenience. */
function number(
  sequences: Map<Stream, number>,
  stream: Stream,
  data: Readonly<Record<string, unknown>>,
): object {
  if (stream === 'performance') return data;
  const sequence = (sequences.get(stream) ?? 0) + 1;
  sequences.set(stream, sequence);
  const count = (name: string) => (Array.isArray(data[name]) ? data[name].length : 0);
  switch (stream) {
    case 'state':
      return { ...data, sequence, ball_count: count('balls') };
    case 'trajectory': {
      const counts = { line_count: count('lines'), collision_count: count('collisions') };
      return { ...data, sequence, ...counts };
    }
    default:
      return { ...data, sequence };
  }
}
