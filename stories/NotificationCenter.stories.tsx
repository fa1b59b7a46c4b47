import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { NotificationCenter } from '../src/components/index.ts';
import type { Notification } from '../src/domain/notifications/notification.ts';
import { fileNotice } from '../src/domain/notifications/fileNotice.ts';
import { withManager } from './decorators/withManager.tsx';
import { SituationGrid } from './support/SituationGrid.tsx';
import { BURST, manyNotices, NOTICES } from './support/sampleNotices.ts';

const meta = {
  title: 'NotificationCenter',
  component: NotificationCenter,
  parameters: {
    docs: {
      description: {
        component: `A bell with what is unread, and behind it everything that was told, muted or not: by day, newest first, at most 200 entries. Stands in
the header of a page; \`WebSocketNotificationCenter\` is the same component under the original's name.

**Content.** What is about one match stands together under its name, with the button that mutes it: of many the newest two, and the rest on demand.
While it is open the inbox stands still: what comes is counted, and shown on request. A match or a kind is muted from an entry as well; kinds, muted matches and quiet hours are in the settings. What is removed or
muted can be undone at once. With \`createNotificationSettings({ persistKey })\` the settings outlast a visit.

**Accessibility.** The bell's name holds the number; a polite live region says it once it stands still. Unread is a dot, a weight and
the name of its button. Ages tick outside live regions.`,
      },
    },
  },
  args: { onSignIn: fn() },
  render: (args) => (
    <header style={{ display: 'flex', justifyContent: 'flex-end', padding: '0.75rem 1rem' }}>
      <NotificationCenter {...args} />
    </header>
  ),
} satisfies Meta<typeof NotificationCenter>;
export default meta;
type Story = StoryObj<typeof meta>;

const MINUTE_MS = 60_000;

/** An inbox that filled over two days; two entries are read. */
function twoDays(): readonly Notification[] {
  const now = performance.timeOrigin + performance.now();
  const told = [...Object.values(NOTICES), ...BURST];
  const agesMin = [2_100, 1_700, 1_600, 190, 95, 60, 42, 30, 21, 14, 9, 3, 3, 3];
  return told
    .reduce<readonly Notification[]>((list, notice, place) => {
      const at = now - (agesMin[place] ?? 0) * MINUTE_MS;
      return fileNotice(list, notice, { id: `n${place}`, at });
    }, [])
    .map((entry, place) => (place > 6 ? { ...entry, isRead: true } : entry));
}

/** Bursts of opportunities in six matches, one after the other, and what else is told meanwhile. */
function busyEvening(): readonly Notification[] {
  const now = performance.timeOrigin + performance.now();
  const places = Array.from({ length: 180 }, (_, place) => place);
  return places.reduce<readonly Notification[]>((list, place) => {
    const at = now - (180 - place) * 15_000;
    const label = MATCHES[place % MATCHES.length] ?? '';
    const news = place % 25 === 24 ? NOTICES.alert : NOTICES.arbitrage;
    const burst = place % 7 === 0 ? 20 : 1;
    const notices = Array.from({ length: burst }, (_, more) => ({
      ...news,
      subject: news === NOTICES.alert ? null : { id: label, label },
      title:
        news === NOTICES.alert
          ? news.title
          : `Arbitrage ${(1 + ((place + more) % 30) / 10).toFixed(2)} %`,
    }));
    return notices.reduce<readonly Notification[]>(
      (filed, notice, more) =>
        fileNotice(filed, notice, { id: `n${place}.${more}`, at: at + more * 100 }),
      list,
    );
  }, []);
}

const MATCHES = [
  'Boston @ New York',
  'Kansas City @ Buffalo',
  'Denver @ Las Vegas',
  'Toronto @ Montreal',
  'Chicago @ Green Bay',
  'Harbour Gulls v Northgate Foxes',
];

const withTwoDays = withManager(() => ({ state: { notifications: twoDays() } }));

