import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { NotificationList } from '../src/components/index.ts';
import type { Notice } from '../src/domain/notifications/notification.ts';
import { withManager } from './decorators/withManager.tsx';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const reconnect = fn();

const maintenance: Notice = {
  kind: 'alert',
  topic: 'server:maintenance',
  isUpdate: true,
  severity: 'warning',
  title: 'System Alert',
  message: 'Maintenance begins at 02:00 UTC.',
};

const NOTICES: readonly Notice[] = [
  {
    kind: 'alert',
    topic: 'server:season',
    title: 'New season',
    // Text of the server is text, whatever it looks like.
    message: '<b>NHL</b> odds are available.',
  },
  maintenance,
  maintenance,
  {
    kind: 'connection',
    severity: 'error',
    title: 'Could not connect',
    message: 'The server could not be reached. Check that it is running and the address is right.',
    isSticky: true,
    action: 'retry',
  },
];

const meta = {
  title: 'NotificationList',
  component: NotificationList,
  args: { onSignIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
The current notices in the flow of the page, newest last. **When to use:** where notices have a place of their own, as at the head of a page; for
notices that float use \`LiveUpdateNotifications\`, for all that were told \`NotificationCenter\`. **Content:** a title, a sentence, and the
way out where there is one. **Accessibility:** live regions that are there before the first notice, polite for news and assertive for errors.`,
      },
    },
  },
} satisfies Meta<typeof NotificationList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllKinds: Story = {
  decorators: [withManager(() => ({ notices: NOTICES, actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(reconnect).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss: New season' }));
    await expect(canvas.queryByText('New season')).toBeNull();
  },
};

export const SignIn: Story = {
  decorators: [
    withManager(() => ({
      notices: [
        {
          kind: 'connection',
          severity: 'error',
          title: 'Please sign in',
          message: 'Your sign-in was refused. Please sign in again.',
          action: 'sign-in',
        },
      ],
    })),
  ],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onSignIn).toHaveBeenCalledOnce();
  },
};

/** Nothing to see; the live regions are there already, so that the first notice is read out. */
export const Empty: Story = { decorators: [withManager(() => ({}))] };

export const States: Story = {
  parameters: MANY_OF_ONE,
  render: (args) => (
    <SituationGrid
      cellSize="22rem"
      situations={[
        { name: 'all kinds', describe: () => ({ notices: NOTICES }) },
        { name: 'one', describe: () => ({ notices: NOTICES.slice(0, 1) }) },
        { name: 'none', describe: () => ({}) },
      ]}
    >
      <NotificationList {...args} />
    </SituationGrid>
  ),
};

export const Dark: Story = {
  decorators: [withManager(() => ({ notices: NOTICES }))],
  globals: { theme: 'dark' },
};
