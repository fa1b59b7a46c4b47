import type { StateStorage } from 'zustand/middleware';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { NotificationSettings } from '../domain/notifications/notificationSettings.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../domain/notifications/notificationSettings.ts';
import { readNotificationSettings } from '../domain/notifications/readNotificationSettings.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';
import { createMemorySettings } from './notificationSettingsStore.ts';

/** Where settings are kept. */
export interface NotificationSettingsOptions {
  /** Under which name. @default not kept */
  readonly persistKey?: string | undefined;
  /** In which storage. @default localStorage */
  readonly getStorage?: (() => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) | undefined;
}

/**
 * Creates settings of notifications for the option `notificationSettings` of a manager or provider, kept across visits under
 * `persistKey`. A storage that is missing, blocked or full costs nothing but the memory, and broken content is as good as none.
 *
 * @example
 * const settings = createNotificationSettings({ persistKey: 'my-app.notifications' });
 * <WebSocketProvider baseUrl="wss://…" notificationSettings={settings}>
 */
export function createNotificationSettings({
  persistKey,
  getStorage = () => localStorage,
}: NotificationSettingsOptions = {}): NotificationSettingsStore {
  if (persistKey === undefined) return createMemorySettings();
  const store = createStore<NotificationSettings>()(
    persist(() => DEFAULT_NOTIFICATION_SETTINGS, {
      name: persistKey,
      storage: createJSONStorage(() => createPatientStorage(getStorage)),
      skipHydration: true,
      merge: readNotificationSettings,
    }),
  );
  let isRestored = false;
  return {
    getState: () => store.getState(),
    getInitialState: () => DEFAULT_NOTIFICATION_SETTINGS,
    subscribe: (listener) => store.subscribe(listener),
    setState: (change) => store.setState(change),
    restore() {
      if (isRestored) return;
      isRestored = true;
      void store.persist.rehydrate();
    },
  };
}

/** The platform's storage is asked at each use, because already asking for it may be forbidden. */
function createPatientStorage(
  getStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): StateStorage {
  return {
    getItem: (name) => attempt(() => getStorage().getItem(name), null),
    setItem: (name, text) => attempt(() => getStorage().setItem(name, text), undefined),
    removeItem: (name) => attempt(() => getStorage().removeItem(name), undefined),
  };
}

function attempt<Value>(action: () => Value, otherwise: Value): Value {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
