import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useConnectionStatus } from '../../src/hooks/useConnectionStatus.ts';
import { useWebSocketConnection } from '../../src/hooks/useWebSocketConnection.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { TestWorld } from '../support/renderWithManager.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { serveSportsbook } from '../support/sportsbookPeer.ts';

/** Lets time pass in seconds, with the promises of token sources in between. */
async function passSeconds(world: TestWorld, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    world.advance(1_000);
    // oxlint-disable-next-line no-await-in-loop -- one second after the other
    await act(() => Promise.resolve());
  }
}

const shown = () => screen.getByRole('status').textContent;

it('[HK1, CM3] an inline token source ends no wait and grants no retries', async () => {
  const world = createTestWorld();
  world.network.onDial = (peer) => peer.refuse();
  function Held() {
    return <output>{useWebSocketConnection(async () => 't').status}</output>;
  }
  world.renderUi(<Held />);
  await passSeconds(world, 180);
  expect(shown()).toBe('failed');
  expect(world.network.peers).toHaveLength(6);
});

it('[HK1, CM11] an inline token source presents no refused token again', async () => {
  const world = createTestWorld();
  serveSportsbook(world.network, { isAuthenticated: false });
  let rerender = () => undefined as void;
  function Status() {
    return <output>{useConnectionStatus().status}</output>;
  }
  function App() {
    const [count, setCount] = useState(0);
    rerender = () => setCount(count + 1);
    const { network, environment } = world;
    return (
      <WebSocketProvider
        baseUrl="ws://server.test"
        token={async () => 'expired'}
        transport={network.transport}
        environment={environment}
      >
        <Status />
      </WebSocketProvider>
    );
  }
  render(<App />);
  await passSeconds(world, 5);
  expect(shown()).toBe('needs-auth');
  act(() => rerender());
  await passSeconds(world, 5);
  expect(shown()).toBe('needs-auth');
  expect(world.network.peers).toHaveLength(1);
});

it('[HK1] the newest inline token source is the one that is asked', async () => {
  const world = createTestWorld();
  const tokens = vi.fn((name: string) => name);
  serveSportsbook(world.network, { isAuthenticated: true });
  function Held({ name }: { name: string }) {
    return <output>{useWebSocketConnection(() => tokens(name)).status}</output>;
  }
  const tree = (name: string) => (
    <WebSocketProvider manager={world.manager}>
      <Held name={name} />
    </WebSocketProvider>
  );
  const view = render(tree('first'));
  await passSeconds(world, 1);
  view.rerender(tree('second'));
  world.drop();
  await passSeconds(world, 4);
  const presented = world.network.peers.map(({ url }) => new URL(url).searchParams.get('token'));
  expect(presented).toEqual(['first', 'second']);
});
