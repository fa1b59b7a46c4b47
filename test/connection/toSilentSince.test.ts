import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subscription, SubscriptionPhase } from '../../src/connection/subscription.ts';
import type { RowsFreshness, SilenceFacts } from '../../src/connection/toSilentSince.ts';
import { toSilentSince } from '../../src/connection/toSilentSince.ts';
import { toSubscription } from '../../stories/support/createStoryManager.ts';

const AT = 100_000;
const WELCOMED_AT = 10_000;

interface Follow {
  readonly phase: SubscriptionPhase;
  readonly staleAfterMs?: number | null;
  readonly wantedCount?: number;
  readonly receivedAt?: number | null;
}

/** The facts of subscriptions, `rows` being what the tables say if they are asked. */
function toFacts(
  follows: readonly Follow[],
  rows: RowsFreshness | 'not-asked' = 'not-asked',
  changes: Partial<SilenceFacts> = {},
): SilenceFacts {
  const subscriptions = follows.map(
    ({ phase, staleAfterMs = null, wantedCount = 1 }, index): Subscription =>
      toSubscription({ channel: `c${index}`, filter: {} }, { phase, staleAfterMs, wantedCount }),
  );
  return {
    at: AT,
    welcomedAt: WELCOMED_AT,
    subscriptions,
    lastReceivedAt: (key) =>
      follows[subscriptions.findIndex((subscription) => subscription.key === key)]?.receivedAt ??
      null,
    rowsFreshness() {
      if (rows === 'not-asked') throw new Error('the rows were asked');
      return rows;
    },
    ...changes,
  };
}

const silent = { phase: 'stale', staleAfterMs: 8_000, receivedAt: 60_000 } as const;

describe('where subscriptions say how much silence they bear', () => {
  it('[UI117] there is no news once all of them are over it, since the last that came for any', () => {
    expect(toSilentSince(toFacts([silent, { ...silent, receivedAt: 70_000 }]))).toBe(70_000);
  });

  it('[UI117] one that is not over it is news enough', () => {
    const heard = { phase: 'receiving', staleAfterMs: 200_000, receivedAt: 60_000 } as const;
    expect(toSilentSince(toFacts([silent, heard]))).toBeNull();
    expect(toSilentSince(toFacts([silent, { ...heard, phase: 'requested' }]))).toBeNull();
  });

  it('[UI117] the others have no say, nor do refused, unconfirmed and lingering ones', () => {
    const follows: readonly Follow[] = [
      silent,
      { phase: 'receiving', receivedAt: AT },
      { phase: 'rejected', staleAfterMs: 5_000 },
      { phase: 'unconfirmed', staleAfterMs: 5_000, receivedAt: AT },
      { phase: 'receiving', staleAfterMs: 5_000, wantedCount: 0, receivedAt: AT },
    ];
    expect(toSilentSince(toFacts(follows))).toBe(60_000);
  });

  it('[UI117] that none ever came is silence since the welcome', () => {
    expect(toSilentSince(toFacts([{ ...silent, receivedAt: null }]))).toBe(WELCOMED_AT);
  });
});

describe('where none does', () => {
  const heard = { phase: 'receiving', receivedAt: 60_000 } as const;

  it('[UI117] there is no news once no row is fresh', () => {
    expect(toSilentSince(toFacts([heard], 'all-stale'))).toBe(60_000);
    expect(toSilentSince(toFacts([heard], 'some-fresh'))).toBeNull();
    expect(toSilentSince(toFacts([heard], 'no-rows'))).toBeNull();
  });

  it('[UI117] a new link has 5 s for its first data', () => {
    const young = { welcomedAt: AT - 4_999 };
    expect(toSilentSince(toFacts([heard], 'all-stale', young))).toBeNull();
    const old = { welcomedAt: AT - 5_000 };
    expect(toSilentSince(toFacts([heard], 'all-stale', old))).toBe(60_000);
  });
});

it('[UI117] without a link, or with nothing wanted, nothing is said', () => {
  const follow = fc.record({
    phase: fc.constantFrom<SubscriptionPhase>('waiting', 'receiving', 'stale', 'rejected'),
    staleAfterMs: fc.constantFrom(null, 8_000),
    receivedAt: fc.constantFrom(null, 60_000),
  });
  fc.assert(
    fc.property(fc.array(follow), (follows) => {
      expect(toSilentSince(toFacts(follows, 'all-stale', { welcomedAt: null }))).toBeNull();
      const lingering = follows.map((each) => ({ ...each, wantedCount: 0 }));
      expect(toSilentSince(toFacts(lingering, 'all-stale'))).toBeNull();
    }),
  );
});
