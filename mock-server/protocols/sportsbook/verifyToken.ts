import { jwtVerify } from 'jose';
import type { Identity } from '../../engine/connection.ts';

/** The original's constant, fit for development only: anybody can sign with it. */
export const DEVELOPMENT_JWT_SECRET = 'your-secret-key';

/**
 * Reads who a token belongs to; null for a bad or expired one, which the original lets in as anonymous.
 * Only HS256 is taken, so neither `none` nor a public key used as a secret gets through.
 */
export async function verifyToken(token: string, secret: string): Promise<Identity | null> {
  const bare = token.startsWith('Bearer ') ? token.slice('Bearer '.length) : token;
  try {
    const { payload } = await jwtVerify(bare, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance: 60,
    });
    const userId = payload['user_id'] ?? payload.sub;
    if (typeof userId !== 'string' && typeof userId !== 'number') return null;
    return { userId, isAuthenticated: true };
  } catch {
    // Why a token is bad is nobody's business: the client learns it from `authenticated: false`.
    return null;
  }
}
