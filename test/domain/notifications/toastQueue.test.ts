import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNotice } from '../../../src/domain/notifications/fileNotice.ts';
import { markEntries } from '../../../src/domain/notifications/inbox.ts';
import type { Notification } from '../../../src/domain/notifications/notification.ts';
import type { NotificationSettings } from '../../../src/domain/notifications/notificationSettings.ts';
import {
  DEFAULT_NOTIFICATION_SETTINGS as TELL_ALL,
  toMuteReason,
  withKindMuted,
  withSubjectMuted,
} from '../../../src/domain/notifications/notificationSettings.ts';
import type { ToastQueue } from '../../../src/domain/notifications/toastQueue.ts';
import {
  beginToasts,
  dropToast,
  EMPTY_TOAST_QUEUE,
  MAX_TOASTS,
  selectToasts,
  setMuteNote,
  syncToasts,
} from '../../../src/domain/notifications/toastQueue.ts';
import { entry, GULLS, notice, RAMS } from '../../support/notices.ts';

const idsOf = ({ toasts }: Pick<ToastQueue, 'toasts'>) =>
  toasts.map(({ notification }) => notification.id);

describe('the queue', () => {
  it('[NT14] takes what is new, oldest first, and nothing twice', () => {
    const first = syncToasts(EMPTY_TOAST_QUEUE, [entry('b'), entry('a')], TELL_ALL);
    expect(idsOf(first)).toEqual(['a', 'b']);
    const dropped = dropToast(first, 'a');
    const again = syncToasts(dropped, [entry('c'), entry('b'), entry('a')], TELL_ALL);
    expect(idsOf(again)).toEqual(['b', 'c']);
  });

  it('[NT14] shows new words of an entry whose turn was over', () => {
    const queue = dropToast(syncToasts(EMPTY_TOAST_QUEUE, [entry('a')], TELL_ALL), 'a');
    const grown = entry('a', { count: 2, createdAt: 5 });
    expect(idsOf(syncToasts(queue, [grown], TELL_ALL))).toEqual(['a']);
  });

  it('[NT14] lets go what is read, removed, or muted', () => {
    const queue = syncToasts(EMPTY_TOAST_QUEUE, [entry('b'), entry('a')], TELL_ALL);
    expect(idsOf(syncToasts(queue, [entry('b'), entry('a', { isRead: true })], TELL_ALL))).toEqual([
      'b',
    ]);
    expect(idsOf(syncToasts(queue, [entry('b')], TELL_ALL))).toEqual(['b']);
    const muted = withSubjectMuted(TELL_ALL, GULLS, true);
    expect(idsOf(syncToasts(queue, [entry('b'), entry('a')], muted))).toEqual([]);
  });

  it('[NT6] never shows what came muted, not even after it is unmuted', () => {
    const muted = withKindMuted(TELL_ALL, 'wicket', true);
    const queue = syncToasts(EMPTY_TOAST_QUEUE, [entry('a')], muted);
    expect(idsOf(syncToasts(queue, [entry('a')], TELL_ALL))).toEqual([]);
  });

  it('[UI28] keeps the note of a mute, and takes it away once it is read', () => {
    const muted = withSubjectMuted(TELL_ALL, GULLS, true);
    const list = [entry('b'), entry('a')];
    const noted = setMuteNote(syncToasts(EMPTY_TOAST_QUEUE, list, TELL_ALL), 'a', true);
    expect(idsOf(syncToasts(noted, list, muted))).toEqual(['a']);
    const read = [entry('b'), entry('a', { isRead: true })];
    expect(idsOf(syncToasts(noted, read, muted))).toEqual([]);
  });

  it('[NT14] lets a kind rest after its toast went, where the priority is low, and takes what came meanwhile as told', () => {
    const low = (id: string) => entry(id, { priority: 'low' });
    const sync = (queue: ToastQueue, ids: string, at: number) =>
      syncToasts(queue, Array.from(ids, low).toReversed(), TELL_ALL, { at, restMs: 30 });
    const first = sync(EMPTY_TOAST_QUEUE, 'ab', 0);
    expect(idsOf(first)).toEqual(['a']);
    const gone = dropToast(first, 'a', 10);
    expect(idsOf(sync(gone, 'abc', 39))).toEqual([]);
    const rested = sync(sync(gone, 'abc', 39), 'abcd', 40);
    expect(idsOf(rested)).toEqual(['d']);
  });

  it('[UI28] keeps the note of a mute though its entry grows, and gives it a place before all others', () => {
    const noted = setMuteNote(syncToasts(EMPTY_TOAST_QUEUE, [entry('a')], TELL_ALL), 'a', true);
    const urgent = entry('b', { priority: 'high', subject: RAMS });
    const grown = entry('a', { count: 2, createdAt: 5 });
    const muted = withSubjectMuted(TELL_ALL, GULLS, true);
    const after = syncToasts(noted, [urgent, grown], muted);
    expect(after.toasts[0]).toEqual(noted.toasts[0]);
    expect(idsOf({ toasts: selectToasts(after, { max: 1 }) })).toEqual(['a']);
  });

  it('begins with what somebody has to act on, and takes the rest as told', () => {
    const queue = beginToasts([entry('a'), entry('b', { isSticky: true })], TELL_ALL);
    expect(idsOf(queue)).toEqual(['b']);
  });
});

