/**
 * Extensions of the original protocol that a welcome may offer.
 * - `batch`: once enabled, a frame may hold several messages, one a line or as a JSON list
 * - `max_updates_per_second`: an option of `subscribe`; of the same thing only the newest is sent when its turn comes
 */
export const CAPABILITIES = ['batch', 'max_updates_per_second'] as const;
/** Wire name of an extension. */
export type Capability = (typeof CAPABILITIES)[number];
