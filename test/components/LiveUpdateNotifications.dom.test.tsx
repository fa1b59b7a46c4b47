import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveUpdateNotificationsProps } from '../../src/components/index.ts';
import { LiveUpdateNotifications } from '../../src/components/index.ts';
import type { Notice } from '../../src/domain/notifications/notification.ts';
import { setOddsFormat } from '../../src/hooks/oddsFormatStore.ts';
import type { StoryManagerOptions } from '../../stories/support/createStoryManager.ts';
import { GULLS, notice, RAMS } from '../support/notices.ts';
import { renderInSituation } from './renderInSituation.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LOST: Notice = {
  kind: 'connection',
  topic: 'connection',
  isUpdate: true,
  severity: 'warning',
  priority: 'high',
  title: 'Connection lost',
  isSticky: true,
  action: 'retry',
};
const RESTORED: Notice = {
  ...LOST,
  severity: 'success',
  title: 'Connection restored',
  isSticky: false,
  action: null,
};

/** Toasts on a page with a button that has the focus. */
function setUp(props: LiveUpdateNotificationsProps = {}, options: StoryManagerOptions = {}) {
  const { manager } = renderInSituation(
    <>
      <button type="button">Elsewhere</button>
      <LiveUpdateNotifications {...props} />
    </>,
    options,
  );
  return {
    manager,
    file: (...notices: readonly Notice[]) => act(() => manager.file(...notices)),
    advance: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    list: () => manager.store.getState().notifications,
  };
}

const numbered = (count: number, facts: Partial<Notice> = {}) =>
  Array.from({ length: count }, (_, at) =>
    notice({ title: `Toast ${at + 1}`, topic: `t${at + 1}`, ...facts }),
  );
/** Titles of the toasts that show and do not leave, in the order of the document. */
const titles = () =>
  Array.from(
    document.querySelectorAll('.cs-toasts__item[data-state="shown"] .cs-notice__title'),
    (element) => element.textContent,
  );
const toast = (name: string) => screen.getByRole('group', { name });
const elsewhere = () => screen.getByRole('button', { name: 'Elsewhere' });

