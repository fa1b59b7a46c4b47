import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { sentBy } from '../support/sportsbookPeer.ts';

/** Counts every call of a listener that is given to the manager, from here on. */
function countListenerCalls(manager: WebSocketManager) {
  const calls = { store: 0, subscriptions: 0 };
  const { store, subscriptions } = manager;
  const { subscribe } = store;
  vi.spyOn(store, 'subscribe').mockImplementation((listener) =>
    subscribe((state, previous) => {
      calls.store += 1;
      listener(state, previous);
    }),
  );
  const { subscribe: follow } = subscriptions;
  vi.spyOn(subscriptions, 'subscribe').mockImplementation((key, listener) =>
    follow(key, () => {
      calls.subscriptions += 1;
      listener();
    }),
  );
  return calls;
}

/** Mounts `count` hooks, confirms them, breaks the link and unmounts them; how much work was done per hook. */
function workOf(count: number, toFilter: (index: number) => { gameId: string }) {
  const world = createTestWorld();
  const calls = countListenerCalls(world.manager);
  let renders = 0;
  let live = 0;
  function Hook({ index }: { index: number }) {
    renders += 1;
    const { status } = useWebSocketSubscription('game_specific', toFilter(index));
    return <i data-status={status} />;
  }
  const ids = Array.from({ length: count }, (_, index) => index);
  const view = world.renderUi(ids.map((index) => <Hook key={index} index={index} />));
  world.advance(1_000);
  live = view.container.querySelectorAll('[data-status=live]').length;
  const framesPerHook = sentBy(world.network.lastPeer, 'subscribe').length / count;
  world.drop();
  world.advance(5_000);
  view.unmount();
  world.advance(5_000);
  world.manager.dispose();
  expect(live).toBe(count);
  return {
    storeCalls: calls.store,
    callsPerHook: calls.subscriptions / count,
    rendersPerHook: renders / count,
    framesPerHook,
  };
}

it('[HK11] thousands of hooks cost each the same, however many there are', () => {
  const toFilter = (index: number) => ({ gameId: `g${index}` });
  const few = workOf(200, toFilter);
  const many = workOf(2_000, toFilter);
  expect(few.framesPerHook).toBe(1);
  expect(many.framesPerHook).toBe(1);
  expect(many.rendersPerHook).toBeLessThanOrEqual(few.rendersPerHook);
  expect(many.callsPerHook).toBeLessThanOrEqual(few.callsPerHook);
  expect(many.storeCalls).toBe(few.storeCalls);
}, 60_000);

it('[HK11, SU1] thousands of hooks that want the same do not tell each other', () => {
  const toFilter = () => ({ gameId: 'g1' });
  const few = workOf(200, toFilter);
  const many = workOf(2_000, toFilter);
  expect(many.framesPerHook).toBe(1 / 2_000);
  expect(many.rendersPerHook).toBeLessThanOrEqual(few.rendersPerHook);
  expect(many.callsPerHook).toBeLessThanOrEqual(few.callsPerHook);
  expect(many.storeCalls).toBe(few.storeCalls);
}, 60_000);

it('[HK11] a hook renders when its own subscription changes, and not for another', () => {
  const world = createTestWorld();
  const rendered: string[] = [];
  function Hook({ gameId }: { gameId: string }) {
    rendered.push(gameId);
    const { status } = useWebSocketSubscription('game_specific', { gameId });
    return <i>{status}</i>;
  }
  const view = world.renderUi([<Hook key="g1" gameId="g1" />, <Hook key="g2" gameId="g2" />]);
  world.advance(1_000);
  rendered.length = 0;
  act(() => {
    world.manager.subscribe('game_specific', { gameId: 'g2' }, { staleAfterMs: 500 });
    world.manager.subscribe('game_specific', { gameId: 'g3' });
  });
  world.advance(1_000);
  expect(new Set(rendered)).toEqual(new Set(['g2']));
  expect(view.container.textContent).toBe('livestale');
});
