import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NotificationCenterProps } from '../../src/components/index.ts';
import { NotificationCenter, WebSocketNotificationCenter } from '../../src/components/index.ts';
import type { Notice } from '../../src/domain/notifications/notification.ts';
import type { StoryManagerOptions } from '../../stories/support/createStoryManager.ts';
import { entry, GULLS, notice, RAMS } from '../support/notices.ts';
import { renderInSituation } from './renderInSituation.tsx';

afterEach(() => void vi.useRealTimers());

const NOTICES: readonly Notice[] = [
  notice({ title: 'First wicket', message: '20/1', topic: 'a' }),
  notice({ kind: 'score', title: 'Touchdown', subject: RAMS, topic: 'b' }),
  notice({ kind: 'alert', title: 'Maintenance', subject: null, topic: 'c' }),
];

/** A closed centre. */
function setUpClosed(options: StoryManagerOptions = {}, props: NotificationCenterProps = {}) {
  const user = userEvent.setup();
  const { manager } = renderInSituation(<NotificationCenter {...props} />, {
    notices: NOTICES,
    ...options,
  });
  return { manager, user, list: () => manager.store.getState().notifications };
}

/** An open one. */
async function setUp(options: StoryManagerOptions = {}, props: NotificationCenterProps = {}) {
  const parts = setUpClosed(options, props);
  await parts.user.click(bell());
  return parts;
}

const bell = () => screen.getByRole('button', { name: /^Notifications/ });
const panel = () => within(screen.getByRole('dialog', { name: 'Notifications' }));
const titles = () =>
  Array.from(
    document.querySelectorAll('.cs-entry .cs-notice__title'),
    (title) => title.textContent,
  );
const entryOf = (title: string) => {
  const item = screen.getByText(title).closest('li');
  if (!item) throw new Error(`no entry ${title}`);
  return within(item);
};

describe('the bell', () => {
  it('[UI31] tells how much is unread and not muted, by number and by name', () => {
    const { manager, list } = setUpClosed();
    expect(bell()).toHaveAccessibleName('Notifications, 3 unread');
    expect(bell()).toHaveTextContent('3');
    act(() => manager.inbox.mark([list()[0]?.id ?? ''], true));
    expect(bell()).toHaveAccessibleName('Notifications, 2 unread');
    act(() => manager.inbox.settings.setState({ mutedSubjects: [GULLS] }));
    expect(bell()).toHaveAccessibleName('Notifications, 1 unread');
    act(() => manager.inbox.mark(null, true));
    expect(bell()).toHaveAccessibleName('Notifications');
    expect(bell()).toHaveTextContent('');
  });

  it('[UI31] shows a number it has room for, and has it in its name', () => {
    const many = Array.from({ length: 120 }, (_, at) => notice({ topic: `t${at}` }));
    setUpClosed({ notices: many });
    expect(bell()).toHaveTextContent('99+');
    expect(bell()).toHaveAccessibleName('Notifications, 99+ unread');
  });

  it('[UI31] announces the number politely once it stands still', () => {
    vi.useFakeTimers();
    const { manager } = setUpClosed({ notices: [] });
    const status = screen.getByRole('status');
    expect(status).toBeEmptyDOMElement();
    for (const each of NOTICES) {
      act(() => manager.file(each));
      act(() => void vi.advanceTimersByTime(900));
      expect(status).toBeEmptyDOMElement();
    }
    act(() => void vi.advanceTimersByTime(100));
    expect(status).toHaveTextContent('3 unread notifications');
  });

  it('has the name of the original as well', () => {
    expect(WebSocketNotificationCenter).toBe(NotificationCenter);
  });
});

