import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { NotificationList } from '../src/components/index.ts';
import type { Notification } from '../src/domain/notification.ts';
import { withManager } from './decorators/withManager.tsx';

const reconnect = fn();

const NOTIFICATIONS: readonly Notification[] = [
  {
    id: 'n1',
    topic: 'connection',
    severity: 'error',
    title: 'Could not connect',
    message: 'The server could not be reached. Check that it is running and the address is right.',
    createdAt: 0,
    isSticky: true,
    action: 'retry',
    count: 1,
  },
  {
    id: 'n2',
    topic: 'server:maintenance',
    severity: 'warning',
    title: 'System Alert',
    message: 'Maintenance begins at 02:00 UTC.',
    createdAt: 0,
    isSticky: false,
    action: null,
    count: 3,
  },
  {
    id: 'n3',
    topic: 'server:hello',
    severity: 'info',
    title: 'New season',
    // Text of the server is text, whatever it looks like.
    message: '<b>NHL</b> odds are available.',
    createdAt: 0,
    isSticky: false,
    action: null,
    count: 1,
  },
];

const meta = {
  title: 'NotificationList',
  component: NotificationList,
  args: { onSignIn: fn() },
} satisfies Meta<typeof NotificationList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllKinds: Story = {
  decorators: [
    withManager(() => ({ state: { notifications: NOTIFICATIONS }, actions: { reconnect } })),
  ],
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
      state: {
        notifications: NOTIFICATIONS.slice(0, 1).map((notification) => ({
          ...notification,
          title: 'Please sign in',
          message: 'Your sign-in was refused. Please sign in again.',
          action: 'sign-in' as const,
        })),
      },
    })),
  ],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onSignIn).toHaveBeenCalledOnce();
  },
};

/** Nothing to see; the live regions are there already, so that the first notice is read out. */
export const Empty: Story = { decorators: [withManager(() => ({}))] };

export const Dark: Story = {
  decorators: [withManager(() => ({ state: { notifications: NOTIFICATIONS } }))],
  globals: { theme: 'dark' },
};
