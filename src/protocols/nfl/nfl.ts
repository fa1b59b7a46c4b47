import { MAX_FRAME_CHARS } from '../parseFrame.ts';
import type { Protocol } from '../protocol.ts';
import { redactCredentials } from '../redactCredentials.ts';
import { createNflMatcher } from './createNflMatcher.ts';
import { decodeNflFrame } from './decode/decodeNflFrame.ts';
import { encodeNflCommand } from './encodeNflCommand.ts';
import { GENERAL_PATH, toNflEndpoint } from './toNflEndpoint.ts';
import { toWireChannel } from './nflChannel.ts';
import { NFL_CHANNELS } from './nflChannels.ts';
import { toNflPivot } from './toNflPivot.ts';

/** What may differ between servers of this protocol. */
export interface NflOptions {
  /**
   * Path of the socket, appended to the base URL: `/ws` or one of `/ws/games`, `/ws/odds`, `/ws/predictions` and `/ws/game/<id>` of the
   * Python server, which subscribe by themselves; `/` for the Node server. Where a special one breaks off right after its welcome,
   * as the original's do, `/ws` is dialled in its place. @default '/ws'
   */
  readonly path?: string;
  /** Who we say we are; nobody checks it. @default nobody */
  readonly userId?: string;
  /** Longest frame taken, in characters; a longer one is a decode error. @default 1_048_576 */
  readonly maxFrameChars?: number;
}

/**
 * The protocol of the NFL predictor (seeds 000 and 001), as its Python and its Node server speak it. Channels are `games`, `odds` and
 * `predictions`, each narrowed by `gameId` if wanted (`{ channel: 'odds', filter: { gameId } }` follows `odds_<id>`).
 *
 * Python forgets whoever sends no `heartbeat` for 60 s, leaves the socket open and says nothing; nothing but heartbeats counts. So one
 * goes out every 25 s: a `ping` here, which is answered and so shows at the same time whether anybody is still there.
 * Subscriptions are not confirmed; they count as assumed once sent.
 */
export function createNfl(options: NflOptions = {}): Protocol {
  const { path = GENERAL_PATH, userId = null, maxFrameChars = MAX_FRAME_CHARS } = options;
  const address = { path: path.startsWith('/') ? path : `/${path}`, userId };
  return {
    name: 'nfl',
    heartbeat: {
      // The probe is sent unasked and keeps us alive as well: a second one beside it would be noise.
      keepAlive: null,
      probe: { everyMs: 25_000, timeoutMs: 10_000 },
      answersPing: false,
    },
    confirmsSubscriptions: false,
    // What happens in a game goes to that game's channel and to `games`.
    sendsToEachRoom: true,
    channelOf: { odds: 'odds', prediction: 'predictions', game: 'games', nflGame: 'games' },
    channels: NFL_CHANNELS,
    endpoint: (config) => toNflEndpoint(config, address),
    encode: encodeNflCommand,
    decode: (frame) => decodeNflFrame(frame, maxFrameChars),
    createMatcher: createNflMatcher,
    pivotOf: toNflPivot,
    roomOf: toWireChannel,
    redact: redactCredentials,
  };
}

/** The NFL protocol with its defaults: the Python server's `/ws`. */
export const nfl: Protocol = createNfl();
