import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { LiveUpdateNotifications } from '../src/components/index.ts';
import type { LiveUpdateNotificationsProps } from '../src/components/index.ts';
import { useLiveGames, useLiveMatch } from '../src/index.ts';
import { withNews } from './decorators/withNews.tsx';
import { withSport } from './decorators/withSport.tsx';
import { BURST, manyNotices, NOTICES } from './support/sampleNotices.ts';

const reconnect = fn();

const meta = {
  title: 'LiveUpdateNotifications',
  component: LiveUpdateNotifications,
  parameters: {
    docs: {
      description: {
        component: `Toasts for what happens: scores, wickets, milestones, moved lines, new arbitrage, the connection, and what the server says.
One of these stands near the root of a page; everything it tells stays in the inbox of \`NotificationCenter\`.

**Content.** What becomes a toast is decided in one place (\`toNotice\`) and can be changed by the option \`notify\` of the provider.
Bursts in one match are one toast with "+3 more". A loss of the connection that is over within a second is none.

**Accessibility.** Two live regions exist before the first toast; each toast is read out once, errors at once, ages never. F6 or
Alt+T leads to the newest toast and back; Delete or Escape dismisses the one with the focus, which goes to its neighbour. Time stands still
while somebody points at a toast, has the focus in one, or does not see the page; nobody is given less than five seconds, and what
has to be acted on never leaves by itself (WCAG 2.2.1). Priority is told by arrow and word, never by colour alone.`,
      },
    },
  },
  args: { onDismiss: fn(), onDismissAll: fn(), onSignIn: fn() },
} satisfies Meta<typeof LiveUpdateNotifications>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Stay where they are, so that there is time to look. */
const STAYING = { autoHideDelay: 0 } as const;

/** The three priorities: by arrow and word, by the weight of the icon, and by how long each shows. */
export const Priorities: Story = {
  args: STAYING,
  decorators: [withNews([NOTICES.game, NOTICES.lineMovement, NOTICES.wicket])],
  play: async ({ canvas }) => {
    for (const word of ['High', 'Medium', 'Low']) {
      await waitFor(() => expect(canvas.getByText(word)).toBeVisible());
    }
  },
};

/** Every kind has an icon of its own; a warning, a success and an error each their tone. */
export const EveryKind: Story = {
  args: { ...STAYING, maxNotifications: 12 },
  decorators: [withNews(Object.values(NOTICES))],
};

/** The same by night. */
export const Dark: Story = {
  args: { ...STAYING, maxNotifications: 12 },
  globals: { theme: 'dark' },
  decorators: [withNews(Object.values(NOTICES))],
};

/** On a phone they take the width there is. */
export const Narrow: Story = {
  args: STAYING,
  globals: { viewport: { value: 'mobile1' } },
  decorators: [withNews([NOTICES.arbitrage, NOTICES.score, NOTICES.wicket])],
};

/** What somebody has to act on stays; the others leave after ten seconds. */
export const Actionable: Story = {
  decorators: [withNews([NOTICES.connection, NOTICES.error], { actions: { reconnect } })],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }, { timeout: 3_000 }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

/** More than there is room for: the rest is counted, read out, and a press away. */
export const Overflow: Story = {
  args: { ...STAYING, maxNotifications: 3 },
  decorators: [withNews(manyNotices(8))],
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('5 more notifications');
    await userEvent.click(canvas.getByRole('button', { name: '+5 more' }));
    await expect(canvas.getAllByRole('group')).toHaveLength(8);
    await userEvent.click(canvas.getByRole('button', { name: 'Show less' }));
    await waitFor(() => expect(canvas.getAllByRole('group')).toHaveLength(3));
  },
};

/** Three wickets within ten seconds are one toast. */
export const Burst: Story = {
  args: STAYING,
  decorators: [withNews(BURST)],
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('+2 more')).toBeVisible());
    await expect(canvas.getAllByRole('group')).toHaveLength(1);
  },
};

/** Each is dismissed by its button, or all of them at once. */
export const Dismissing: Story = {
  args: STAYING,
  decorators: [withNews([NOTICES.arbitrage, NOTICES.score, NOTICES.wicket])],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: `Dismiss: ${NOTICES.score.title}` }),
    );
    await expect(args.onDismiss).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.getAllByRole('group')).toHaveLength(2));
    await userEvent.click(canvas.getByRole('button', { name: 'Clear all' }));
    await expect(args.onDismissAll).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.queryAllByRole('group')).toHaveLength(0));
  },
};

