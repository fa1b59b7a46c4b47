import { SignJWT } from 'jose';
import { DEFAULT_JWT_SECRET } from '../mock-server/engine/verifyToken.ts';

/** A token of the demo's own mock server, good for a day: cricket lets nobody watch without one. */
export function signDemoToken(): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('demo')
    .setIssuedAt()
    .setExpirationTime('1d')
    .sign(new TextEncoder().encode(process.env['JWT_SECRET'] ?? DEFAULT_JWT_SECRET));
}
