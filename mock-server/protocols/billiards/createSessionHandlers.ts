import { assertNever } from '../../../src/lib/assertNever.ts';
import type { Clock } from '../../../src/lib/clock.ts';
import type { SessionHandlers } from '../../engine/session.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import type { Broadcaster } from './createBroadcaster.ts';
import type { Registry } from './createRegistry.ts';
import type { Replies } from './createReplies.ts';
import { describeClient } from './describeClient.ts';
import { parseClientMessage, type ClientMessage } from './parseClientMessage.ts';
import type { QuirkSwitch } from './quirks.ts';
import { isStream } from './streams.ts';
import { toUtcStamp } from './toUtcStamp.ts';
import type { Camera } from './video/createCamera.ts';

export interface SessionHandlersOptions {
  readonly clock: Clock;
  readonly registry: Registry;
  readonly broadcaster: Broadcaster;
  readonly replies: Replies;
  readonly quirks: QuirkSwitch;
  /** Null where there is no such extension. */
  readonly camera: Camera | null;
  /** Who comes here is welcomed and forgotten at once. */
  readonly trapPath: string;
  /** Called after somebody came or went. */
  readonly onChange: () => void;
}

/** Creates the part that answers clients, in the original's words. */
export function createSessionHandlers(options: SessionHandlersOptions): SessionHandlers {
  const { broadcaster, camera, clock, onChange, quirks, registry, replies } = options;

  const subscribe = (client: BilliardsClient, requested: readonly unknown[]) => {
    // What it does not know is left out without a word.
    const streams = requested.filter(isStream);
    for (const stream of streams) {
      client.subscriptions.add(stream);
      broadcaster.join(client, stream);
    }
    const all = Array.from(client.subscriptions);
    replies.reply(client, 'subscribed', { streams, all_subscriptions: all });
  };
  const unsubscribe = (client: BilliardsClient, requested: readonly unknown[]) => {
    const streams = requested
      .filter(isStream)
      .filter((stream) => client.subscriptions.delete(stream));
    for (const stream of streams) {
      if (stream === 'frame') client.frameCredits = 0;
      if (quirks.current.unsubscribeStops) broadcaster.leave(client, stream);
    }
    const all = Array.from(client.subscriptions);
    replies.reply(client, 'unsubscribed', { streams, all_subscriptions: all });
  };
  const takeCredit = (client: BilliardsClient, credits: number | null) => {
    if (!client.mayGetCredit()) {
      replies.replyError(client, 'RATE_LIMIT', 'Message rate limit exceeded');
    } else if (credits === null) {
      replies.replyError(
        client,
        'INVALID_FRAME_CREDIT_FORMAT',
        'credits must be a positive integer',
      );
    } else camera?.addCredit(client, credits);
  };
  const answer = (client: BilliardsClient, message: Understood) => {
    switch (message.kind) {
      case 'unhandled':
        replies.replyError(client, 'MESSAGE_HANDLER_ERROR', 'Internal message handling error');
        break;
      case 'ping':
        client.session.lastHeartbeatAt = clock.now();
        client.isAlive = true;
        replies.sendPong(client);
        break;
      case 'get_status':
        replies.reply(client, 'status', describeClient(client, clock.now()));
        break;
      case 'subscribe':
        if (message.streams !== null) subscribe(client, message.streams);
        else replies.replyError(client, 'INVALID_SUBSCRIBE_FORMAT', 'streams must be an array');
        break;
      case 'unsubscribe':
        if (message.streams !== null) unsubscribe(client, message.streams);
        else replies.replyError(client, 'INVALID_UNSUBSCRIBE_FORMAT', 'streams must be an array');
        break;
      case 'frame_credit':
      case 'unknown': {
        const type = message.kind === 'unknown' ? message.type : message.kind;
        replies.replyError(client, 'UNKNOWN_MESSAGE_TYPE', `Unknown message type: ${type}`);
        break;
      }
      default:
        assertNever(message);
    }
  };

  return {
    handleOpen(session) {
      const client = registry.add(session);
      replies.reply(client, 'connection', {
        client_id: session.clientId,
        status: 'connected',
        timestamp: toUtcStamp(clock.now()),
        ...(camera === null ? {} : { capabilities: ['frame_credit'] }),
      });
      if (session.request.path === options.trapPath) {
        session.forget('forgotten: this path only looks alive');
        registry.erase(client);
      }
      onChange();
    },
    handleText(session, text) {
      const client = registry.of(session);
      if (client === null) return;
      client.bytesReceived += text.length;
      const message = parseClientMessage(text);
      if (message.kind === 'frame_credit' && camera !== null) takeCredit(client, message.credits);
      else if (!client.mayBeHandled()) {
        replies.replyError(client, 'RATE_LIMIT', 'Message rate limit exceeded');
      } else if (message.kind === 'invalid-json') {
        replies.replyError(client, 'INVALID_JSON', 'Invalid JSON format');
      } else {
        client.messageCount += 1;
        answer(client, message);
      }
    },
    handleGone(session) {
      const client = registry.remove(session);
      if (client !== null) broadcaster.leaveAll(client);
      onChange();
    },
  };
}

/** Anything that is JSON. */
type Understood = Exclude<ClientMessage, { readonly kind: 'invalid-json' }>;
