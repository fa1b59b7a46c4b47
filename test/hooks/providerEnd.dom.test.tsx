import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it } from 'vitest';
import { useWebSocketManager } from '../../src/hooks/useWebSocketManager.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';

function ConnectButton() {
  const { connect } = useWebSocketManager();
  return <button onClick={() => void connect()}>Connect</button>;
}

it('[HK8] ends with its provider, even if it was connected by hand', () => {
  const { network, environment, advance } = createTestWorld();
  const view = render(
    <StrictMode>
      <WebSocketProvider
        autoConnect={false}
        baseUrl="ws://server.test"
        transport={network.transport}
        environment={environment}
      >
        <ConnectButton />
      </WebSocketProvider>
    </StrictMode>,
  );
  advance(5_000);
  expect(network.peers).toHaveLength(0);
  act(() => screen.getByRole('button').click());
  advance(5_000);
  expect(network.openCount).toBe(1);
  view.unmount();
  environment.advance(2_000);
  expect(network.openCount).toBe(1);
  environment.advance(1_000);
  expect([network.unfinishedCount, environment.timerCount, environment.listenerCount]).toEqual([
    0, 0, 0,
  ]);
});
