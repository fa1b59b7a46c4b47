/** What can be subscribed to, as the original's newest revision names it. */
export const STREAMS = ['frame', 'state', 'trajectory', 'alert', 'config', 'performance'] as const;

export type Stream = (typeof STREAMS)[number];

/** Case counts, as on the original. */
export function isStream(value: unknown): value is Stream {
  return STREAMS.some((stream) => stream === value);
}
