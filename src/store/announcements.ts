import type { ConnectionAnnouncement } from '../connection/connectionEffect.ts';
import type { ConnectionReason } from '../connection/connectionStatus.ts';
import type { Notice } from '../domain/notification.ts';
import { assertNever } from '../lib/assertNever.ts';

/** All announcements of the connection share one topic: the newest replaces the last (ST12). */
export const CONNECTION_TOPIC = 'connection';

/** What people are told about each reason, in a sentence with a way out where there is one. */
export const REASON_TEXTS: Readonly<Record<ConnectionReason, string>> = {
  unreachable:
    'The server could not be reached. Check that it is running and the address is right.',
  'invalid-address': 'The address of the server is not one a page can connect to. Check baseUrl.',
  'connect-timeout': 'The server did not answer in time.',
  'no-welcome': 'The server accepted the connection but never said hello.',
  'link-lost': 'The connection broke off.',
  'server-silent': 'The server stopped answering.',
  'server-closed': 'The server closed the connection.',
  'server-restarting': 'The server is restarting.',
  'rate-limited': 'Too many connections for now.',
  'token-rejected': 'Your sign-in was refused. Please sign in again.',
  'token-downgraded': 'Your sign-in was not accepted. Please sign in again.',
  'token-unavailable': 'Your sign-in could not be renewed.',
  'protocol-mismatch': 'The server speaks another protocol than this page.',
  'network-offline': 'This device is offline.',
  'page-frozen': 'The page was put aside by the browser.',
  'closed-by-user': 'Closed on request.',
};

/** The notice of an announcement; null takes back what was said about the connection. */
export function toNotice(
  announcement: ConnectionAnnouncement,
  reason: ConnectionReason | null,
): Notice | null {
  const because = reason ? REASON_TEXTS[reason] : '';
  const base = { topic: CONNECTION_TOPIC, message: because };
  switch (announcement) {
    case 'lost':
      return {
        ...base,
        severity: 'warning',
        title: 'Connection lost',
        isSticky: true,
        action: 'retry',
      };
    case 'restored':
      return null;
    case 'exhausted':
      return {
        ...base,
        severity: 'error',
        title: 'Could not connect',
        isSticky: true,
        action: 'retry',
      };
    case 'needs-auth':
      return {
        ...base,
        severity: 'error',
        title: 'Please sign in',
        isSticky: true,
        action: 'sign-in',
      };
    case 'fatal':
      return {
        ...base,
        severity: 'error',
        title: 'Connection refused',
        isSticky: true,
        action: 'retry',
      };
    case 'offline':
      return {
        ...base,
        severity: 'warning',
        title: 'You are offline',
        isSticky: true,
        action: null,
      };
    default:
      return assertNever(announcement);
  }
}
