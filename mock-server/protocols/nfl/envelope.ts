import type { Clock, EpochMs } from '../../../src/lib/clock.ts';
import type { NflEventType } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import type { NflVariant } from './nflOptions.ts';
import { toNaiveUtc } from './toNaiveUtc.ts';

/** How a server wraps what it says. */
export interface NflEnvelope {
  /** Opens a message; the text for each channel it goes to. All of them are one message with one id, if it has one. */
  open(eventType: NflEventType, data: object): (channel: string | null) => string;
  /** An instant as this server writes it. */
  readonly stamp: (at: EpochMs) => string;
  /** A new name for a connection; python uses the session's own. */
  toConnectionId(clientId: string): string;
}

export interface EnvelopeOptions {
  readonly variant: NflVariant;
  readonly clock: Clock;
  readonly hasFrozenTimestamp: boolean;
  /** Draws ids. */
  readonly random: SeededRandom;
}

/** Creates the envelope of a variant. */
export function createEnvelope(options: EnvelopeOptions): NflEnvelope {
  return options.variant === 'python' ? createPythonEnvelope(options) : createNodeEnvelope(options);
}

/** All six keys, nulls included. The original takes the time of the envelope once, when its code is loaded. */
function createPythonEnvelope({ clock, hasFrozenTimestamp }: EnvelopeOptions): NflEnvelope {
  const startedAt = clock.now();
  return {
    open(eventType, data) {
      const timestamp = toNaiveUtc(hasFrozenTimestamp ? startedAt : clock.now());
      const head = JSON.stringify({ event_type: eventType, data, timestamp }).slice(0, -1);
      return (channel) =>
        `${head},"message_id":null,"user_id":null,"channel":${JSON.stringify(channel)}}`;
    },
    stamp: toNaiveUtc,
    toConnectionId: (clientId) => clientId,
  };
}

/** Keys without a value are left out; every message has an id. */
function createNodeEnvelope({ clock, random }: EnvelopeOptions): NflEnvelope {
  const toId = (prefix: string) =>
    `${prefix}_${Math.floor(clock.now())}_${Array.from({ length: 9 }, () => random.int(0, 35).toString(36)).join('')}`;
  return {
    open(eventType, data) {
      const timestamp = toZonedUtc(clock.now());
      const message = { event_type: eventType, data, timestamp, message_id: toId('msg') };
      const text = JSON.stringify(message);
      return (channel) =>
        channel === null ? text : `${text.slice(0, -1)},"channel":${JSON.stringify(channel)}}`;
    },
    stamp: toZonedUtc,
    toConnectionId: () => toId('client'),
  };
}

function toZonedUtc(at: EpochMs): string {
  return new Date(at).toISOString();
}
