import { SignJWT } from 'jose';
import { DEFAULT_JWT_SECRET } from './verifyToken.ts';

/** Whom a token names, and for how long. */
export interface TokenFacts {
  readonly subject: string;
  /** @default an hour */
  readonly lifetimeMs?: number | undefined;
  /** @default DEFAULT_JWT_SECRET, fit for development only */
  readonly secret?: string | undefined;
}

const HOUR_MS = 3_600_000;

/** Signs a token that every protocol here takes. No two are the same, so a fresh one is never one that was refused. */
export function signToken(facts: TokenFacts): Promise<string> {
  const { subject, lifetimeMs = HOUR_MS, secret = DEFAULT_JWT_SECRET } = facts;
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${Math.round(lifetimeMs / 1_000)}s`)
    .sign(new TextEncoder().encode(secret));
}
