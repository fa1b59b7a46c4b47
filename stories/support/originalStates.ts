/** A component of the original front ends (PROTOCOLS 3.1, 3.2). */
export type OriginalComponent =
  | 'LiveUpdateIndicator'
  | 'LiveUpdateNotifications'
  | 'WebSocketConnectionStatus'
  | 'WebSocketNotificationCenter'
  | 'WebSocketSubscriptionManager'
  | 'LiveWebSocketDashboard';

/** A prop or a visible state of an original component, and where ours can be seen. */
export interface OriginalState {
  readonly component: OriginalComponent;
  readonly kind: 'prop' | 'state';
  /** As the original has it. */
  readonly original: string;
  /** How ours has it, if not the same. */
  readonly ours: string;
  /** Id of the story that shows it; null: there is none yet. */
  readonly storyId: string | null;
}

type Row = readonly [
  kind: OriginalState['kind'],
  original: string,
  ours: string,
  storyId: string | null,
];

const ROWS: Readonly<Record<OriginalComponent, readonly Row[]>> = {
  LiveUpdateIndicator: [
    ['prop', 'connectionState', 'taken from the provider', 'liveupdateindicator--states'],
    ['prop', 'lastUpdate', 'lastUpdate', 'liveupdateindicator--live-with-update'],
    ['prop', 'className', 'className, classNames', 'liveupdateindicator--details'],
    ['prop', 'showDetails', 'showDetails', 'liveupdateindicator--details'],
    [
      'state',
      'Reconnecting... (n/5)',
      'Reconnecting n/max, with a countdown',
      'liveupdateindicator--reconnecting',
    ],
    [
      'state',
      'Disconnected',
      'Not connected; Could not connect; Offline; Please sign in',
      'liveupdateindicator--not-connected',
    ],
    [
      'state',
      'High Latency (Nms)',
      'High latency, N ms, on average',
      'liveupdateindicator--high-latency',
    ],
    ['state', 'Nms', 'Live, N ms with the level', 'liveupdateindicator--live-with-round-trip'],
    ['state', 'Connected, pulsing', 'Live', 'liveupdateindicator--live'],
    ['state', 'Ns/Nm/Nh ago', 'ticks', 'liveupdateindicator--live-with-update'],
    ['state', 'Card "Live Connection"', 'Live connection', 'liveupdateindicator--details'],
    [
      'state',
      'Badge connected, poor, reconnecting, disconnected',
      'the status with its shape',
      'liveupdateindicator--details-states',
    ],
    [
      'state',
      'Quality Excellent, Good, Fair, Poor with a bar',
      'five bars and a word',
      'liveupdateindicator--details',
    ],
    [
      'state',
      'Latest Update: type, priority, time',
      'Latest update',
      'liveupdateindicator--details',
    ],
    ['state', 'Affected: N categories', 'Affected: N categories', 'liveupdateindicator--details'],
    [
      'state',
      'Reconnection box',
      'reason, attempts, countdown, Retry',
      'liveupdateindicator--details-reconnecting',
    ],
    [
      'state',
      'Heartbeat time',
      'age of the last answered heartbeat',
      'liveupdateindicator--details',
    ],
  ],
  LiveUpdateNotifications: [
    [
      'prop',
      'updates',
      'taken from the provider; the rule notify decides what is told',
      'liveupdatenotifications--live-cricket',
    ],
    ['prop', 'maxNotifications', 'maxNotifications', 'liveupdatenotifications--overflow'],
    [
      'prop',
      'autoHideDelay',
      'autoHideDelay, for each priority as well',
      'liveupdatenotifications--priorities',
    ],
    ['prop', 'onDismiss', 'onDismiss', 'liveupdatenotifications--dismissing'],
    ['prop', 'onDismissAll', 'onDismissAll', 'liveupdatenotifications--dismissing'],
    ['prop', 'className', 'className, classNames', 'liveupdatenotifications--states'],
    ['state', 'Stack of updates', 'in any corner', 'liveupdatenotifications--corners'],
    [
      'state',
      'Icon and text by type',
      'every kind has its own',
      'liveupdatenotifications--every-kind',
    ],
    [
      'state',
      'Border by priority: high, medium, low',
      'arrow, word and weight',
      'liveupdatenotifications--priorities',
    ],
    [
      'state',
      'First two categories, "+n more"',
      'the match; "+n more" of a burst',
      'liveupdatenotifications--burst',
    ],
    ['state', 'Close', 'Dismiss; by key and swipe as well', 'liveupdatenotifications--dismissing'],
    [
      'state',
      'Clear All when there are several',
      'Clear all',
      'liveupdatenotifications--dismissing',
    ],
    ['state', 'Bell that mutes', 'Mute, with the way back', 'liveupdatenotifications--muting'],
  ],
  WebSocketConnectionStatus: [
    ['prop', 'className', 'className, classNames', 'websocketconnectionstatus--authenticated'],
    ['prop', 'showDetails', 'showDetails', 'websocketconnectionstatus--authenticated'],
    ['state', 'Connecting…', 'Connecting…', 'websocketconnectionstatus--connecting'],
    [
      'state',
      'Reconnecting…',
      'Reconnecting n/max, with a countdown',
      'websocketconnectionstatus--reconnecting',
    ],
    ['state', 'Connected', 'Live', 'websocketconnectionstatus--live'],
    ['state', 'Disconnected', 'Not connected', 'websocketconnectionstatus--closed'],
    ['state', 'Authenticated badge', 'Authenticated', 'websocketconnectionstatus--authenticated'],
    ['state', 'ID: 8 chars…', 'Session, 8 characters', 'websocketconnectionstatus--authenticated'],
    ['state', 'Connect and Disconnect', 'Connect, Disconnect', 'websocketconnectionstatus--live'],
    [
      'state',
      'Button disabled while working',
      'busy, and Disconnect calls it off',
      'websocketconnectionstatus--connecting',
    ],
  ],
  WebSocketNotificationCenter: [
    [
      'state',
      'Stack at the top right',
      'toasts, in any corner',
      'liveupdatenotifications--corners',
    ],
    [
      'state',
      'success, error, warning, info: icon and border',
      'icon by kind, tone by severity',
      'liveupdatenotifications--every-kind',
    ],
    [
      'state',
      'Title, message, local time',
      'title, message, match, an age that ticks',
      'notificationcenter--open',
    ],
    [
      'state',
      'Close notification',
      'Dismiss; Remove, with Undo',
      'notificationcenter--clear-and-undo',
    ],
    ['state', 'Leaves in 300 ms', 'in 160 ms', 'liveupdatenotifications--dismissing'],
    [
      'state',
      'Connected, for 3 s',
      '"Back online" in the banner and "Connection restored" as a notice; a first connection is no news',
      'lostconnectionbanner--back-online',
    ],
    [
      'state',
      'Connection Lost, Failed, Error: sticky',
      'stay, with Retry',
      'liveupdatenotifications--actionable',
    ],
    [
      'state',
      'Subscribed, Unsubscribed, for 2 s',
      'read out, and in the list of subscriptions; never a notice',
      'websocketsubscriptionmanager--live',
    ],
    [
      'state',
      'Arbitrage Opportunity, for 10 s',
      'once each',
      'liveupdatenotifications--every-kind',
    ],
    [
      'state',
      'System Alert, 5 s or sticky',
      '10 s, or until dismissed',
      'liveupdatenotifications--every-kind',
    ],
  ],
  WebSocketSubscriptionManager: [
    ['prop', 'className', 'className, classNames', 'websocketsubscriptionmanager--states'],
    [
      'state',
      'Select of the types',
      'the channels of protocol and server',
      'websocketsubscriptionmanager--live',
    ],
    ['state', 'Subscribe', 'Subscribe', 'websocketsubscriptionmanager--live'],
    ['state', 'Subscribing…', 'Subscribing…', 'websocketsubscriptionmanager--subscribing'],
    [
      'state',
      'Active Subscriptions (n)',
      'Active subscriptions (n)',
      'websocketsubscriptionmanager--states',
    ],
    ['state', 'Filters as JSON', 'filters in words', 'websocketsubscriptionmanager--states'],
    ['state', 'Since-time', 'age of the last data', 'websocketsubscriptionmanager--live-receiving'],
    ['state', 'Unsubscribe', 'of what was made here', 'websocketsubscriptionmanager--shared'],
    ['state', 'Empty text', 'Nothing is followed yet', 'websocketsubscriptionmanager--empty'],
  ],
  LiveWebSocketDashboard: [
    ['prop', 'sport', 'sport', 'dashboard--live'],
    ['prop', 'token', 'token of the provider', 'websocketconnectionstatus--authenticated'],
    ['state', 'Sport buttons', 'sport buttons and All', 'dashboard--live'],
    ['state', 'Live Odds, 5', 'odds table, all or a limit', 'dashboard--live'],
    ['state', 'ML Predictions, 5', 'Predictions, 5', 'dashboard--live'],
    ['state', 'Arbitrage, 3', 'Arbitrage, 5', 'dashboard--live'],
    ['state', 'Live badge', 'Live, Out of date, Waiting, Refused, Off', 'dashboard--reconnecting'],
    ['state', 'Waiting for …', 'Waiting for odds…', 'oddstable--waiting'],
    ['state', 'Not subscribed to …', 'Live updates are off', 'oddstable--not-subscribed'],
    [
      'state',
      'Connection info: status, authentication, client id, connections, last heartbeat',
      'the status card with its details',
      'dashboard--live',
    ],
  ],
};

/** The components, in the order of the page. */
export const ORIGINAL_COMPONENTS = [
  'LiveUpdateIndicator',
  'LiveUpdateNotifications',
  'WebSocketConnectionStatus',
  'WebSocketNotificationCenter',
  'WebSocketSubscriptionManager',
  'LiveWebSocketDashboard',
] as const satisfies readonly OriginalComponent[];

/** Every prop and visible state of the original components, in their order. */
export const ORIGINAL_STATES: readonly OriginalState[] = ORIGINAL_COMPONENTS.flatMap((component) =>
  ROWS[component].map(([kind, original, ours, storyId]) => ({
    component,
    kind,
    original,
    ours,
    storyId,
  })),
);
