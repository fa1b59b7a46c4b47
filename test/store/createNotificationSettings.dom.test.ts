import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotificationSettings } from '../../src/store/createNotificationSettings.ts';
import { createConnectedManager, createTestManager } from '../support/createTestManager.ts';
import { GULLS } from '../support/notices.ts';

const KEY = 'test.notifications';

beforeEach(() => localStorage.clear());

describe('settings under a key', () => {
  it('[NT12] come back at the next visit', () => {
    const first = createNotificationSettings({ persistKey: KEY });
    first.restore();
    first.setState({ mutedKinds: ['wicket'], mutedSubjects: [GULLS] });
    const next = createNotificationSettings({ persistKey: KEY });
    next.restore();
    expect(next.getState()).toEqual({
      mutedKinds: ['wicket'],
      mutedSubjects: [GULLS],
      quietHours: null,
    });
  });

  it('[NT12] are kept nowhere without one', () => {
    const settings = createNotificationSettings();
    settings.setState({ mutedKinds: ['wicket'] });
    settings.restore();
    expect(settings.getState().mutedKinds).toEqual(['wicket']);
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['no JSON', '{"state":'],
    ['of another shape', '[1,2]'],
    ['without a state', '{"version":0}'],
    ['with a broken state', '{"state":{"mutedKinds":7,"quietHours":{"from":-1}},"version":0}'],
    ['of another version', '{"state":{"mutedKinds":["wicket"]},"version":9}'],
  ])('[NT12] are the usual ones where what is kept is %s', (_what, text) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    localStorage.setItem(KEY, text);
    const settings = createNotificationSettings({ persistKey: KEY });
    settings.restore();
    expect(settings.getState()).toEqual(settings.getInitialState());
    vi.restoreAllMocks();
  });

  it('[NT12] work without a storage, and with one that is blocked or full', () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const full = { getItem: refuse, setItem: refuse, removeItem: refuse };
    for (const getStorage of [refuse, () => full]) {
      const settings = createNotificationSettings({ persistKey: KEY, getStorage });
      settings.restore();
      settings.setState({ mutedKinds: ['game'] });
      expect(settings.getState().mutedKinds).toEqual(['game']);
    }
  });

  it('[NT13] are read when a manager first dials, and not before', () => {
    localStorage.setItem(KEY, '{"state":{"mutedKinds":["wicket"]},"version":0}');
    const notificationSettings = createNotificationSettings({ persistKey: KEY });
    const { manager } = createTestManager({ notificationSettings });
    expect(manager.inbox.settings.getState().mutedKinds).toEqual([]);
    expect(manager.inbox.settings.getInitialState().mutedKinds).toEqual([]);
    void manager.connect();
    expect(manager.inbox.settings.getState().mutedKinds).toEqual(['wicket']);
  });

  it('[NT13] are shared by the managers that are given them', () => {
    const notificationSettings = createNotificationSettings({ persistKey: KEY });
    const first = createConnectedManager({ notificationSettings });
    const second = createConnectedManager({ notificationSettings });
    first.manager.inbox.settings.setState({ quietHours: { from: 1, to: 2 } });
    expect(second.manager.inbox.settings.getState().quietHours).toEqual({ from: 1, to: 2 });
  });
});
