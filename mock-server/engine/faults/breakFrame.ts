import { assertNever } from '../../../src/lib/assertNever.ts';
import { BREAKAGES, type Breakage, type FaultOf } from './fault.ts';

/** Which breakage the n-th broken frame of a client gets. */
export function toBreakage(fault: FaultOf<'malformed'>, brokenCount: number): Breakage {
  if (fault.kind !== 'all') return fault.kind;
  return BREAKAGES[brokenCount % BREAKAGES.length] ?? 'bad-json';
}

/** Breaks a good frame in one of the ways seen in the wild. */
export function breakFrame(frame: string, breakage: Breakage): string {
  switch (breakage) {
    case 'bad-json':
      return frame.slice(0, Math.ceil(frame.length / 2));
    case 'wrong-shape':
      return replaceData(frame, '"no longer an object"');
    case 'nan':
      // Python's json.dumps writes NaN, which JSON.parse refuses.
      return NUMBER.test(frame) ? frame.replace(NUMBER, '":NaN') : replaceData(frame, 'NaN');
    case 'unknown-type':
      return frame.replace(TYPE, '$1"quantum_update"');
    default:
      return assertNever(breakage);
  }
}

/** The first number that is a member's value; digits inside texts do not follow a quote and a colon. */
const NUMBER = /":-?\d+(?:\.\d+)?/;

/** Every protocol here names a message's type first; NFL calls it by another name. */
const TYPE = /("(?:event_)?type":)"[^"]*"/;

/** The frame with something else for its data; that alone, where it has none. `data` is JSON or pretends to be. */
function replaceData(frame: string, data: string): string {
  const message = readMessage(frame);
  if (message === null) return data;
  const members = Object.entries(message).map(
    ([name, value]) => `${JSON.stringify(name)}:${name === 'data' ? data : JSON.stringify(value)}`,
  );
  return `{${members.join(',')}}`;
}

function readMessage(frame: string): object | null {
  try {
    const message: unknown = JSON.parse(frame);
    return typeof message === 'object' && message !== null && 'data' in message ? message : null;
  } catch {
    // A replayed frame may have been broken already.
    return null;
  }
}
