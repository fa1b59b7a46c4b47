import { signToken } from '../mock-server/engine/signToken.ts';

const DAY_MS = 86_400_000;

/** A token of the demo's own mock server, good for a day: cricket lets nobody watch without one. */
export function signDemoToken(): Promise<string> {
  return signToken({
    subject: 'demo',
    lifetimeMs: DAY_MS,
    secret: process.env['JWT_SECRET'] || undefined,
  });
}
