import { shallow } from 'zustand/vanilla/shallow';
import type { ManagerState } from './managerState.ts';

/** A state made anew, with the parts of the previous one where they say the same: who reads only those need not look. */
export function keepUnchanged(previous: ManagerState, next: ManagerState): ManagerState {
  const kept: ManagerState = {
    ...next,
    connection: keep(previous.connection, next.connection),
    subscriptions: keep(previous.subscriptions, next.subscriptions),
    feed: keep(previous.feed, next.feed),
    notifications: keep(previous.notifications, next.notifications),
  };
  return keep(previous, kept);
}

function keep<Part extends object>(previous: Part, next: Part): Part {
  return shallow(previous, next) ? previous : next;
}