/** Opens the inbox, which is a dialog beside the page. */
async function open(canvas: ReturnType<typeof within>, click: (element: Element) => Promise<void>) {
  await click(await canvas.findByRole('button', { name: /^Notifications/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Notifications' });
  // It fades in.
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
}

/** How much is unread and not muted. */
export const Unread: Story = {
  decorators: [withTwoDays],
  play: async ({ canvas }) => {
    const bell = canvas.getByRole('button', { name: 'Notifications, 7 unread' });
    await expect(bell).toBeVisible();
  },
};

export const NothingUnread: Story = { decorators: [withManager(() => ({}))] };

export const Many: Story = { decorators: [withManager(() => ({ notices: manyNotices(150) }))] };

/** By day, newest first. */
export const Open: Story = {
  decorators: [withTwoDays],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await expect(panel.getByRole('region', { name: 'Earlier' })).toBeVisible();
  },
};

export const OpenDark: Story = { ...Open, globals: { theme: 'dark' } };

/** On a phone it takes the width there is. */
export const OpenNarrow: Story = { ...Open, globals: { viewport: { value: 'mobile1' } } };

/** A busy evening: hundreds of news about a few matches. */
export const Busy: Story = {
  decorators: [withManager(() => ({ state: { notifications: busyEvening() } }))],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    // Six matches, and what the server says.
    await expect(panel.getAllByRole('heading', { level: 4 })).toHaveLength(7);
    const shown = () => panel.getAllByRole('listitem').length;
    const before = shown();
    const [older] = panel.getAllByRole('button', { name: /^Show older/ });
    if (older) await userEvent.click(older);
    await expect(shown()).toBeGreaterThan(before + 10);
  },
};

export const BusyDark: Story = { ...Busy, globals: { theme: 'dark' } };

/** Nothing has happened yet. */
export const Empty: Story = {
  decorators: [withManager(() => ({}))],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await expect(panel.getByText(/^No notifications yet/)).toBeVisible();
  },
};

/** By kind, and by what is unread. */
export const Filtering: Story = {
  decorators: [withTwoDays],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await userEvent.click(panel.getByRole('combobox', { name: 'Kind' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Alerts' }));
    await expect(panel.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(panel.getByRole('button', { name: 'Unread' }));
    await userEvent.click(await panel.findByRole('button', { name: 'Show all' }));
    await expect(panel.getAllByRole('listitem').length).toBeGreaterThan(5);
  },
};

/** A match is muted from one of its entries; what is muted stays, marked. */
export const Muting: Story = {
  decorators: [withTwoDays],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    const [menu] = panel.getAllByRole('button', { name: /^Actions for: Wicket/ });
    if (menu) await userEvent.click(menu);
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Mute Harbour/ }));
    await expect((await panel.findAllByText('Match is muted')).length).toBeGreaterThan(1);
    await expect(panel.getByText(/^Muted Harbour/)).toBeVisible();
  },
};

/** Everything goes, and comes back where it was. */
export const ClearAndUndo: Story = {
  decorators: [withTwoDays],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await userEvent.click(panel.getByRole('button', { name: 'Clear all' }));
    await expect(panel.queryAllByRole('listitem')).toHaveLength(0);
    await userEvent.click(panel.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(panel.getAllByRole('listitem').length).toBeGreaterThan(5));
  },
};

/** What a burst said before its newest words. */
export const BurstOpen: Story = {
  decorators: [withManager(() => ({ notices: BURST }))],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await userEvent.click(panel.getByRole('button', { name: '+2 more' }));
    await waitFor(() => expect(panel.getByText(/S Marchetti/)).toBeVisible());
  },
};

/** Kinds, muted matches and quiet hours. */
export const Settings: Story = {
  decorators: [
    withManager(() => ({
      notices: [NOTICES.wicket],
      settings: {
        mutedKinds: ['insight'],
        mutedSubjects: [NOTICES.wicket.subject],
        quietHours: { from: 22 * 60, to: 7 * 60 },
      },
    })),
  ],
  play: async ({ canvas, userEvent }) => {
    const panel = await open(canvas, userEvent.click);
    await userEvent.click(panel.getByRole('tab', { name: 'Settings' }));
    await expect(panel.getByLabelText('From')).toHaveValue('22:00');
    await expect(panel.getByRole('switch', { name: 'Insights' })).not.toBeChecked();
  },
};

export const SettingsDark: Story = { ...Settings, globals: { theme: 'dark' } };

/** The bell in each of its states. */
export const States: Story = {
  render: (args) => (
    <SituationGrid
      cellSize="10rem"
      situations={[0, 1, 12, 99, 150].map((count) => ({
        name: `${count} unread`,
        describe: () => ({ notices: manyNotices(count) }),
      }))}
    >
      <NotificationCenter {...args} />
    </SituationGrid>
  ),
};