describe('the inbox', () => {
  it('[UI32] lists by day, newest first, each with its match and an age that ticks', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 20, 15), shouldAdvanceTime: true });
    const at = performance.timeOrigin + performance.now();
    const notifications = [
      entry('c', { title: 'Now', createdAt: at }),
      entry('b', { title: 'An hour ago', createdAt: at - 3_600_000 }),
      entry('a', { title: 'Yesterday', createdAt: at - 86_400_000, subject: null }),
    ];
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    renderInSituation(<NotificationCenter />, { state: { notifications } });
    await user.click(bell());
    const today = within(screen.getByRole('region', { name: 'Today' }));
    expect(today.getAllByRole('listitem')).toHaveLength(2);
    const earlier = within(screen.getByRole('region', { name: 'Earlier' }));
    expect(earlier.getByText('Yesterday')).toBeVisible();
    expect(titles()).toEqual(['Now', 'An hour ago', 'Yesterday']);
    expect(today.getByRole('heading', { name: 'Gulls v Foxes 2' })).toBeVisible();
    act(() => void vi.advanceTimersByTime(180_000));
    expect(entryOf('Now').getByText('3 min ago')).toBeVisible();
    expect(entryOf('An hour ago').getByText('1 h ago')).toBeVisible();
  });

  it('[UI32] says so when it is empty', async () => {
    await setUp({ notices: [] });
    expect(panel().getByText(/^No notifications yet/)).toBeVisible();
    expect(panel().queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('[UI33] is filtered by what is unread, and offers to show all where nothing passes', async () => {
    const { user } = await setUp();
    await user.click(entryOf('Touchdown').getByRole('button', { name: 'Mark as read' }));
    await user.click(panel().getByRole('button', { name: 'Unread' }));
    expect(titles()).toEqual(['Maintenance', 'First wicket']);
    await user.click(panel().getByRole('button', { name: 'Mark all read' }));
    expect(titles()).toEqual([]);
    await user.click(panel().getByRole('button', { name: 'Show all' }));
    expect(titles()).toHaveLength(3);
  });

  it('marks one as read and as unread', async () => {
    const { user, list } = await setUp();
    await user.click(entryOf('Touchdown').getByRole('button', { name: 'Mark as read' }));
    expect(list()[1]).toMatchObject({ title: 'Touchdown', isRead: true });
    await user.click(entryOf('Touchdown').getByRole('button', { name: 'Mark as unread' }));
    expect(list()[1]).toMatchObject({ title: 'Touchdown', isRead: false });
  });

  it('[UI35] puts back what was cleared', async () => {
    const { user, list } = await setUp();
    const before = list();
    await user.click(panel().getByRole('button', { name: 'Clear all' }));
    expect(titles()).toEqual([]);
    expect(panel().getByText('3 removed')).toBeVisible();
    await user.click(panel().getByRole('button', { name: 'Undo' }));
    expect(list()).toEqual(before);
    expect(panel().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('[UI37] opens what a burst said before', async () => {
    const burst = ['One', 'Two', 'Three'].map((title) => notice({ title, topic: 't' }));
    const { user } = await setUp({ notices: burst });
    expect(titles()).toEqual(['Three']);
    const more = panel().getByRole('button', { name: '+2 more' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(panel().getByText('Two')).toBeVisible();
    expect(panel().getByText('One')).toBeVisible();
  });

  it('offers Retry and Sign in where they help', async () => {
    const reconnect = vi.fn<() => void>();
    const onSignIn = vi.fn<() => void>();
    const notices = [
      notice({ kind: 'connection', title: 'Lost', action: 'retry', topic: 'a' }),
      notice({ kind: 'connection', title: 'Who?', action: 'sign-in', topic: 'b' }),
    ];
    const { user } = await setUp({ notices, actions: { reconnect } }, { onSignIn });
    await user.click(panel().getByRole('button', { name: 'Retry' }));
    await user.click(panel().getByRole('button', { name: 'Sign in' }));
    expect(reconnect).toHaveBeenCalledOnce();
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it('[UI32] keeps together what is about one match, under its name, the newest match first', async () => {
    const tell = (title: string, subject: Notice['subject']) =>
      notice({ title, topic: title, subject });
    await setUp({
      notices: [tell('A', GULLS), tell('B', RAMS), tell('C', GULLS), tell('D', null)],
    });
    expect(titles()).toEqual(['D', 'C', 'A', 'B']);
    const gulls = within(panel().getByRole('region', { name: 'Gulls v Foxes 2' }));
    expect(gulls.getAllByRole('listitem')).toHaveLength(2);
    expect(entryOf('C').queryByText('Gulls v Foxes')).toBeNull();
    const rams = within(panel().getByRole('region', { name: 'Rams v Kites' }));
    expect(rams.getAllByRole('listitem')).toHaveLength(1);
  });

  it('[UI32] shows the newest two of many about a match, and more on demand', async () => {
    const many = Array.from({ length: 30 }, (_, at) => notice({ title: `${at}`, topic: `t${at}` }));
    const { user } = await setUp({ notices: many });
    expect(titles()).toEqual(['29', '28']);
    await user.click(panel().getByRole('button', { name: 'Show older (28)' }));
    expect(titles()).toHaveLength(22);
    await user.click(panel().getByRole('button', { name: 'Show older (8)' }));
    expect(titles()).toHaveLength(30);
    expect(panel().queryByRole('button', { name: /^Show older/ })).toBeNull();
  });

  it('[UI32] shows twenty matches, and more on demand', async () => {
    const many = Array.from({ length: 201 }, (_, at) =>
      notice({ topic: `t${at}`, subject: { id: `m${at}`, label: `Match ${at}` } }),
    );
    const { user } = await setUp({ notices: many });
    expect(titles()).toHaveLength(20);
    await user.click(panel().getByRole('button', { name: 'Show older (180)' }));
    expect(titles()).toHaveLength(40);
    expect(panel().queryByText('The newest 200 are kept.')).toBeNull();
  });
});

describe('while it is open', () => {
  it('[UI139] stands still, and shows what came on request', async () => {
    const { user, manager } = await setUp();
    const before = titles();
    act(() => manager.file(notice({ title: 'Second wicket', topic: 'd' })));
    act(() => manager.file(notice({ title: 'Third wicket', topic: 'd' })));
    expect(titles()).toEqual(before);
    expect(bell()).toHaveAccessibleName('Notifications, 4 unread');
    await user.click(panel().getByRole('button', { name: 'Show 1 new' }));
    expect(titles()).toEqual(['Third wicket', 'First wicket', 'Maintenance', 'Touchdown']);
    expect(panel().queryByRole('button', { name: /^Show/ })).toBeNull();
    expect(document.querySelector('.cs-inbox__days')).toHaveFocus();
  });

  it('[UI139] shows what is read and removed, and what came once nothing else is left', async () => {
    const { user, manager, list } = await setUp();
    act(() => manager.file(notice({ title: 'Second wicket', topic: 'd' })));
    await user.click(entryOf('Touchdown').getByRole('button', { name: 'Mark as read' }));
    expect(screen.getByText('Touchdown').closest('li')).toHaveAttribute('data-state', 'read');
    act(
      () =>
        void manager.inbox.remove(
          list()
            .slice(1)
            .map(({ id }) => id),
        ),
    );
    expect(titles()).toEqual(['Second wicket']);
  });

  it('[UI139] shows everything that passes another filter', async () => {
    const { user, manager } = await setUp();
    act(() => manager.file(notice({ title: 'Second wicket', topic: 'd' })));
    await user.click(panel().getByRole('button', { name: 'Unread' }));
    expect(titles()).toContain('Second wicket');
  });
});

describe('muting', () => {
  it('[UI34, UI36] shows muted matches in the settings, with the way back', async () => {
    const { user, manager } = await setUp({ settings: { mutedSubjects: [GULLS] } });
    await user.click(panel().getByRole('tab', { name: 'Settings' }));
    await user.click(panel().getByRole('button', { name: 'Unmute Gulls v Foxes' }));
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([]);
    expect(panel().getByText(/^None\./)).toBeVisible();
  });

  it('[UI125] is done and undone beside the name of a match', async () => {
    const { manager, user } = await setUp();
    const muted = () => manager.inbox.settings.getState().mutedSubjects;
    await user.click(panel().getByRole('button', { name: `Mute ${GULLS.label}` }));
    expect(muted()).toEqual([GULLS]);
    expect(panel().getByText('Match is muted')).toBeVisible();
    await user.click(panel().getByRole('button', { name: `Unmute ${GULLS.label}` }));
    expect(muted()).toEqual([]);
    expect(panel().queryByRole('button', { name: 'Undo' })).toBeNull();
    const group = panel().getByRole('region', { name: GULLS.label });
    expect(within(group).getByText('First wicket')).toBeVisible();
  });

  it('[UI35] offers no undo once the mute is taken back in the settings', async () => {
    const { user } = await setUp();
    await user.click(panel().getByRole('button', { name: `Mute ${GULLS.label}` }));
    expect(panel().getByRole('button', { name: 'Undo' })).toBeVisible();
    await user.click(panel().getByRole('tab', { name: 'Settings' }));
    await user.click(panel().getByRole('button', { name: `Unmute ${GULLS.label}` }));
    await user.click(panel().getByRole('tab', { name: 'Inbox' }));
    expect(panel().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('[UI36] turns kinds off and on', async () => {
    const { user, manager } = await setUp();
    await user.click(panel().getByRole('tab', { name: 'Settings' }));
    const wickets = panel().getByRole('switch', { name: 'Wickets' });
    expect(wickets).toBeChecked();
    await user.click(wickets);
    expect(manager.inbox.settings.getState().mutedKinds).toEqual(['wicket']);
    await user.click(wickets);
    expect(manager.inbox.settings.getState().mutedKinds).toEqual([]);
  });

  it('[UI36] sets quiet hours', async () => {
    const { user, manager } = await setUp();
    await user.click(panel().getByRole('tab', { name: 'Settings' }));
    const quiet = () => manager.inbox.settings.getState().quietHours;
    await user.click(panel().getByRole('switch', { name: 'Quiet hours' }));
    expect(quiet()).toEqual({ from: 23 * 60, to: 7 * 60 });
    const from = panel().getByLabelText('From');
    expect(from).toHaveValue('23:00');
    fireEvent.change(from, { target: { value: '' } });
    expect(quiet()).toEqual({ from: 23 * 60, to: 7 * 60 });
    fireEvent.change(from, { target: { value: '22:15' } });
    expect(quiet()).toEqual({ from: 22 * 60 + 15, to: 7 * 60 });
    await user.click(panel().getByRole('switch', { name: 'Quiet hours' }));
    expect(quiet()).toBeNull();
  });
});

it('[UI11] shows text of the server as text', async () => {
  await setUp({ notices: [notice({ title: '<b>bold</b>' })] });
  expect(panel().getByText('<b>bold</b>')).toBeVisible();
});

it('says everything in the words it is given', async () => {
  await setUp({}, { strings: { inbox: 'Eingang', today: 'Heute' } });
  expect(panel().getByRole('tab', { name: 'Eingang' })).toBeVisible();
  expect(panel().getByRole('region', { name: 'Heute' })).toBeVisible();
});
