import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { oddsOf } from '../support/sportsbookPeer.ts';

const FILTER = { sport: 'NBA' };

/** What the three kinds of data hook say of the same subscription. */
function Facts() {
  const all = [
    useWebSocketOdds(FILTER),
    useOddsKeys(FILTER),
    useWebSocketSubscription('odds_updates', FILTER),
  ];
  return all.map(({ status, isStale, isSubscribed }, index) => (
    <output key={index}>{`${status} ${isStale} ${isSubscribed}`}</output>
  ));
}
const facts = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const three = (fact: string) => [fact, fact, fact];

it('[HK7] is stale after a reconnect until data has come again', () => {
  const world = createTestWorld();
  world.renderUi(<Facts />);
  world.advance(100);
  expect(facts()).toEqual(three('live false true'));
  world.serverSays('odds_update', oddsOf('g1'));
  world.advance(1_000);
  world.drop();
  expect(facts()).toEqual(three('stale true false'));
  world.advance(5_000);
  expect(world.manager.store.getState().connection.status).toBe('connected');
  expect(facts()).toEqual(three('stale true true'));
  world.serverSays('odds_update', oddsOf('g1'));
  expect(facts()).toEqual(three('live false true'));
});
