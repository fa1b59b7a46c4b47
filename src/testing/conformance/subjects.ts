import type { Entity, EntitySubjects } from '../../protocols/entities.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { ProtocolSamples } from './conformanceFinding.ts';
import { attempt } from './conformanceFinding.ts';

/** Things to try matchers on. */
export type Subjects = { readonly [E in Entity]: readonly EntitySubjects[E][] };

const GAME = { gameId: 'g', sport: null, sourceTime: null };

/** One of each entity that says as little as it may. */
const BLANK: { readonly [E in Entity]: EntitySubjects[E] } = {
  odds: {
    ...GAME,
    sportsbook: null,
    homeTeam: null,
    awayTeam: null,
    startTime: null,
    moneyline: null,
    spread: null,
    total: null,
  },
  prediction: {
    ...GAME,
    predictionType: 'winner',
    player: null,
    pick: null,
    confidence: null,
    probability: null,
    modelVersion: null,
    models: [],
    featureCount: null,
  },
  arbitrage: {
    ...GAME,
    id: 'a',
    gameId: null,
    game: null,
    arbitrageType: null,
    profitPercent: null,
    legs: [],
    guaranteedProfit: null,
    totalStake: null,
    expiresInMs: null,
    confidence: null,
  },
  game: { ...GAME, period: null, homeScore: null, awayScore: null },
  analytics: { id: 'analytics', values: {} },
  portfolio: { id: 'portfolio', values: {} },
  nflGame: { gameId: 'g' },
  cricketMatch: { matchId: 'm' },
  billiardsTable: { tableId: 't' },
  trajectory: { tableId: 't' },
};

/** Every entity's blank, and what the samples hold of it. */
export function toSubjects(protocol: Protocol, samples: ProtocolSamples): Subjects {
  const subjects: { [E in Entity]: EntitySubjects[E][] } = {
    odds: [BLANK.odds],
    prediction: [BLANK.prediction],
    arbitrage: [BLANK.arbitrage],
    game: [BLANK.game],
    analytics: [BLANK.analytics],
    portfolio: [BLANK.portfolio],
    nflGame: [BLANK.nflGame],
    cricketMatch: [BLANK.cricketMatch],
    billiardsTable: [BLANK.billiardsTable],
    trajectory: [BLANK.trajectory],
  };
  const add = <E extends Entity>(entity: E, items: readonly EntitySubjects[E][]) => {
    subjects[entity].push(...items);
  };
  for (const { frame } of samples.frames) {
    const decoded = attempt(() => protocol.decode(frame));
    if (!decoded.ok || !decoded.value.ok) continue;
    for (const event of decoded.value.value) {
      if (event.kind === 'update') add<Entity>(event.entity, event.items);
    }
  }
  return subjects;
}
