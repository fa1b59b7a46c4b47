import { MAX_FRAME_CHARS } from '../parseFrame.ts';
import type { Protocol } from '../protocol.ts';
import { redactCredentials } from '../redactCredentials.ts';
import { CRICKET_CHANNELS } from './cricketChannels.ts';
import { createCricketDecoder } from './decode/createCricketDecoder.ts';
import { encodeCricketCommand } from './encodeCricketCommand.ts';
import { createCricketMatcher, toCricketPivot } from './createCricketMatcher.ts';
import { BALLS_PER_OVER } from './overs.ts';
import { toCricketEndpoint, toEndpointKey } from './toCricketEndpoint.ts';
import { CRICKET_CHANNEL, toMatchId } from './toMatchId.ts';

/** What may differ between servers and competitions of this protocol. */
export interface CricketOptions {
  /** Longest frame taken, in characters; a longer one is a decode error. @default 1_048_576 */
  readonly maxFrameChars?: number;
  /** Legal balls of an over, for reading overs such as 15.3. @default 6 */
  readonly ballsPerOver?: number;
}

/**
 * The cricket protocol (seed 003): a socket for each match, named by its address, with a token that is checked before
 * it opens. The channel is `match`, the filter `{ matchId }`, a UUID. Nothing is subscribed to; events may come before
 * the snapshot. The server forgets nobody, but it may leave a socket open and dead, so the text `ping` asks every
 * 15 s whether anybody is still there.
 */
export function createCricket(options: CricketOptions = {}): Protocol {
  const bind = (matchId: string | null) => createBoundCricket(matchId, options);
  return {
    ...bind(null),
    split: (wish) => {
      const matchId = toMatchId(wish);
      return { key: toEndpointKey(matchId), protocol: bind(matchId) };
    },
  };
}

/** The cricket protocol with its defaults. */
export const cricket: Protocol = createCricket();

/** The protocol as the socket of one match speaks it: its messages don't say which match they are about. */
function createBoundCricket(matchId: string | null, options: CricketOptions): Protocol {
  const { maxFrameChars: maxChars = MAX_FRAME_CHARS, ballsPerOver = BALLS_PER_OVER } = options;
  return {
    name: 'cricket',
    heartbeat: {
      keepAlive: null,
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: false,
    },
    isWelcomedByAnyMessage: true,
    refusesAtHandshake: true,
    confirmsSubscriptions: false,
    channelOf: { cricketMatch: CRICKET_CHANNEL },
    channels: CRICKET_CHANNELS,
    endpoint: (config) => toCricketEndpoint(config, matchId),
    encode: encodeCricketCommand,
    decode: createCricketDecoder({ matchId, ballsPerOver, maxChars }),
    createMatcher: createCricketMatcher,
    pivotOf: toCricketPivot,
    redact: redactCredentials,
  };
}
