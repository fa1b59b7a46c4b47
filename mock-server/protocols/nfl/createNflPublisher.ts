import type { NflEventType } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import type { Session } from '../../engine/session.ts';
import type { Channels } from './createChannels.ts';
import type { NflEnvelope } from './envelope.ts';
import type { NflVariant } from './nflOptions.ts';

/** Data as the REST endpoints take it: any object. */
export type NflData = Readonly<Record<string, unknown>>;

/** What a message is about: names its channels. */
export type NflTopic = 'games' | 'odds' | 'predictions';

/** A notice to people. */
export interface NflNotice {
  readonly message: string;
  readonly level: string;
}

/** Sends what happens to whoever follows it. */
export interface NflPublisher {
  /**
   * Sends to the general channel of a topic and to that of the game: who follows both gets two copies. Python names the game's channel
   * in both of them; Node names the one it was sent on.
   */
  publish(topic: NflTopic, eventType: NflEventType, data: NflData): void;
  /** Sends to one channel. */
  publishTo(channel: string, eventType: NflEventType, data: NflData): void;
  /** Sends to one client, as if it came over a channel. */
  sendTo(session: Session, message: NflSnapshot): void;
  /** Tells everybody something, whatever they follow. */
  notify(notice: NflNotice): void;
  /** Tells the members of channels, in the other shape the original has for that. */
  notifyChannels(channels: readonly string[], notice: NflNotice): void;
}

/** The state of something for one client. */
export interface NflSnapshot {
  readonly eventType: NflEventType;
  readonly data: NflData;
  /** The channel the client asked for. */
  readonly channel: string;
  /** The channel of the game it is about. */
  readonly gameChannel: string;
}

export interface PublisherOptions {
  readonly variant: NflVariant;
  readonly channels: Channels;
  readonly envelope: NflEnvelope;
  /** Registered clients, oldest first. */
  readonly clients: ReadonlySet<Session>;
  readonly hasNestedUpdates: boolean;
}

const PREFIXES: { readonly [Topic in NflTopic]: string } = {
  games: 'game_',
  odds: 'odds_',
  predictions: 'predictions_',
};

/** The channel of one game for a topic. */
export function toGameChannel(topic: NflTopic, gameId: string): string {
  return `${PREFIXES[topic]}${gameId}`;
}

/** Creates the publisher over a set of channels. */
export function createNflPublisher(options: PublisherOptions): NflPublisher {
  const { channels, clients, envelope, variant } = options;

  const publishNested = (eventType: NflEventType, data: NflData) => {
    const nested = {
      type: 'game_update',
      priority: 'medium',
      data: { ...data, quarter: toText(data['quarter']) },
      timestamp: data['updated_at'] ?? null,
      source: 'live_pipeline',
    };
    sendAll(channels.members('games'), envelope.open(eventType, nested)('game_None'));
  };

  return {
    publish(topic, eventType, data) {
      if (topic === 'games' && options.hasNestedUpdates) {
        publishNested('game_update', data);
        return;
      }
      const gameChannel = toGameChannel(topic, toText(data['game_id']));
      const general = channels.members(topic);
      const ofGame = channels.members(gameChannel);
      if (general.size + ofGame.size === 0) return;
      const toFrame = envelope.open(eventType, data);
      if (variant === 'node') {
        sendAll(general, toFrame(topic));
        sendAll(ofGame, toFrame(gameChannel));
        return;
      }
      const frame = toFrame(gameChannel);
      sendAll(ofGame, frame);
      sendAll(general, frame);
    },
    publishTo(channel, eventType, data) {
      const members = channels.members(channel);
      if (members.size > 0) sendAll(members, envelope.open(eventType, data)(channel));
    },
    sendTo(session, { channel, data, eventType, gameChannel }) {
      session.sendData(
        envelope.open(eventType, data)(variant === 'python' ? gameChannel : channel),
      );
    },
    notify({ level, message }) {
      const data = { message, level, title: 'System Notification', action_required: false };
      sendAll(clients, envelope.open('notification', data)(null));
    },
    notifyChannels(names, { level, message }) {
      const [oldest] = clients;
      // The original takes the time from its oldest client, and fails without one.
      if (oldest === undefined) return;
      const timestamp = envelope.stamp(oldest.connectedAt).replace('T', ' ');
      for (const channel of names) {
        const frame = envelope.open('notification', { message, level, timestamp })(channel);
        sendAll(channels.members(channel), frame);
      }
    },
  };
}

function sendAll(sessions: Iterable<Session>, frame: string): void {
  // A client that is too slow leaves while it is sent to.
  for (const session of Array.from(sessions)) session.sendData(frame);
}

/** Python's `str()` of what stands there; a missing id makes the channel `game_None`. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'None';
}
