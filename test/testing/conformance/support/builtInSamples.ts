import { fileURLToPath } from 'node:url';
import type { Protocol } from '../../../../src/protocols/index.ts';
import type { ProtocolSamples, SampleFrame } from '../../../../src/testing/index.ts';
import { readServerFrames } from '../../../protocols/readRecording.ts';

const fixture = (name: string) =>
  readServerFrames(fileURLToPath(new URL(`../../../fixtures/${name}.ndjson`, import.meta.url)));

/** Frames of a recording with what they give now: whether that is right, the tests of the recordings say. */
function recorded(protocol: Protocol, ...names: readonly string[]): readonly SampleFrame[] {
  return names.flatMap(fixture).map((frame) => {
    const decoded = protocol.decode(frame);
    return { frame, kinds: decoded.ok ? decoded.value.map(({ kind }) => kind) : ['invalid'] };
  });
}

const said = (message: object, ...kinds: SampleFrame['kinds']): SampleFrame => ({
  frame: JSON.stringify(message),
  kinds,
});

export function sportsbookSamples(protocol: Protocol): ProtocolSamples {
  const wish = (channel: string, filter = {}) => ({ channel, filter });
  return {
    frames: [
      said({ type: 'welcome', client_id: 'c', data: {} }, 'ready'),
      said({ type: 'odds_update', data: [{ game_id: 'g' }, {}] }, 'update', 'invalid'),
      said({ type: 'error', error: 'Invalid subscription type: x' }, 'rejected'),
      ...recorded(protocol, 'sportsbookFeed', 'sportsbookSession'),
    ],
    wishes: [
      wish('odds_updates', { sport: 'NBA', sportsbook: ['DraftKings', 'FanDuel'] }),
      wish('predictions', { player: 'LeBron James' }),
      wish('arbitrage', { minProfit: 2.5 }),
      wish('nba'),
      wish('game_specific', { gameId: 'g' }),
      wish('portfolio'),
    ],
  };
}

export function billiardsSamples(protocol: Protocol): ProtocolSamples {
  const wish = (channel: string) => ({ channel, filter: {} });
  const picture = { image: 'aGVsbG8=', width: 4, height: 4, format: 'jpeg' };
  return {
    frames: [
      said({ type: 'connection', data: { client_id: 'c' } }, 'ready'),
      said({ type: 'ping' }, 'ping'),
      said({ type: 'subscribed', data: { streams: ['state'] } }, 'confirmed'),
      said({ type: 'subscribed', data: { streams: [] } }, 'rejected'),
      said(
        { type: 'state', data: { balls: [{ id: 1, position: [1, 2] }, {}] } },
        'update',
        'invalid',
      ),
      said(
        { type: 'alert', data: { message: 'm', details: { a: 'b' } } },
        'update',
        'occurrence',
        'notice',
      ),
      said({ type: 'frame', data: picture }, 'update', 'frame'),
      { frame: '{"type":"state","data":{"x":NaN}}', kinds: ['invalid'] },
      ...recorded(protocol, 'billiardsSession'),
    ],
    wishes: ['state', 'trajectory', 'alert', 'config', 'performance', 'frame'].map(wish),
  };
}

export function nflSamples(protocol: Protocol): ProtocolSamples {
  return {
    frames: recorded(protocol, 'nflPython', 'nflNode'),
    wishes: [
      { channel: 'games', filter: {} },
      { channel: 'games', filter: { gameId: '2026_w11_KC_BUF' } },
      { channel: 'game_2026_w11_KC_BUF', filter: {} },
      { channel: 'odds', filter: {} },
      { channel: 'predictions', filter: {} },
    ],
  };
}

export function cricketSamples(protocol: Protocol): ProtocolSamples {
  const match = (matchId: string) => ({ channel: 'match', filter: { matchId } });
  const wishes = [
    match('ee987c72-fca0-4ebd-a825-687cf51627e4'),
    match('0b7d2f0e-9d0e-4a53-8a53-0a8d5bdb2d11'),
  ];
  const [wish] = wishes;
  const bound = wish ? (protocol.split?.(wish).protocol ?? protocol) : protocol;
  return { frames: recorded(bound, 'cricketSession'), wishes };
}
