import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { LiveUpdateNotifications, NotificationCenter } from '../../src/components/index.ts';
import '../../src/styles/styles.css';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { GULLS, notice, RAMS } from '../support/notices.ts';

beforeEach(() => page.viewport(1_280, 900));

/** An open inbox of three entries, in a real browser: what floats is laid out, and reached by role. */
async function openInbox() {
  const manager = createStoryManager({
    notices: [
      notice({ title: 'First wicket', topic: 'a' }),
      notice({ kind: 'score', title: 'Touchdown', subject: RAMS, topic: 'b' }),
      notice({ kind: 'alert', title: 'Maintenance', subject: null, topic: 'c' }),
    ],
  });
  await render(
    <WebSocketProvider manager={manager}>
      <NotificationCenter />
    </WebSocketProvider>,
  );
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect.element(page.getByText('First wicket')).toBeVisible();
  return manager;
}

async function choose(title: string, action: string) {
  await page.getByRole('button', { name: `Actions for: ${title}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

it('[UI34] mutes the match of an entry, which stays, marked, and can be undone', async () => {
  const manager = await openInbox();
  await choose('First wicket', 'Mute Gulls v Foxes');
  await expect.element(page.getByText('Match is muted')).toBeVisible();
  await expect.element(page.getByText('Muted Gulls v Foxes')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Match is muted')).not.toBeInTheDocument();
  expect(manager.inbox.settings.getState().mutedSubjects).toEqual([]);
});

it('[UI34] mutes the kind of an entry by keyboard, and unmutes it there as well', async () => {
  const manager = await openInbox();
  page.getByRole('button', { name: 'Actions for: Touchdown' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Mute scores' })).toBeVisible();
  await userEvent.keyboard('mute s{Enter}');
  await expect.poll(() => manager.inbox.settings.getState().mutedKinds).toEqual(['score']);
  await choose('Touchdown', 'Unmute Scores');
  expect(manager.inbox.settings.getState().mutedKinds).toEqual([]);
});

it('[UI34, UI139] an open menu keeps its place, what it offered and for what, whatever comes', async () => {
  const manager = await openInbox();
  await page.getByRole('button', { name: 'Actions for: First wicket' }).click();
  const mute = page.getByRole('menuitem', { name: 'Mute Gulls v Foxes' });
  await expect.element(mute).toBeVisible();
  const { top } = mute.element().getBoundingClientRect();
  const subject = { ...GULLS, label: 'Owls v Elks' };
  manager.setState({
    notifications: manager.store.getState().notifications.map((said) => ({ ...said, subject })),
  });
  manager.file(
    notice({ title: 'Newer', topic: 'd', subject }),
    notice({ title: 'Newest', topic: 'e', subject }),
  );
  await expect.element(page.getByText('Show 2 new')).toBeInTheDocument();
  expect(mute.element().getBoundingClientRect().top).toBe(top);
  await mute.click();
  expect(manager.inbox.settings.getState().mutedSubjects).toEqual([GULLS]);
  await page.getByRole('button', { name: 'Show 2 new' }).click();
  await page.getByRole('button', { name: 'Actions for: Newest' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Unmute Owls v Elks' })).toBeVisible();
});

it('[UI35] puts one that was removed back to its place', async () => {
  const manager = await openInbox();
  const before = manager.store.getState().notifications;
  await choose('Touchdown', 'Remove');
  await expect.element(page.getByText('1 removed')).toBeVisible();
  expect(manager.store.getState().notifications).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(manager.store.getState().notifications).toEqual(before);
});

it('[UI33] is filtered by kind, of those there are', async () => {
  await openInbox();
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await expect.element(page.getByRole('option', { name: 'Alerts' })).toBeVisible();
  const options = page.getByRole('option').elements();
  expect(options.map((option) => option.textContent)).toEqual([
    'All kinds',
    'Alerts',
    'Scores',
    'Wickets',
  ]);
  await page.getByRole('option', { name: 'Scores' }).click();
  await expect.element(page.getByText('First wicket')).not.toBeInTheDocument();
  await expect.element(page.getByText('Touchdown')).toBeVisible();
});

/** An open inbox, and two toasts that came while it was. */
async function openInboxUnderToasts() {
  const manager = createStoryManager({ notices: [notice({ title: 'First wicket', topic: 'a' })] });
  await render(
    <WebSocketProvider manager={manager}>
      <NotificationCenter />
      <LiveUpdateNotifications autoHideDelay={0} />
    </WebSocketProvider>,
  );
  await page.getByRole('button', { name: /^Notifications/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Notifications' });
  await expect.element(dialog).toBeVisible();
  manager.file(
    notice({ title: 'Second wicket', topic: 'b' }),
    notice({ title: 'Third wicket', topic: 'c' }),
  );
  await expect.element(page.getByRole('group', { name: 'Third wicket' })).toBeInTheDocument();
  return dialog;
}

it('[UI32] an open inbox lies on top of the toasts', async () => {
  await page.viewport(390, 800);
  const dialog = await openInboxUnderToasts();
  const box = dialog.element().getBoundingClientRect();
  for (const part of [0.1, 0.3, 0.5, 0.9]) {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part);
    expect(dialog.element().contains(hit)).toBe(true);
  }
});

it('[UI32] an open inbox stays open while somebody presses buttons of toasts', async () => {
  const dialog = await openInboxUnderToasts();
  await page.getByRole('button', { name: 'Dismiss: Third wicket' }).click();
  await expect.element(page.getByRole('group', { name: 'Third wicket' })).not.toBeInTheDocument();
  // One that closes is still in the document for a moment.
  expect(dialog.element()).toHaveAttribute('data-open');
  await userEvent.click(document.body, { position: { x: 5, y: 700 } });
  await expect.element(dialog).not.toBeInTheDocument();
});

it('[UI32] toasts come before an open inbox while somebody is there by key', async () => {
  await page.viewport(390, 800);
  const dialog = await openInboxUnderToasts();
  await userEvent.keyboard('{F6}');
  const toast = page.getByRole('group', { name: 'Third wicket' });
  await expect.element(toast).toHaveFocus();
  const { x, y, width, height } = toast.element().getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  expect(toast.element().contains(hit)).toBe(true);
  await userEvent.keyboard('{F6}');
  await expect.element(toast).not.toHaveFocus();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
});
