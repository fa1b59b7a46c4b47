import type { ConnectionStrings } from './connectionStrings.ts';
import type { WayOut } from './useWayOut.ts';

/** What the button of a way out says. */
export function nameWayOut(
  { kind }: WayOut,
  strings: Pick<ConnectionStrings, 'connect' | 'retry' | 'signIn'>,
): string {
  return strings[kind === 'sign-in' ? 'signIn' : kind];
}
