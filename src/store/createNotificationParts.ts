import type { StoreApi } from 'zustand/vanilla';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import type { NewsDesk } from './createNewsDesk.ts';
import { createNewsDesk } from './createNewsDesk.ts';
import type { NotificationDesk } from './createNotificationDesk.ts';
import { createNotificationDesk } from './createNotificationDesk.ts';
import type { TokenVault } from './createTokenVault.ts';
import type { EntityTables } from './entityTables.ts';
import type { Environment } from './environment.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';

/** What the notifications of a manager are made from. */
export interface NotificationPartsOptions {
  readonly store: StoreApi<ManagerState>;
  readonly environment: Environment;
  readonly tokens: Pick<TokenVault, 'redact'>;
  readonly getConfig: () => ManagerConfig;
  readonly notificationSettings: NotificationSettingsStore;
  readonly tables: EntityTables;
  /** Asks for a frame. */
  readonly schedule: () => void;
}

/** The desk that files notices, and the one that finds what is worth one. */
export interface NotificationParts {
  readonly notifications: NotificationDesk;
  readonly news: NewsDesk;
}

/** Wires both to the store and to each other. */
export function createNotificationParts(options: NotificationPartsOptions): NotificationParts {
  const { store, environment, tokens, tables } = options;
  const notifications = createNotificationDesk(environment, {
    get: () => store.getState().notifications,
    set: (list) => store.setState({ notifications: list }),
    getSettings: () => options.notificationSettings.getState(),
  });
  const news = createNewsDesk({
    arbitrage: tables.arbitrage,
    getRule: () => options.getConfig().notify,
    file: notifications.file,
    schedule: options.schedule,
    redact: tokens.redact,
    reportError: (error) => environment.reportError(error),
  });
  const heard = (event: ServerEvent) => {
    if (event.kind === 'notice' || event.kind === 'error') notifications.serverSaid(event);
    else news.heard(event);
  };
  return { notifications, news: { ...news, heard } };
}
