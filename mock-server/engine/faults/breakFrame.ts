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
      return frame.replace(/"type":"[^"]*"/, '"type":"quantum_update"');
    default:
      return assertNever(breakage);
  }
}

/** The first number that is a member's value; digits inside texts do not follow a quote and a colon. */
const NUMBER = /":-?\d+(?:\.\d+)?/;

function replaceData(frame: string, data: string): string {
  const start = frame.indexOf('"data":');
  const end = frame.lastIndexOf(',"status"');
  if (start < 0 || end < start) return data;
  return `${frame.slice(0, start)}"data":${data}${frame.slice(end)}`;
}
