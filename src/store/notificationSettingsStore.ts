import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { NotificationSettings } from '../domain/notifications/notificationSettings.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../domain/notifications/notificationSettings.ts';

/** What is muted and when it is quiet: a small zustand store of its own, which several managers may share. */
export interface NotificationSettingsStore extends Pick<
  StoreApi<NotificationSettings>,
  'getState' | 'getInitialState' | 'subscribe'
> {
  /** Changes some of them. */
  readonly setState: (
    change:
      | Partial<NotificationSettings>
      | ((settings: NotificationSettings) => Partial<NotificationSettings>),
  ) => void;
  /**
   * Reads what was kept, at the first call; a manager does so when it first dials, a hook when it is mounted. Not before, because
   * the first client render has to equal the server's, which knows no user.
   */
  readonly restore: () => void;
}

/** Settings that are kept nowhere. */
export function createMemorySettings(): NotificationSettingsStore {
  return {
    ...createStore<NotificationSettings>(() => DEFAULT_NOTIFICATION_SETTINGS),
    restore: () => undefined,
  };
}
