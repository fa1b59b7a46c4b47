import type { Protocol } from '../protocol.ts';
import { redactCredentials } from '../redactCredentials.ts';
import { toSocketUrl } from '../toSocketUrl.ts';
import { BILLIARDS_CHANNELS } from './billiardsChannels.ts';
import { createBilliardsMatcher } from './createBilliardsMatcher.ts';
import { decodeBilliardsFrame } from './decode/decodeBilliardsFrame.ts';
import { encodeCommand } from './encodeCommand.ts';

/** The one that works; `/api/v1/websocket/ws` greets and then says nothing any more. */
const PATH = '/api/v1/ws';
/** As much as a transport takes. A picture of 1280 by 720 is a fifth of it. */
const MAX_CHARS = 1_048_576;

/** What may differ between servers of this protocol. */
export interface BilliardsOptions {
  /** Path of the socket below the base URL. @default '/api/v1/ws' */
  readonly path?: string;
  /** Longest frame taken, in characters; a longer one is a decode error. @default 1_048_576 */
  readonly maxFrameChars?: number;
}

/**
 * The billiards vision protocol (seed 004): one socket, a channel for each stream (`state`, `trajectory`, `alert`,
 * `config`, `performance`, `frame`), no filters and no accounts. The server forgets whoever sends no `ping` for 60 s and
 * says nothing about it; nothing else counts, and a `pong` is an error. It takes 100 messages a minute, of which 90 are used.
 */
export function createBilliards(options: BilliardsOptions = {}): Protocol {
  const { path = PATH, maxFrameChars = MAX_CHARS } = options;
  return {
    name: 'billiards',
    heartbeat: {
      keepAlive: { command: 'ping', everyMs: 25_000 },
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: false,
    },
    sendLimit: { messages: 90, perMs: 60_000 },
    confirmsSubscriptions: true,
    channelOf: { billiardsTable: 'state', trajectory: 'trajectory' },
    channels: BILLIARDS_CHANNELS,
    endpoint: ({ baseUrl, token }) => ({
      key: 'billiards',
      url: toSocketUrl({ baseUrl, path, parameters: { token } }),
    }),
    encode: encodeCommand,
    decode: (frame) => decodeBilliardsFrame(frame, maxFrameChars),
    createMatcher: createBilliardsMatcher,
    roomOf: ({ channel }) => channel,
    redact: redactCredentials,
  };
}

/** The billiards protocol with its defaults. */
export const billiards: Protocol = createBilliards();