/** A toast follows the pointer aside, and goes if it is let go far enough out. */
export const Swiping: Story = {
  args: STAYING,
  decorators: [withNews([NOTICES.wicket])],
  play: async ({ canvas, userEvent }) => {
    const toast = await canvas.findByRole('group');
    const start = toast.getBoundingClientRect();
    const at = (x: number) => ({ x: start.x + 100 + x, y: start.y + 20 });
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: toast, coords: at(0) },
      { target: toast, coords: at(40) },
    ]);
    await expect(toast).toHaveAttribute('data-swiping', 'true');
    await userEvent.pointer([
      { target: toast, coords: at(120) },
      { keys: '[/MouseLeft]', target: toast, coords: at(120) },
    ]);
    await waitFor(() => expect(canvas.queryByRole('group')).toBeNull());
  },
};

/** F6 leads to the newest toast and back; Delete dismisses it, and the focus goes to its neighbour. */
export const Keyboard: Story = {
  args: STAYING,
  decorators: [withNews([NOTICES.arbitrage, NOTICES.wicket])],
  play: async ({ canvas, userEvent }) => {
    const again = canvas.getByRole('button', { name: 'Again' });
    again.focus();
    await canvas.findAllByRole('group');
    await userEvent.keyboard('{F6}');
    await expect(canvas.getByRole('group', { name: NOTICES.wicket.title })).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await expect(canvas.getByRole('group', { name: NOTICES.arbitrage.title })).toHaveFocus();
    await userEvent.keyboard('{F6}');
    await expect(again).toHaveFocus();
  },
};

/** A match is muted from one of its toasts, which then shows the way back. */
export const Muting: Story = {
  args: STAYING,
  decorators: [withNews([NOTICES.milestone, NOTICES.wicket])],
  play: async ({ canvas, userEvent }) => {
    const toast = await canvas.findByRole('group', { name: NOTICES.wicket.title });
    await userEvent.click(within(toast).getByRole('button', { name: /^Mute Harbour/ }));
    await waitFor(() =>
      expect(canvas.getByRole('group', { name: /^Muted Harbour/ })).toBeVisible(),
    );
    await waitFor(() => expect(canvas.getAllByRole('group')).toHaveLength(1));
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(canvas.getByRole('group', { name: NOTICES.wicket.title })).toBeVisible();
  },
};

/** The four corners. */
export const Corners: Story = {
  render: (args) => (
    <>
      {(['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const).map((position) => (
        <LiveUpdateNotifications
          key={position}
          {...args}
          position={position}
          strings={{ region: `Notifications, ${position}` }}
        />
      ))}
    </>
  ),
  args: STAYING,
  decorators: [withNews([NOTICES.wicket])],
};

/** Nothing to see; the live regions are there already. */
export const Empty: Story = { decorators: [withNews([])] };

/** Follows a match of cricket, which is what raises its toasts. */
function CricketToasts({
  matchId = '',
  ...props
}: LiveUpdateNotificationsProps & { readonly matchId?: string }): ReactNode {
  const { match, status } = useLiveMatch(matchId);
  return (
    <main className="cs-root" style={{ padding: '1rem' }}>
      <p>{match ? `${match.innings.length} innings so far` : `The match is ${status}…`}</p>
      <LiveUpdateNotifications {...props} />
    </main>
  );
}

/** Wickets, milestones and disputes of a match that is played inside the page, twenty times as fast. */
export const LiveCricket: Story = {
  args: { kinds: ['wicket', 'milestone', 'game', 'dispute'] },
  decorators: [withSport({ protocol: 'cricket', pace: 20 })],
  render: (args) => <CricketToasts {...args} />,
  play: async ({ canvas }) => {
    await canvas.findByRole('group', { name: /^Wicket: / }, { timeout: 14_000 });
  },
};

function NflToasts(props: LiveUpdateNotificationsProps): ReactNode {
  const { gameIds } = useLiveGames();
  return (
    <main className="cs-root" style={{ padding: '1rem' }}>
      <p>{gameIds.length} games</p>
      <LiveUpdateNotifications {...props} />
    </main>
  );
}

/** Scores and ends of all games of the NFL world inside the page, twenty times as fast. */
export const LiveNfl: Story = {
  args: { kinds: ['score', 'game'] },
  decorators: [withSport({ protocol: 'nfl', pace: 20 })],
  render: (args) => <NflToasts {...args} />,
  play: async ({ canvas }) => {
    const name = /^(Touchdown|Field goal|Safety)/;
    await canvas.findByRole('group', { name }, { timeout: 14_000 });
  },
};

/** Every state of a toast, side by side: priorities, an error, an action, a burst, a mute. */
export const States: Story = {
  args: { ...STAYING, maxNotifications: 12, position: 'top-start' },
  decorators: [withNews([...Object.values(NOTICES), ...BURST])],
};
