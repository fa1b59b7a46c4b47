import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useConnectionStatus } from '../../src/hooks/useConnectionStatus.ts';
import { useLinkQuality } from '../../src/hooks/useLinkQuality.ts';
import { useNotifications } from '../../src/hooks/useNotifications.ts';
import { useWebSocketAnalytics } from '../../src/hooks/useWebSocketAnalytics.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf, say } from '../support/sportsbookPeer.ts';

function Page() {
  const { odds, status } = useWebSocketOdds({ sport: 'NBA' });
  const connection = useConnectionStatus();
  const { level } = useLinkQuality();
  const { notifications } = useNotifications();
  const { subscriptionInfo } = useWebSocketAnalytics();
  return (
    <p>
      {connection.status} {status} {level} {odds.length} {notifications.length}{' '}
      {subscriptionInfo.totalSubscriptions}
    </p>
  );
}

afterEach(() => vi.restoreAllMocks());

describe('server rendering', () => {
  it('[HK3] dials nothing while rendering on a server', () => {
    const { manager, network, environment } = createTestWorld();
    const html = renderToString(
      <WebSocketProvider manager={manager}>
        <Page />
      </WebSocketProvider>,
    );
    expect(html).toContain('idle');
    expect([network.peers.length, environment.timerCount, environment.listenerCount]).toEqual([
      0, 0, 0,
    ]);
  });

  it('[HK3] hydrates without a warning, even if the connection is already live with data', () => {
    const server = createTestWorld();
    const html = renderToString(
      <WebSocketProvider manager={server.manager}>
        <Page />
      </WebSocketProvider>,
    );
    const client = createTestWorld();
    client.manager.subscribe('odds_updates', { sport: 'NBA' });
    void client.manager.connect();
    client.environment.advance(100);
    say(client.network.lastPeer, 'odds_update', oddsOf('g1'));
    client.environment.frame();

    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onRecoverableError = vi.fn();
    const container = document.createElement('div');
    container.innerHTML = html;
    let root: Root | undefined;
    act(() => {
      root = hydrateRoot(
        container,
        <StrictMode>
          <WebSocketProvider manager={client.manager}>
            <Page />
          </WebSocketProvider>
        </StrictMode>,
        { onRecoverableError },
      );
    });
    expect(container.textContent).toContain('connected live');
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(complaints).not.toHaveBeenCalled();
    act(() => root?.unmount());
  });
});
