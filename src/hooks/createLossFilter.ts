import type { Notification } from '../domain/notifications/notification.ts';

/** How long a loss has to last before it is told (UI4), ms. */
const LOSS_SETTLE_MS = 1_000;

/** Leaves out what need not be told yet. */
export interface LossFilter {
  /** The notifications without a loss that may be over in a moment, and without the end of one that was not told. */
  pick(notifications: readonly Notification[]): readonly Notification[];
  /** What there is already is told. */
  begin(notifications: readonly Notification[]): void;
  stop(): void;
}

/** Creates a filter that calls back once a loss has lasted. */
export function createLossFilter(onLasting: () => void): LossFilter {
  /** The loss that is waited for. */
  let waiting: { readonly id: string; readonly handle: ReturnType<typeof setTimeout> } | null =
    null;
  /** What of the connection may be told. */
  let toldId: string | null = null;

  function stop(): void {
    if (waiting) clearTimeout(waiting.handle);
    waiting = null;
  }
  function wait(id: string): void {
    if (waiting?.id === id) return;
    stop();
    waiting = {
      id,
      handle: setTimeout(() => {
        waiting = null;
        toldId = id;
        onLasting();
      }, LOSS_SETTLE_MS),
    };
  }

  return {
    stop,
    begin(notifications) {
      toldId = find(notifications)?.id ?? null;
    },
    pick(notifications) {
      const news = find(notifications);
      if (!news || news.id === toldId) {
        if (!news) toldId = null;
        stop();
        return notifications;
      }
      if (news.severity === 'warning' && toldId === null) wait(news.id);
      else {
        stop();
        // Trouble that needs somebody, or the end of what was told, is told at once.
        if (news.severity !== 'success' || toldId !== null) {
          toldId = news.id;
          return notifications;
        }
      }
      return notifications.filter((entry) => entry !== news);
    },
  };
}

function find(notifications: readonly Notification[]): Notification | undefined {
  return notifications.find(({ kind }) => kind === 'connection');
}
