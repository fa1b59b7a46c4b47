import type { DetailStrings } from '../shared/detailStrings.ts';
import { DETAIL_STRINGS } from '../shared/detailStrings.ts';

/** Everything `WebSocketConnectionStatus` says. */
export interface WebSocketConnectionStatusStrings extends DetailStrings {
  /** Names the card for screen readers. */
  readonly title: string;
  readonly authenticated: string;
  readonly disconnect: string;
  readonly retryNow: string;
}

/** In English. */
export const STATUS_STRINGS: WebSocketConnectionStatusStrings = {
  ...DETAIL_STRINGS,
  title: 'Connection',
  authenticated: 'Authenticated',
  disconnect: 'Disconnect',
  retryNow: 'Retry now',
};
