import type { ConnectionAnnouncement } from '../connection/connectionEffect.ts';
import type { ConnectionReason } from '../connection/connectionStatus.ts';
import type { Notice, NotificationPriority } from '../domain/notifications/notification.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { ServerEvent, Severity } from '../protocols/serverEvent.ts';

/** All announcements of the connection share one topic: the newest replaces the last (ST12). */
export const CONNECTION_TOPIC = 'connection';

/** What people are told about each reason, in a sentence with a way out where there is one. */
export const REASON_TEXTS: Readonly<Record<ConnectionReason, string>> = {
  unreachable:
    'The server could not be reached. Check that it is running and the address is right.',
  'invalid-address': 'The address of the server is not one a page can connect to. Check baseUrl.',
  'connect-timeout': 'The server did not answer in time.',
  'no-welcome': 'The server accepted the connection but did not respond.',
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
  'page-frozen': 'The browser suspended this page.',
  'closed-by-user': 'Disconnected on request.',
};

/** The notice of an announcement: each takes the place of the last. */
export function toConnectionNotice(
  announcement: ConnectionAnnouncement,
  reason: ConnectionReason | null,
): Notice {
  const about = {
    kind: 'connection',
    topic: CONNECTION_TOPIC,
    isUpdate: true,
    priority: 'high',
    isSticky: true,
    message: reason ? REASON_TEXTS[reason] : '',
  } as const;
  switch (announcement) {
    case 'lost':
      return { ...about, severity: 'warning', title: 'Connection lost', action: 'retry' };
    case 'restored':
      return {
        ...about,
        severity: 'success',
        priority: 'low',
        title: 'Connection restored',
        message: 'Values are updating again.',
        isSticky: false,
      };
    case 'exhausted':
      return { ...about, severity: 'error', title: 'Could not connect', action: 'retry' };
    case 'needs-auth':
      return { ...about, severity: 'error', title: 'Please sign in', action: 'sign-in' };
    case 'fatal':
      return { ...about, severity: 'error', title: 'Connection refused', action: 'retry' };
    case 'offline':
      return { ...about, severity: 'warning', title: 'You are offline' };
    default:
      return assertNever(announcement);
  }
}

const PRIORITIES: Readonly<Record<Severity, NotificationPriority>> = {
  error: 'high',
  warning: 'medium',
  success: 'low',
  info: 'low',
};

/** The notice of what a server says: the same words again count where they stand. */
export function toServerNotice(event: Extract<ServerEvent, { kind: 'notice' | 'error' }>): Notice {
  const about = { topic: `server:${event.message}`, message: event.message, isUpdate: true };
  if (event.kind === 'error') {
    const title = 'The server reports an error';
    return { ...about, kind: 'error', severity: 'error', priority: 'high', title, isSticky: true };
  }
  const { severity, title, isSticky } = event;
  const priority = isSticky ? 'high' : PRIORITIES[severity];
  return { ...about, kind: 'alert', severity, priority, title, isSticky };
}
