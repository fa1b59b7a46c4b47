import { fileURLToPath } from 'node:url';
import { cricket } from '../../../src/protocols/cricket/cricket.ts';
import type { CricketItem } from '../../../src/protocols/cricket/cricketItems.ts';
import type { Protocol } from '../../../src/protocols/protocol.ts';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';

export const MATCH = 'ee987c72-fca0-4ebd-a825-687cf51627e4';
export const sessionPath = fileURLToPath(
  new URL('../../fixtures/cricketSession.ndjson', import.meta.url),
);

/** The protocol as the socket of `MATCH` speaks it. */
export const bound: Protocol = bind(cricket);

export function bind(protocol: Protocol, matchId: string = MATCH): Protocol {
  return protocol.split?.({ channel: 'match', filter: { matchId } }).protocol ?? protocol;
}

type Members = Readonly<Record<string, unknown>>;

export function toFrame(type: string, data: Members, timestamp = '2026-11-20T10:00:00Z'): string {
  return JSON.stringify({ type, data, timestamp });
}

export function decodeFrame(frame: string, protocol: Protocol = bound): readonly ServerEvent[] {
  const decoded = protocol.decode(frame);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value;
}

export function decodeItem(type: string, data: Members): CricketItem {
  for (const event of decodeFrame(toFrame(type, data))) {
    if (event.kind === 'update' && event.entity === 'cricketMatch') {
      const [item] = event.items;
      if (item) return item;
    }
  }
  throw new Error(`${type} gives no item`);
}

export const player = (player_id: string, player_name = `Player ${player_id}`) => ({
  player_id,
  player_name,
});

/** Deliveries in the words of the three sources: schema, design document, scoring service. */
export const BALLS = {
  schema: {
    ball_id: 'b1',
    innings_id: 'i1',
    over_number: 7,
    ball_number: 3,
    bowler: player('w'),
    batsman: player('s'),
    runs_scored: 4,
    is_boundary: true,
    boundary_type: 'FOUR',
    extras: null,
    is_wicket: false,
    innings_state: { score: '56/1', overs: 6.3, run_rate: 8.62, required_rate: null },
    batsman_stats: { runs: 30, balls: 21, fours: 4, sixes: 0, strike_rate: 142.86 },
    bowler_stats: { overs: 1.3, runs: 12, wickets: 0, economy: 8 },
    commentary: 'Through the covers',
  },
  service: {
    ball_id: 'b1',
    innings_id: 'i1',
    over_number: 7,
    ball_number: 6.3,
    bowler: { player_id: 'w', player_name: 'Bowler' },
    batsman: { player_id: 's', player_name: 'Batsman' },
    runs_scored: 0,
    is_boundary: false,
    boundary_type: null,
    extras: { type: 'wide', runs: 1 },
    is_wicket: false,
    innings_state: { score: '53/1', overs: 6.2, run_rate: 8.37, wickets: 1 },
    commentary: null,
  },
} as const;
