import { jwtVerify, type JWTPayload } from 'jose';
import type { Identity } from './connection.ts';

/** Secret of tokens for all protocols, fit for development only: anybody can sign with it. */
export const DEFAULT_JWT_SECRET = 'courtside-dev-secret';

export interface TokenRules {
  /** Seconds by which clocks may differ. @default 60 */
  readonly clockToleranceS?: number;
  /** Reads who a token belongs to; null refuses it. @default the claim `user_id`, or else `sub` */
  readonly toUserId?: (claims: JWTPayload) => unknown;
}

/**
 * Reads who a token belongs to; null for a bad or expired one. Only HS256 is taken, so neither `none` nor a public
 * key used as a secret gets through.
 */
export async function verifyToken(
  token: string,
  secret: string,
  { clockToleranceS = 60, toUserId = toUsualUserId }: TokenRules = {},
): Promise<Identity | null> {
  const bare = token.startsWith('Bearer ') ? token.slice('Bearer '.length) : token;
  try {
    const { payload } = await jwtVerify(bare, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance: clockToleranceS,
    });
    const userId = toUserId(payload);
    if (typeof userId !== 'string' && typeof userId !== 'number') return null;
    return { userId, isAuthenticated: true };
  } catch {
    // Why a token is bad is nobody's business.
    return null;
  }
}

function toUsualUserId(claims: JWTPayload): unknown {
  return claims['user_id'] ?? claims.sub;
}
