import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  MAX_MUTED_SUBJECTS,
  toMuteReason,
  withKindMuted,
  withSubjectMuted,
} from '../../../src/domain/notifications/notificationSettings.ts';
import { isQuietAt, toMinuteOfDay } from '../../../src/domain/notifications/quietHours.ts';
import { readNotificationSettings } from '../../../src/domain/notifications/readNotificationSettings.ts';
import { entry, GULLS } from '../../support/notices.ts';

describe('quiet hours', () => {
  it('[NT7] begin with their first minute, end with their last, and may pass midnight', () => {
    const night = { from: 22 * 60, to: 7 * 60 };
    expect(
      [21 * 60 + 59, 22 * 60, 0, 6 * 60 + 59, 7 * 60].map((at) => isQuietAt(night, at)),
    ).toEqual([false, true, true, true, false]);
    const noon = { from: 720, to: 780 };
    expect([719, 720, 779, 780].map((at) => isQuietAt(noon, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isQuietAt({ from: 60, to: 60 }, 1_000)).toBe(true);
    expect(isQuietAt(null, 0)).toBe(false);
  });

  it('[NT7] are told by the clock of the user', () => {
    const noonUtc = Date.UTC(2026, 10, 20, 12, 0);
    expect(toMinuteOfDay(noonUtc, 0)).toBe(720);
    expect(toMinuteOfDay(noonUtc, 330)).toBe(17 * 60 + 30);
    expect(toMinuteOfDay(noonUtc, -780)).toBe(23 * 60);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -900, max: 900 }), (at, offset) => {
        const minute = toMinuteOfDay(at, offset);
        expect(minute).toBeGreaterThanOrEqual(0);
        expect(minute).toBeLessThan(1_440);
      }),
    );
  });
});

describe('mutes', () => {
  it('[NT6] say why an entry is muted', () => {
    const muted = withKindMuted(DEFAULT_NOTIFICATION_SETTINGS, 'wicket', true);
    expect(toMuteReason(entry('a'), muted)).toBe('kind');
    const match = withSubjectMuted(DEFAULT_NOTIFICATION_SETTINGS, GULLS, true);
    expect(toMuteReason(entry('a'), match)).toBe('subject');
    expect(toMuteReason(entry('a', { subject: null }), match)).toBeNull();
    expect(toMuteReason(entry('a', { isQuiet: true }), DEFAULT_NOTIFICATION_SETTINGS)).toBe(
      'quietHours',
    );
  });

  it('keep their identity when nothing changes, and are bounded', () => {
    expect(withKindMuted(DEFAULT_NOTIFICATION_SETTINGS, 'wicket', false)).toBe(
      DEFAULT_NOTIFICATION_SETTINGS,
    );
    let settings = DEFAULT_NOTIFICATION_SETTINGS;
    for (let match = 0; match < 2 * MAX_MUTED_SUBJECTS; match += 1) {
      settings = withSubjectMuted(settings, { id: `m${match}`, label: 'x' }, true);
    }
    expect(settings.mutedSubjects).toHaveLength(MAX_MUTED_SUBJECTS);
    expect(withSubjectMuted(settings, { id: 'm150', label: 'x' }, true)).toBe(settings);
  });
});

describe('readNotificationSettings', () => {
  it('[NT12] takes what makes sense, and leaves out what does not', () => {
    const kept = {
      mutedKinds: ['wicket', 'unheard of', 7],
      mutedSubjects: [GULLS, { id: 'm3' }, null, { id: '', label: 'none' }],
      quietHours: { from: 60, to: 1_440 },
    };
    expect(readNotificationSettings(kept)).toEqual({
      mutedKinds: ['wicket'],
      mutedSubjects: [GULLS],
      quietHours: null,
    });
  });

  it('[NT12] makes settings out of anything, and the same out of its own', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const settings = readNotificationSettings(kept);
        expect(readNotificationSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });
});