describe('the selection', () => {
  const queue = syncToasts(
    EMPTY_TOAST_QUEUE,
    [
      entry('d', { priority: 'high' }),
      entry('c', { priority: 'low' }),
      entry('b', { priority: 'medium' }),
      entry('a', { priority: 'medium' }),
    ],
    TELL_ALL,
  );
  const select = (limits: Parameters<typeof selectToasts>[1]) =>
    idsOf({ toasts: selectToasts(queue, limits) });

  it('[NT14] shows the most urgent, of equals those that came first', () => {
    expect(select({ max: 2 })).toEqual(['a', 'd']);
    expect(select({ max: 3 })).toEqual(['a', 'b', 'd']);
  });

  it('[NT14] leaves the place of a priority that is limited to others', () => {
    expect(select({ max: 3, byPriority: { medium: 1 } })).toEqual(['a', 'c', 'd']);
    expect(select({ max: 3, byPriority: { medium: 0 } })).toEqual(['c', 'd']);
  });
});

const events = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('file' as const),
      kind: fc.constantFrom('wicket' as const, 'score' as const, 'game' as const),
      subject: fc.constantFrom(GULLS, RAMS),
      priority: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
      isQuiet: fc.boolean(),
    }),
    fc.record({ type: fc.constant('read' as const), place: fc.nat(30) }),
    fc.record({ type: fc.constant('drop' as const), place: fc.nat(30) }),
    fc.record({
      type: fc.constant('mute' as const),
      subject: fc.constantFrom(GULLS, RAMS),
      isMuted: fc.boolean(),
    }),
  ),
  { maxLength: 120, size: 'max' },
);

it('[NT6, NT14] whatever happens: nothing muted or read is ever shown, the queue is bounded, and no words are told twice', () => {
  fc.assert(
    fc.property(events, (happened) => {
      let list: readonly Notification[] = [];
      let settings: NotificationSettings = TELL_ALL;
      let queue = EMPTY_TOAST_QUEUE;
      const over = new Set<string>();
      for (const [at, event] of happened.entries()) {
        if (event.type === 'file') {
          const { kind, subject, priority, isQuiet } = event;
          const said = notice({ kind, subject, priority, title: `${at}` });
          list = fileNotice(list, said, { id: `n${at}`, at: at * 4_000, isQuiet });
        } else if (event.type === 'read') {
          list = markEntries(list, (known) => known === list[event.place], true);
        } else if (event.type === 'drop') {
          const toast = queue.toasts[event.place];
          if (toast) {
            over.add(`${toast.notification.id} ${toast.notification.title}`);
            queue = dropToast(queue, toast.notification.id);
          }
        } else {
          settings = withSubjectMuted(settings, event.subject, event.isMuted);
        }
        queue = syncToasts(queue, list, settings);
        const shown = queue.toasts.map(({ notification }) => notification);
        expect(shown.length).toBeLessThanOrEqual(MAX_TOASTS);
        expect(
          shown.every((known) => !known.isRead && toMuteReason(known, settings) === null),
        ).toBe(true);
        expect(shown.some(({ id, title }) => over.has(`${id} ${title}`))).toBe(false);
        expect(selectToasts(queue, { max: 5 }).length).toBe(Math.min(5, shown.length));
      }
    }),
  );
});
