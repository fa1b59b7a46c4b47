import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { sentBy, serveSportsbook } from '../support/sportsbookPeer.ts';

function Odds() {
  const [maxUpdatesPerSecond, setMax] = useState(4);
  useOddsKeys({ sport: 'NBA' }, { maxUpdatesPerSecond });
  useWebSocketSubscription('odds_updates', { sport: 'NBA' }, { maxUpdatesPerSecond: 1 });
  return <button onClick={() => setMax(9)}>faster</button>;
}

it('[SU16, HK1, HK2] a hook asks for its updates per second once, and once more when they change', () => {
  const world = createTestWorld();
  serveSportsbook(world.network, { capabilities: ['max_updates_per_second'] });
  world.renderUi(<Odds />);
  world.advance(10_000);
  const asked = () => sentBy(world.network.lastPeer, 'subscribe').map(({ options }) => options);
  expect(asked()).toEqual([{ max_updates_per_second: 4 }]);
  act(() => screen.getByRole('button').click());
  world.advance(10_000);
  expect(asked()).toEqual([{ max_updates_per_second: 4 }, { max_updates_per_second: 9 }]);
  expect(sentBy(world.network.lastPeer, 'unsubscribe')).toEqual([]);
});
