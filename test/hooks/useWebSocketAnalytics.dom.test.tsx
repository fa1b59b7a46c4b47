import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { useWebSocketAnalytics } from '../../src/hooks/useWebSocketAnalytics.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createTestWorld } from '../support/renderWithManager.tsx';

function Follower() {
  useWebSocketSubscription('odds_updates', { sport: 'NBA' });
  useWebSocketSubscription('odds_updates');
  return null;
}

function Report(): ReactNode {
  const { connectionInfo, subscriptionInfo, stats } = useWebSocketAnalytics();
  const { subscriptionDetails, subscriptionTypes, totalSubscriptions } = subscriptionInfo;
  return (
    <output>
      {JSON.stringify({
        isConnected: connectionInfo.isConnected,
        total: totalSubscriptions,
        types: subscriptionTypes,
        details: subscriptionDetails.length,
        frames: stats.framesReceived,
      })}
    </output>
  );
}

it('[UI116] counts what is wanted, and not what only lingers', () => {
  const world = createTestWorld();
  const read = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? '');
  const page = (isFollowing: boolean) => (
    <WebSocketProvider manager={world.manager}>
      <Report />
      {isFollowing && <Follower />}
    </WebSocketProvider>
  );
  const { rerender } = world.renderUi(page(true));
  world.advance(1_100);
  // The welcome and two confirmations.
  expect(read()).toEqual({
    isConnected: true,
    total: 2,
    types: ['odds_updates'],
    details: 2,
    frames: 3,
  });
  rerender(page(false));
  world.advance(100);
  expect(read()).toMatchObject({ total: 0, types: [], details: 2 });
  world.advance(5_000);
  expect(read()).toMatchObject({ total: 0, details: 0 });
});
