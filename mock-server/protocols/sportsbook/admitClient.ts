import type { Admission, HandshakeRequest } from '../../engine/connection.ts';
import { DEFAULT_JWT_SECRET, verifyToken } from '../../engine/verifyToken.ts';
import { acceptsHandshake } from './admitHandshake.ts';
import { DEVELOPMENT_JWT_SECRET } from './developmentSecret.ts';

/** Decides a handshake as the original does: a bad token makes a client anonymous, and refuses nobody. */
export async function admitClient(
  request: HandshakeRequest,
  jwtSecret: string | undefined,
): Promise<Admission> {
  if (!acceptsHandshake(request)) return { kind: 'refused', httpStatus: 403 };
  const token = request.query.get('token') ?? '';
  return { kind: 'accepted', request, identity: await identify(token, jwtSecret) };
}

async function identify(token: string, jwtSecret: string | undefined) {
  if (token === '') return null;
  if (jwtSecret !== undefined) return verifyToken(token, jwtSecret);
  // Without a secret of their own, people sign with the original's or with the one for all protocols.
  return (
    (await verifyToken(token, DEVELOPMENT_JWT_SECRET)) ??
    (await verifyToken(token, DEFAULT_JWT_SECRET))
  );
}
