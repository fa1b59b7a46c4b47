import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNotice } from '../../../src/domain/notifications/fileNotice.ts';
import {
  countUnread,
  filterInbox,
  markEntries,
  restoreEntries,
} from '../../../src/domain/notifications/inbox.ts';
import type { Notice, Notification } from '../../../src/domain/notifications/notification.ts';
import {
  MAX_EARLIER,
  MAX_NOTIFICATIONS,
  NOTIFICATION_KINDS,
} from '../../../src/domain/notifications/notification.ts';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  toMuteReason,
  withKindMuted,
  withSubjectMuted,
} from '../../../src/domain/notifications/notificationSettings.ts';

const subjects = ['m1', 'm2', 'm3'].map((id) => ({ id, label: `Match ${id}` }));
const notices = fc.record({
  kind: fc.constantFrom(...NOTIFICATION_KINDS),
  title: fc.constantFrom('a', 'b', 'c'),
  subject: fc.constantFrom(null, ...subjects),
  identity: fc.option(fc.integer({ min: 0, max: 60 }).map(String)),
  priority: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
});
const steps = fc.array(fc.tuple(notices, fc.integer({ min: 0, max: 15_000 })), {
  maxLength: 300,
  size: 'max',
});

/** Files in order, each so long after the last. */
function fileAll(told: readonly (readonly [Notice, number])[]) {
  let at = 0;
  let list: readonly Notification[] = [];
  const counts: number[] = [];
  for (const [serial, [notice, waitMs]] of told.entries()) {
    at += waitMs;
    const next = fileNotice(list, notice, { id: `n${serial}`, at, isQuiet: serial % 5 === 0 });
    counts.push(sumCounts(next) - sumCounts(list));
    list = next;
  }
  return { list, counts };
}

function sumCounts(list: readonly Notification[]): number {
  return list.reduce((sum, { count }) => sum + count, 0);
}

it('[NT1] stays bounded and sorted, with ids of its own, whatever is filed', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { list } = fileAll(told);
      expect(list.length).toBeLessThanOrEqual(MAX_NOTIFICATIONS);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      const times = list.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted((left, right) => right - left));
      expect(list.every(({ earlier }) => earlier.length <= MAX_EARLIER)).toBe(true);
    }),
  );
});

it('[NT1, NT3] loses no notice without a sign: each is an entry, a line or a count, but for copies', () => {
  const few = fc.array(fc.tuple(notices, fc.nat(15_000)), {
    maxLength: MAX_NOTIFICATIONS,
    size: 'max',
  });
  fc.assert(
    fc.property(few, (told) => {
      const { counts } = fileAll(told);
      const known = new Set<string>();
      const isNew = told.map(([{ identity }]) => {
        if (identity === null) return true;
        const isFirst = !known.has(identity);
        known.add(identity);
        return isFirst;
      });
      expect(counts.filter((_count, place) => isNew[place])).toEqual(
        isNew.filter(Boolean).map(() => 1),
      );
    }),
  );
});

it('[NT5] puts what was cleared back exactly, and loses nothing that came meanwhile', () => {
  fc.assert(
    fc.property(steps, steps, (before, meanwhile) => {
      const { list } = fileAll(before);
      expect(restoreEntries([], list)).toEqual(list);
      const later = fileAll(meanwhile).list.map((entry) => ({ ...entry, id: `later ${entry.id}` }));
      const all = restoreEntries(later, list);
      expect(all.length).toBe(Math.min(MAX_NOTIFICATIONS, later.length + list.length));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    }),
  );
});

it('[NT6] counts what is unread and not muted, and a mute that is undone changes nothing', () => {
  const changes = fc.array(
    fc.oneof(fc.constantFrom(...NOTIFICATION_KINDS), fc.constantFrom(...subjects)),
  );
  fc.assert(
    fc.property(steps, changes, (told, muted) => {
      const { list } = fileAll(told);
      const settings = muted.reduce(
        (known, what) =>
          typeof what === 'string'
            ? withKindMuted(known, what, true)
            : withSubjectMuted(known, what, true),
        DEFAULT_NOTIFICATION_SETTINGS,
      );
      const counted = list.filter((entry) => toMuteReason(entry, settings) === null);
      expect(countUnread(list, settings)).toBe(counted.length);
      const undone = muted.reduce(
        (known, what) =>
          typeof what === 'string'
            ? withKindMuted(known, what, false)
            : withSubjectMuted(known, what, false),
        settings,
      );
      expect(undone).toEqual(DEFAULT_NOTIFICATION_SETTINGS);
      expect(
        countUnread(
          markEntries(list, () => true, true),
          undone,
        ),
      ).toBe(0);
    }),
  );
});

it('filters by kind and by what is unread, and keeps the order', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(null, ...NOTIFICATION_KINDS), (told, kind) => {
      const { list } = fileAll(told);
      const half = markEntries(list, ({ id }) => id.endsWith('0'), true);
      const shown = filterInbox(half, { kind, isUnreadOnly: true });
      expect(shown).toEqual(
        half.filter((entry) => !entry.isRead && (kind === null || entry.kind === kind)),
      );
      expect(filterInbox(half, { kind: null, isUnreadOnly: false })).toEqual(half);
    }),
  );
});
