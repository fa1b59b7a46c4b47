import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LEAVE_LIMIT_MS } from '../../src/components/ArbitrageList/useLeaveGuard.ts';
import { ArbitrageList } from '../../src/components/index.ts';
import { connectedState } from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  // A page that gets no frames: every animation stalls.
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('shows what to stake where, and what is sure', () => {
  renderInSituation(<ArbitrageList />, { state: connectedState(), items: SAMPLE_ITEMS });
  expect(screen.getByRole('heading', { name: 'Celtics vs Knicks' })).toBeVisible();
  expect(screen.getByText('2.31 %')).toBeVisible();
  expect(screen.getByText('NBA · two way arbitrage')).toBeVisible();
  expect(screen.getByText('23.10 on 1,000.00')).toBeVisible();
  expect(screen.getByText('−118')).toBeVisible();
});

it('[UI10] leaves no row behind when no frame comes to animate its exit', () => {
  const { manager } = renderInSituation(<ArbitrageList />, {
    state: connectedState(),
    items: SAMPLE_ITEMS,
  });
  act(() => {
    manager.tables.arbitrage.remove('arb-1');
    manager.tables.arbitrage.flush();
  });
  act(() => void vi.advanceTimersByTime(LEAVE_LIMIT_MS));
  expect(screen.queryByText('Celtics vs Knicks')).toBeNull();
  expect(screen.getByText('Waiting for arbitrage opportunities…')).toBeVisible();
});

it('[UI10] shows an opportunity that comes back while it was leaving', () => {
  const { manager } = renderInSituation(<ArbitrageList />, {
    state: connectedState(),
    items: SAMPLE_ITEMS,
  });
  const [item] = SAMPLE_ITEMS.arbitrage ?? [];
  if (!item) throw new Error('there is a sample');
  act(() => {
    manager.tables.arbitrage.remove('arb-1');
    manager.tables.arbitrage.flush();
  });
  act(() => {
    manager.tables.arbitrage.receive(item, 1);
    manager.tables.arbitrage.flush();
  });
  act(() => void vi.advanceTimersByTime(LEAVE_LIMIT_MS));
  expect(screen.getAllByText('Celtics vs Knicks')).toHaveLength(1);
});