describe('what shows', () => {
  it('[UI21] says what happened, where, and how much it matters, in words', () => {
    const { file, advance } = setUp();
    file(notice({ title: 'Wicket: Thornbury', message: '96/3 in 12.3 overs', priority: 'high' }));
    advance(1_500);
    const shown = within(toast('Wicket: Thornbury'));
    for (const text of ['96/3 in 12.3 overs', 'High', 'Gulls v Foxes', 'now']) {
      expect(shown.getByText(text)).toBeVisible();
    }
    advance(2_000);
    expect(shown.getByText('3 s ago')).toBeVisible();
  });

  it('[UI22] at most five; the others are announced and a press away, and so is the way back', () => {
    const { file } = setUp();
    file(...numbered(8));
    expect(titles()).toHaveLength(5);
    expect(screen.getByRole('status')).toHaveTextContent('3 more notifications');
    fireEvent.click(screen.getByRole('button', { name: '+3 more' }));
    expect(titles()).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
    expect(titles()).toHaveLength(5);
  });

  it('[UI22] leaves "+3 more" to whoever wants it', () => {
    const onShowMore = vi.fn<() => void>();
    const { file } = setUp({ maxNotifications: 1, onShowMore });
    file(...numbered(2));
    fireEvent.click(screen.getByRole('button', { name: '+1 more' }));
    expect(onShowMore).toHaveBeenCalledOnce();
    expect(titles()).toHaveLength(1);
  });

  it('[UI22] lets those that wait come as places become free, in the order in which they came', () => {
    const { file, advance } = setUp({ maxNotifications: 2 });
    file(...numbered(3));
    expect(titles()).toEqual(['Toast 2', 'Toast 1']);
    advance(10_000);
    expect(titles()).toEqual(['Toast 3']);
  });

  it('shows the newest on top, or at the bottom where they come from there', () => {
    const { file } = setUp({ position: 'bottom-end' });
    file(...numbered(2));
    expect(titles()).toEqual(['Toast 1', 'Toast 2']);
  });

  it('shows only the kinds and topics that were asked for', () => {
    const { file } = setUp({ kinds: ['wicket'], hiddenTopics: ['t1'] });
    file(...numbered(2), notice({ kind: 'score', title: 'Score' }));
    expect(titles()).toEqual(['Toast 2']);
  });

  it('[UI11] shows text of the server as text', () => {
    const { file } = setUp();
    file(notice({ title: '<img src=x>', message: '<b>bold</b>' }));
    expect(screen.getByText('<b>bold</b>')).toBeVisible();
  });

  it('offers Retry and Sign in where they help', () => {
    const reconnect = vi.fn<() => void>();
    const onSignIn = vi.fn<() => void>();
    const { file } = setUp({ onSignIn }, { actions: { reconnect } });
    file({ ...LOST, severity: 'error', title: 'Could not connect' });
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(reconnect).toHaveBeenCalledOnce();
    file({ ...LOST, severity: 'error', title: 'Please sign in', action: 'sign-in' });
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it('says everything in the words it is given', () => {
    const { file } = setUp({
      maxNotifications: 1,
      strings: { clearAll: 'Alles weg', more: (count) => `${count} weitere` },
    });
    file(...numbered(3));
    expect(screen.getByRole('button', { name: 'Alles weg' })).toBeVisible();
    expect(screen.getByRole('button', { name: '2 weitere' })).toBeVisible();
  });
});

describe('time', () => {
  it('[UI23] a toast leaves after ten seconds, whatever comes or goes beside it', () => {
    const { file, advance, manager, list } = setUp();
    file(...numbered(1));
    advance(9_000);
    file(notice({ title: 'Other', topic: 'other' }));
    act(() => manager.inbox.mark([list()[0]?.id ?? ''], true));
    advance(999);
    expect(titles()).toEqual(['Toast 1']);
    advance(1);
    expect(titles()).toEqual([]);
  });

  it('[UI23] a toast is gone from the page soon after it left, and its entry stays, unread', () => {
    const { file, advance, list } = setUp();
    file(...numbered(1));
    advance(10_000 + 200);
    expect(screen.queryByText('Toast 1')).toBeNull();
    expect(list()).toMatchObject([{ title: 'Toast 1', isRead: false }]);
  });

  it('[UI23] nobody is given less than five seconds', () => {
    const { file, advance } = setUp({ autoHideDelay: 100 });
    file(...numbered(1));
    advance(4_999);
    expect(titles()).toEqual(['Toast 1']);
    advance(1);
    expect(titles()).toEqual([]);
  });

  it.each([0, -1])('[UI23] a delay of %s keeps them all', (autoHideDelay) => {
    const { file, advance } = setUp({ autoHideDelay });
    file(...numbered(2));
    advance(3_600_000);
    expect(titles()).toHaveLength(2);
  });

  it('[UI23] each priority may have its own', () => {
    const { file, advance } = setUp({ autoHideDelay: { low: 6_000, high: 0 } });
    file(
      notice({ title: 'Low', topic: 'l', priority: 'low' }),
      notice({ title: 'Medium', topic: 'm' }),
      notice({ title: 'Urgent', topic: 'h', priority: 'high' }),
    );
    advance(6_000);
    expect(titles()).toEqual(['Urgent', 'Medium']);
    advance(60_000);
    expect(titles()).toEqual(['Urgent']);
  });

  it('[UI23] what somebody has to act on stays', () => {
    const { file, advance } = setUp();
    file(
      { ...LOST, severity: 'error' },
      notice({ kind: 'error', title: 'Broken', isSticky: true }),
    );
    advance(600_000);
    expect(titles()).toEqual(['Broken', 'Connection lost']);
  });

  it('[UI23] new words of a burst begin anew', () => {
    const { file, advance } = setUp();
    file(notice({ title: 'First', topic: 't' }));
    advance(8_000);
    file(notice({ title: 'Second', topic: 't' }));
    expect(screen.getByText('+1 more')).toBeVisible();
    advance(9_999);
    expect(titles()).toEqual(['Second']);
    advance(1);
    expect(titles()).toEqual([]);
  });

  it('[UI24] stands still while somebody points at a toast, and then goes on', () => {
    const { file, advance } = setUp();
    file(...numbered(1));
    advance(9_000);
    fireEvent.pointerEnter(toast('Toast 1'));
    advance(60_000);
    expect(titles()).toEqual(['Toast 1']);
    fireEvent.pointerLeave(screen.getByRole('region'));
    advance(999);
    expect(titles()).toEqual(['Toast 1']);
    advance(1);
    expect(titles()).toEqual([]);
  });

  it('[UI24] stands still while the focus is in there', () => {
    const { file, advance } = setUp();
    file(...numbered(1));
    act(() => toast('Toast 1').focus());
    advance(60_000);
    expect(titles()).toEqual(['Toast 1']);
    act(() => elsewhere().focus());
    advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('[UI24] stands still while nobody sees the page', () => {
    const { file, advance } = setUp();
    const visibility = vi.spyOn(document, 'visibilityState', 'get');
    const show = (state: 'hidden' | 'visible') => {
      visibility.mockReturnValue(state);
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
    };
    show('hidden');
    file(...numbered(1));
    advance(60_000);
    expect(titles()).toEqual(['Toast 1']);
    show('visible');
    advance(10_000);
    expect(titles()).toEqual([]);
    visibility.mockRestore();
  });

  it('[UI24] does not stand still for ever because the toast that was pointed at is gone', () => {
    const { file, advance } = setUp();
    file(...numbered(1));
    fireEvent.pointerEnter(toast('Toast 1'));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: Toast 1' }));
    file(notice({ title: 'Next', topic: 'next' }));
    advance(10_000);
    expect(titles()).toEqual([]);
  });
});

describe('a busy feed', () => {
  const chance = (title: string, facts: Partial<Notice> = {}) =>
    notice({ kind: 'arbitrage', title, subject: { id: title, label: title }, ...facts });

  it('[UI24] a toast that is pointed at keeps its words until it is left', () => {
    const { file } = setUp();
    file(chance('A', { title: 'First', topic: 't', subject: GULLS }));
    fireEvent.pointerEnter(toast('First'));
    file(chance('A', { title: 'Second', topic: 't', subject: GULLS }));
    expect(titles()).toEqual(['First']);
    fireEvent.pointerLeave(screen.getByRole('region'));
    expect(titles()).toEqual(['Second']);
  });

  it('[UI24] so does one that has the focus', () => {
    const { file } = setUp();
    file(notice({ title: 'First', topic: 't' }));
    act(() => toast('First').focus());
    file(notice({ title: 'Second', topic: 't' }));
    expect(titles()).toEqual(['First']);
    act(() => elsewhere().focus());
    expect(titles()).toEqual(['Second']);
  });

  it('[UI28] what is read is what is muted, though another match is told of at once under the same topic', () => {
    const { file, manager } = setUp();
    file(chance('Gulls', { topic: 'arbitrage', subject: GULLS }));
    const mute = screen.getByRole('button', { name: 'Mute Gulls v Foxes' });
    file(chance('Rams', { topic: 'arbitrage', subject: RAMS }));
    fireEvent.click(mute);
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([GULLS]);
    expect(titles()).toEqual(['Rams', 'Muted Gulls v Foxes']);
  });

  it('[UI28] "Undo" stays for six seconds, whatever else comes', () => {
    const { file, advance, manager } = setUp({ maxNotifications: 1, autoHideDelay: 5_000 });
    file(chance('Gulls', { topic: 't', subject: GULLS }));
    fireEvent.click(screen.getByRole('button', { name: 'Mute Gulls v Foxes' }));
    for (let second = 0; second < 5; second += 1) {
      advance(1_000);
      file(
        chance(`Again ${second}`, { topic: 't', subject: GULLS }),
        chance(`Urgent ${second}`, { priority: 'high' }),
      );
    }
    advance(999);
    expect(titles()).toEqual(['Muted Gulls v Foxes']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([]);
  });

  it('[UI28] "Undo" leaves after that', () => {
    const { file, advance } = setUp({ autoHideDelay: 5_000 });
    file(notice());
    fireEvent.click(screen.getByRole('button', { name: 'Mute Gulls v Foxes' }));
    advance(6_000);
    expect(titles()).toEqual([]);
  });

  it('[NT14] after one of low priority was dismissed there is no other of its kind for 30 s, but in the inbox', () => {
    const { file, advance, list } = setUp();
    file(chance('A', { priority: 'low' }), chance('B', { priority: 'low' }));
    expect(titles()).toEqual(['A']);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: A' }));
    for (let count = 0; count < 14; count += 1) {
      advance(2_000);
      file(chance(`C${count}`, { priority: 'low' }));
      expect(titles()).toEqual([]);
    }
    expect(list().filter(({ isRead }) => !isRead)).toHaveLength(15);
    file(
      chance('Urgent', { priority: 'high' }),
      notice({ kind: 'game', title: 'Game', priority: 'low' }),
    );
    expect(titles()).toEqual(['Game', 'Urgent']);
    advance(2_000);
    file(chance('Last', { priority: 'low' }));
    expect(titles()).toContain('Last');
  });

  it('[NT14] the rest can be longer, or none', () => {
    const { file } = setUp({ lowPriorityRestMs: 0 });
    file(chance('A', { priority: 'low' }), chance('B', { priority: 'low' }));
    expect(titles()).toEqual(['B', 'A']);
  });

  it('[NT14] what expired while it waited for a place does not come', () => {
    const { file, advance } = setUp({ maxNotifications: 1 });
    file(
      chance('A'),
      chance('Short', { expiresInMs: 9_000 }),
      chance('Long', { expiresInMs: 20_000 }),
    );
    advance(10_000);
    expect(titles()).toEqual(['Long']);
  });
});

describe('a loss', () => {
  it('[UI29] that is over within a second is not told, nor is its end', () => {
    const { file, advance } = setUp();
    file(LOST);
    advance(900);
    file(RESTORED);
    advance(5_000);
    expect(titles()).toEqual([]);
  });

  it('[UI29] that lasts is told, and its end in its place, which fades', () => {
    const { file, advance } = setUp();
    file(LOST);
    expect(titles()).toEqual([]);
    advance(1_000);
    expect(titles()).toEqual(['Connection lost']);
    file(RESTORED);
    expect(titles()).toEqual(['Connection restored']);
    advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('shows at once what was wrong before the toasts were there', () => {
    setUp({}, { notices: [LOST, ...numbered(1)] });
    expect(titles()).toEqual(['Connection lost']);
  });
});

describe('ways to be rid of it', () => {
  it('[UI25] by its button, which leaves the entry read, and tells', () => {
    const onDismiss = vi.fn<(id: string) => void>();
    const { file, list } = setUp({ onDismiss });
    file(...numbered(2));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: Toast 1' }));
    expect(titles()).toEqual(['Toast 2']);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(list()[1]?.id);
    expect(list().map(({ isRead }) => isRead)).toEqual([false, true]);
  });

  it.each(['Delete', 'Escape'])('[UI25] by %s', (key) => {
    const { file } = setUp();
    file(...numbered(1));
    fireEvent.keyDown(toast('Toast 1'), { key });
    expect(titles()).toEqual([]);
  });

  it('[UI25] not by Delete in one of its buttons', () => {
    const { file } = setUp();
    file(...numbered(1));
    fireEvent.keyDown(screen.getByRole('button', { name: 'Dismiss: Toast 1' }), { key: 'Delete' });
    expect(titles()).toEqual(['Toast 1']);
  });

  it.each([
    [80, []],
    [-80, []],
    [40, ['Toast 1']],
  ])('[UI25] by swiping it aside, by %s px', (movedPx, left) => {
    const { file } = setUp();
    file(...numbered(1));
    fireEvent.pointerDown(toast('Toast 1'), { clientX: 100, pointerId: 1, button: 0 });
    fireEvent.pointerMove(document, { clientX: 100 + movedPx, pointerId: 1 });
    expect(toast('Toast 1').style.getPropertyValue('--cs-swipe')).toBe(`${movedPx}px`);
    fireEvent.pointerUp(document, { clientX: 100 + movedPx, pointerId: 1 });
    expect(titles()).toEqual(left);
  });

  it('[UI30] all at once, where there is more than one, waiting ones included', () => {
    const onDismissAll = vi.fn<() => void>();
    const { file, list } = setUp({ maxNotifications: 2, onDismissAll });
    file(...numbered(1));
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
    file(...numbered(4).slice(1));
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(titles()).toEqual([]);
    expect(onDismissAll).toHaveBeenCalledOnce();
    expect(list()).toHaveLength(4);
    expect(list().every(({ isRead }) => isRead)).toBe(true);
  });

  it('leaves when it is read, removed or muted elsewhere', () => {
    const { file, manager, list } = setUp();
    file(...numbered(3), notice({ title: 'Other', subject: RAMS }));
    act(() => manager.inbox.mark([list()[3]?.id ?? ''], true));
    act(() => void manager.inbox.remove([list()[2]?.id ?? '']));
    expect(titles()).toEqual(['Other', 'Toast 3']);
    act(() => manager.inbox.settings.setState({ mutedSubjects: [RAMS] }));
    expect(titles()).toEqual(['Toast 3']);
  });
});

describe('muting', () => {
  it('[UI28] shows the way back in its place, and takes the others of the match along', () => {
    const { file, manager } = setUp();
    file(...numbered(2), notice({ title: 'Other', subject: RAMS }));
    const [mute] = within(toast('Toast 1')).getAllByRole('button', { name: 'Mute Gulls v Foxes' });
    expect(mute).toHaveAttribute('title', 'Mute Gulls v Foxes');
    if (mute) fireEvent.click(mute);
    expect(titles()).toEqual(['Other', 'Muted Gulls v Foxes']);
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([GULLS]);
    file(notice({ title: 'Later', topic: 'later' }));
    expect(titles()).not.toContain('Later');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(titles()).toEqual(['Other', 'Toast 1']);
    expect(manager.inbox.settings.getState().mutedSubjects).toEqual([]);
    file(notice({ title: 'After', topic: 'after' }));
    expect(titles()).toContain('After');
  });

  it('[UI26, UI28] keeps the focus in the toast that is muted, and unmuted, by key', () => {
    const { file } = setUp();
    file(...numbered(1));
    act(() => screen.getByRole('button', { name: 'Mute Gulls v Foxes' }).focus());
    fireEvent.click(screen.getByRole('button', { name: 'Mute Gulls v Foxes' }));
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(toast('Toast 1')).toHaveFocus();
  });

  it('[UI28] mutes the kind where there is no match, and the note leaves by itself', () => {
    const { file, manager, advance } = setUp();
    file(notice({ kind: 'alert', subject: null, title: 'News' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mute alerts' }));
    expect(manager.inbox.settings.getState().mutedKinds).toEqual(['alert']);
    expect(titles()).toEqual(['Muted Alerts']);
    advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('[UI138] by pointer leaves no focus behind that would hold the note', () => {
    const { file, advance } = setUp();
    file(...numbered(1));
    const mute = screen.getByRole('button', { name: 'Mute Gulls v Foxes' });
    act(() => mute.focus());
    const matches = vi.spyOn(HTMLElement.prototype, 'matches').mockReturnValue(false);
    fireEvent.click(mute);
    matches.mockRestore();
    expect(titles()).toEqual(['Muted Gulls v Foxes']);
    expect(document.body).toHaveFocus();
    advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('[UI138] what goes from under the pointer holds the time of the others no longer', () => {
    const { file, advance } = setUp();
    file(...numbered(2));
    fireEvent.pointerEnter(toast('Toast 1'));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: Toast 1' }));
    advance(20_000);
    expect(titles()).toEqual(['Toast 2']);
    // Without having left: browsers don't tell of what has gone.
    fireEvent.pointerOver(elsewhere());
    advance(10_000);
    expect(titles()).toEqual([]);
  });

  it('[NT6] raises no toast for what is muted', () => {
    const { file, list } = setUp({}, { settings: { mutedKinds: ['wicket'] } });
    file(...numbered(1));
    expect(titles()).toEqual([]);
    expect(list()).toHaveLength(1);
  });
});

describe('the keyboard', () => {
  it.each([
    ['F6', { key: 'F6' }],
    ['Alt+T', { key: '†', code: 'KeyT', altKey: true }],
  ])('[UI26] %s leads to the newest toast and back', (_name, key) => {
    const { file } = setUp();
    elsewhere().focus();
    fireEvent.keyDown(document.body, key);
    expect(elsewhere()).toHaveFocus();
    file(...numbered(2));
    fireEvent.keyDown(document.body, key);
    expect(toast('Toast 2')).toHaveFocus();
    fireEvent.keyDown(document.body, key);
    expect(elsewhere()).toHaveFocus();
  });

  it('[UI26] tells a screen reader which keys there are', () => {
    setUp();
    const region = screen.getByRole('region', { name: 'Notifications, F6' });
    expect(region).toHaveAccessibleDescription(/^F6 or Alt\+T leads here and back\./);
    expect(region).toHaveAttribute('aria-keyshortcuts', 'F6 Alt+T');
  });

  it('[UI26] tells whoever goes through the page by keyboard, while there are toasts', () => {
    const { file } = setUp();
    const hint = () => screen.queryByText('F6: to notifications and back');
    fireEvent.keyDown(document.body, { key: 'Tab' });
    expect(hint()).toBeNull();
    file(...numbered(1));
    expect(hint()).toBeVisible();
    fireEvent.pointerDown(document.body);
    expect(hint()).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Tab' });
    expect(hint()).toBeVisible();
  });

  it('[UI26] when a toast goes that has the focus, its neighbour gets it, and after the last what had it before', () => {
    const { file } = setUp();
    elsewhere().focus();
    file(...numbered(3));
    fireEvent.keyDown(document.body, { key: 'F6' });
    fireEvent.keyDown(toast('Toast 3'), { key: 'Delete' });
    expect(toast('Toast 2')).toHaveFocus();
    fireEvent.keyDown(toast('Toast 2'), { key: 'Delete' });
    fireEvent.keyDown(toast('Toast 1'), { key: 'Delete' });
    expect(elsewhere()).toHaveFocus();
  });

  it('[UI26] leaves the focus where somebody took it, also by way of the browser itself, when the last toast goes', () => {
    const { file, advance } = setUp();
    elsewhere().focus();
    file(...numbered(1));
    fireEvent.keyDown(document.body, { key: 'F6' });
    // Tab behind the last control of the page: to nothing of the document, and from there to its first.
    act(() => toast('Toast 1').blur());
    const other = document.body.appendChild(document.createElement('button'));
    act(() => other.focus());
    advance(20_000);
    expect(screen.queryByText('Toast 1')).toBeNull();
    expect(other).toHaveFocus();
    other.remove();
  });

  it('[UI26] leaves the focus nowhere for whoever left the toasts for nowhere', () => {
    const { file, advance } = setUp();
    elsewhere().focus();
    file(...numbered(1));
    fireEvent.keyDown(document.body, { key: 'F6' });
    act(() => toast('Toast 1').blur());
    advance(20_000);
    expect(screen.queryByText('Toast 1')).toBeNull();
    expect(document.body).toHaveFocus();
  });

  it('[UI26] gives the focus back after "Clear all"', () => {
    const { file } = setUp();
    elsewhere().focus();
    file(...numbered(2));
    const clear = screen.getByRole('button', { name: 'Clear all' });
    act(() => clear.focus());
    fireEvent.click(clear);
    expect(elsewhere()).toHaveFocus();
  });

  it('[UI26] gives the focus to the neighbour of a toast that was taken back by the store', () => {
    const { file, manager, list } = setUp();
    file(...numbered(2));
    act(() => toast('Toast 2').focus());
    act(() => void manager.inbox.remove([list()[0]?.id ?? '']));
    expect(toast('Toast 1')).toHaveFocus();
  });
});

describe('what is read out', () => {
  it('[UI14, UI27] has its regions before there is anything to read out', () => {
    setUp();
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('[UI27] reads each toast once, errors at once, and nothing that ticks', () => {
    const { file, advance } = setUp();
    const [alert, status] = [screen.getByRole('alert'), screen.getByRole('status')];
    file(notice({ title: 'Wicket', message: '96/3' }));
    expect(status).toHaveTextContent('Wicket. 96/3. Gulls v Foxes');
    file(notice({ kind: 'error', severity: 'error', title: 'Broken', subject: null }));
    expect(alert).toHaveTextContent('Broken');
    const said = status.textContent;
    advance(4_000);
    expect(status.textContent).toBe(said);
    expect(screen.getAllByText('4 s ago')[0]).toBeVisible();
  });

  it('[UI27, NT16] reads nothing again because prices are written in another format', () => {
    const { file } = setUp();
    const leg = { bet: 'Boston', odds: 120, sportsbook: 'DraftKings', stake: null };
    file(notice({ kind: 'arbitrage', title: 'Arbitrage', legs: [leg] }));
    const status = screen.getByRole('status');
    const said = 'Arbitrage. Boston +120 at DraftKings. Gulls v Foxes';
    expect(status).toHaveTextContent(said);
    act(() => setOddsFormat('decimal'));
    expect(toast('Arbitrage')).toHaveTextContent('Boston 2.20 at DraftKings');
    expect(status).toHaveTextContent(said);
    act(() => setOddsFormat('american'));
  });

  it('[UI27] reads the same words again when they are said again', () => {
    const { file } = setUp();
    const status = screen.getByRole('status');
    file(notice({ title: 'Same', topic: 'a' }));
    const first = status.textContent;
    file(notice({ title: 'Same', topic: 'b' }));
    expect(status.textContent).not.toBe(first);
    expect(status).toHaveTextContent('Same. Gulls v Foxes');
  });
});

it('owns no timer once it is unmounted', () => {
  const { manager, unmount } = renderInSituation(<LiveUpdateNotifications />);
  act(() => manager.file(...numbered(3), LOST));
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
