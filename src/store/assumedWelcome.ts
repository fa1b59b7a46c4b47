import type { ServerEvent } from '../protocols/serverEvent.ts';

/** A server's welcome. */
export type ReadyEvent = Extract<ServerEvent, { readonly kind: 'ready' }>;

/** What is known of a session whose server speaks before it greets. */
export const ASSUMED_WELCOME: ReadyEvent = {
  kind: 'ready',
  sessionId: '',
  userId: null,
  isAuthenticated: true,
  channels: [],
  capabilities: [],
};
