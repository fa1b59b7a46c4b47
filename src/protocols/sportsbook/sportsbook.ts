import { MAX_FRAME_CHARS } from '../parseFrame.ts';
import type { Protocol } from '../protocol.ts';
import { redactCredentials } from '../redactCredentials.ts';
import { createSportsbookMatcher } from './createSportsbookMatcher.ts';
import { decodeSportsbookFrame } from './decode/decodeSportsbookFrame.ts';
import { encodeCommand } from './encodeCommand.ts';
import { isOddsFrame } from './isOddsFrame.ts';
import { SPORTSBOOK_CHANNELS } from './sportsbookChannels.ts';
import { toEndpoint } from './toEndpoint.ts';
import { toSportsbookPivot } from './toSportsbookPivot.ts';

/** What may differ between servers of this protocol. */
export interface SportsbookOptions {
  /** Longest frame taken, in characters; a longer one is a decode error. @default 1_048_576 */
  readonly maxFrameChars?: number;
}

/**
 * The sportsbook v2 protocol (seed 002): one socket, rooms by channel and filter, acknowledged subscriptions.
 * The server forgets whoever sends no `pong` for 60 s and says nothing about it, so one goes out unasked every
 * 25 s, and a `ping` every 15 s shows whether anybody is still there.
 */
export function createSportsbook(options: SportsbookOptions = {}): Protocol {
  const { maxFrameChars = MAX_FRAME_CHARS } = options;
  return {
    name: 'sportsbook',
    heartbeat: {
      keepAlive: { command: 'pong', everyMs: 25_000 },
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: true,
    },
    confirmsSubscriptions: true,
    channelOf: {
      odds: 'odds_updates',
      prediction: 'predictions',
      arbitrage: 'arbitrage',
      analytics: 'analytics',
      portfolio: 'portfolio',
    },
    channels: SPORTSBOOK_CHANNELS,
    endpoint: toEndpoint,
    encode: encodeCommand,
    decode: (frame) => decodeSportsbookFrame(frame, maxFrameChars),
    canWait: isOddsFrame,
    createMatcher: createSportsbookMatcher,
    pivotOf: toSportsbookPivot,
    redact: redactCredentials,
  };
}

/** The sportsbook v2 protocol with its defaults. */
export const sportsbook: Protocol = createSportsbook();
