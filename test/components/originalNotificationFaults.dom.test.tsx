import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveUpdateNotifications, NotificationCenter } from '../../src/components/index.ts';
import type { Notice } from '../../src/domain/notifications/notification.ts';
import { NOTIFICATION_KINDS } from '../../src/domain/notifications/notification.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { sentBy } from '../support/sportsbookPeer.ts';
import { GULLS, notice } from '../support/notices.ts';
import { renderInSituation } from './renderInSituation.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Toasts of a manager, and time. */
function setUp(ui = <LiveUpdateNotifications />) {
  const { manager } = renderInSituation(ui);
  return {
    manager,
    file: (...notices: readonly Notice[]) => act(() => manager.file(...notices)),
    advance: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
  };
}
const titles = () =>
  Array.from(
    document.querySelectorAll('.cs-toasts__item[data-state="shown"] .cs-notice__title'),
    (title) => title.textContent,
  );

describe('faults of the original notification components', () => {
  it('[UI38] (a) every kind there is has an icon, a name and words of its own, none falls to "new update"', () => {
    const { file } = setUp(<LiveUpdateNotifications maxNotifications={20} />);
    file(
      ...NOTIFICATION_KINDS.map((kind) =>
        notice({ kind, title: `A ${kind}`, topic: kind, severity: 'error' }),
      ),
    );
    expect(titles()).toHaveLength(NOTIFICATION_KINDS.length);
    const icons = Array.from(
      document.querySelectorAll('.cs-notice-icon svg'),
      (icon) => icon.innerHTML,
    );
    expect(new Set(icons).size).toBe(NOTIFICATION_KINDS.length);
  });

  it('[UI38] (b) one more notification is one more toast, and a dismissed one does not come back', () => {
    const { file, manager } = setUp();
    file(notice({ title: 'First', topic: 'a' }));
    const first = screen.getByText('First');
    file(notice({ title: 'Second', topic: 'b' }));
    expect(titles()).toEqual(['Second', 'First']);
    expect(screen.getByText('First')).toBe(first);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: First' }));
    file(notice({ title: 'Third', topic: 'c' }));
    act(() => manager.setState({ network: { isOnline: false } }));
    expect(titles()).toEqual(['Third', 'Second']);
  });

  it('[UI38] (c) a mute can be undone, from the toast and from the inbox', () => {
    const { file, manager } = setUp(
      <>
        <LiveUpdateNotifications />
        <NotificationCenter />
      </>,
    );
    file(notice({ title: 'First' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mute Gulls v Foxes' }));
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([GULLS]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([]);
    expect(screen.getByRole('button', { name: /^Notifications/ })).toBeVisible();
  });

  it('[UI38] (d) "+N" can be reached, by key as well, and shows what it counts', () => {
    const { file } = setUp(<LiveUpdateNotifications maxNotifications={1} />);
    file(notice({ title: 'First', topic: 'a' }), notice({ title: 'Second', topic: 'b' }));
    const more = screen.getByRole('button', { name: '+1 more' });
    act(() => more.focus());
    expect(more).toHaveFocus();
    fireEvent.click(more);
    expect(titles()).toEqual(['Second', 'First']);
  });

  it('[UI38] (e) the time of a toast does not begin anew when something else happens', () => {
    const { file, advance } = setUp();
    file(notice({ title: 'First', topic: 'first' }));
    for (let second = 1; second < 10; second += 1) {
      advance(1_000);
      file(notice({ title: `At ${second}`, topic: `${second}`, priority: 'low' }));
    }
    expect(titles()).toContain('First');
    advance(1_000);
    expect(titles()).not.toContain('First');
  });

  it('[UI38] (f) the age of a toast ticks, and is counted by our own clock', () => {
    const { file, advance } = setUp();
    file(notice({ title: 'First' }));
    advance(1_000);
    expect(screen.getByText('now')).toBeVisible();
    advance(6_000);
    expect(screen.getByText('7 s ago')).toBeVisible();
  });
});

it('[UI38] (16) "lost" makes way for "restored", and coming back raises no toast for each subscription', () => {
  vi.useRealTimers();
  const world = createTestWorld();
  world.manager.subscribe('odds_updates');
  world.renderUi(<LiveUpdateNotifications />);
  world.advance(100);
  world.drop();
  world.advance(3_000);
  expect(sentBy(world.network.lastPeer, 'subscribe')).toHaveLength(1);
  const told = world.manager.store.getState().notifications.map(({ title }) => title);
  expect(told).toEqual(['Connection restored']);
  world.advance(10_000);
  expect(world.manager.store.getState().notifications).toEqual([]);
  expect(titles()).toEqual([]);
});
