import { SignJWT } from 'jose';
import {
  createEngine,
  createManualTime,
  type Engine,
  type ManualTime,
} from '../../../../mock-server/index.ts';
import type { CricketServerOptions } from '../../../../mock-server/protocols/cricket/createCricketServer.ts';
import { toMatchPath } from '../../../../mock-server/protocols/cricket/matchPath.ts';
import { connectFake, type FakeClient } from '../../support/fakeClient.ts';

export const SECRET = 'courtside-dev-secret';

export function sign(claims: Record<string, unknown>, secret = SECRET): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

export interface Stadium {
  readonly time: ManualTime;
  readonly engine: Engine;
  /** The replayed match, or one of the world's. */
  readonly matchId: string;
  readonly watch: (matchId?: string) => Promise<FakeClient>;
}

/** An engine that speaks cricket only, under manual time. */
export function openStadium(
  cricket: Omit<CricketServerOptions, 'clock' | 'scheduler' | 'seed' | 'jwtSecret'> = {},
  seed = 1,
): Stadium {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({
    ...time,
    seed,
    protocols: ['cricket'],
    cricket,
    limits: { connectsPerMinute: Infinity },
  });
  const matchId = engine.servers.cricket?.matchId ?? '';
  return {
    time,
    engine,
    matchId,
    watch: async (id = matchId) => {
      const token = await sign({ sub: 'alice' });
      return connectFake(engine, { path: toMatchPath(id), query: `token=${token}` });
    },
  };
}

/** The types of the JSON frames a spectator heard, in order. */
export function typesOf({ frames }: FakeClient): string[] {
  return frames.map(({ type }) => type);
}
