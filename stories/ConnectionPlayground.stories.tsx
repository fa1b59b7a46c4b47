import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { phone } from './decorators/phone.tsx';
import { ConnectionPlayground } from './support/ConnectionPlayground.tsx';

const meta = {
  title: 'Connection playground',
  component: ConnectionPlayground,
  parameters: {
    docs: {
      description: {
        component: `
The connection machine on a live connection to a mock server inside the page. The lit box is where it stands, the highlighted ways are those it
just took, and below is how long each state lasted and what ended it. Press anything at any time, in any order: there is no state without a way
out, and no order of presses that leads to two sockets.

The drawing is made from the machine's own list of edges; a test drives the machine until it has taken each of them, and none besides.`,
      },
    },
  },
} satisfies Meta<typeof ConnectionPlayground>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 10_000 };

/** What the drawing says: of two drawings one is shown. */
async function expectState(canvasElement: HTMLElement, state: string) {
  const machine = () => canvasElement.querySelector('.cs-machine');
  await waitFor(() => expect(machine()).toHaveAttribute('data-current', state), PATIENTLY);
}

/** What the list of past states says: a state that passes quickly is in it all the same. */
async function expectPassed(canvasElement: HTMLElement, state: string) {
  const isListed = () =>
    expect(canvasElement.querySelector(`.cs-timeline__state[data-name="${state}"]`)).not.toBeNull();
  await waitFor(isListed, PATIENTLY);
}

/** Live, killed, back again by itself; disconnected for good, and connected once more. */
export const Playground: Story = {
  play: async ({ canvas, canvasElement, userEvent, step }) => {
    await canvas.findByRole('button', { name: 'Connect' }, PATIENTLY);
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));
    await expectState(canvasElement, 'live');
    await step('a socket that is cut is replaced', async () => {
      await press('Kill the socket');
      await expectPassed(canvasElement, 'backoff');
      await press('Be well again');
      await expectState(canvasElement, 'live');
    });
    await step('a disconnect is final', async () => {
      await press('Disconnect');
      await expectState(canvasElement, 'idle');
      await press('Connect');
      await expectState(canvasElement, 'live');
    });
  },
};

/** Nothing says that a server has forgotten us: only a probe without an answer does. */
export const FrozenServer: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('button', { name: 'Connect' }, PATIENTLY);
    await expectState(canvasElement, 'live');
    await userEvent.click(canvas.getByRole('button', { name: 'Freeze the server' }));
    await expect(
      await canvas.findByText(/The server stopped answering/, {}, PATIENTLY),
    ).toBeVisible();
  },
};

/** A refused token is renewed once in silence; then somebody has to bring another one. */
export const RefusedToken: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('button', { name: 'Connect' }, PATIENTLY);
    await expectState(canvasElement, 'live');
    await userEvent.click(canvas.getByRole('button', { name: 'Refuse the token' }));
    await expectState(canvasElement, 'authFailed');
    await userEvent.click(canvas.getByRole('button', { name: 'Send a new token' }));
    await expectState(canvasElement, 'live');
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** The drawing stands where there is little room. */
export const Phone: Story = { decorators: [phone] };
