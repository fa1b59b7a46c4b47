/** Every stream the server offers, spelt as on the wire. `metrics` is a message, not a stream. */
export const BILLIARDS_STREAMS = [
  'frame',
  'state',
  'trajectory',
  'alert',
  'config',
  'performance',
] as const;

/** Name of a stream of the billiards protocol. */
export type BilliardsStream = (typeof BILLIARDS_STREAMS)[number];

const known: ReadonlySet<string> = new Set(BILLIARDS_STREAMS);

/** Whether a text names a stream; upper case does not, as on the original. */
export function isBilliardsStream(text: string): text is BilliardsStream {
  return known.has(text);
}
