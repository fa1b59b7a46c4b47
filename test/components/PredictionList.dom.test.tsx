import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PredictionList } from '../../src/components/index.ts';
import { connectedState, reconnectingState } from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS, sampleOdds } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

it('shows what is forecast and how sure the model is', () => {
  renderInSituation(<PredictionList />, { state: connectedState(), items: SAMPLE_ITEMS });
  expect(screen.getByRole('heading', { name: 'New York Knicks' })).toBeVisible();
  expect(
    screen.getByRole('meter', { name: 'Model confidence in New York Knicks' }),
  ).toHaveAttribute('aria-valuenow', '82');
  expect(screen.getByText('MLB · player prop · M. Betts')).toBeVisible();
});

it('[UI81] tells how likely, how sure in words, and by which model', () => {
  renderInSituation(<PredictionList />, { state: connectedState(), items: SAMPLE_ITEMS });
  const [meter] = screen.getAllByRole('meter');
  expect(meter).toHaveAttribute('aria-valuetext', '82 %, high');
  expect(screen.getByText('82 %, high')).toBeVisible();
  expect(screen.getByText('57 %, low')).toBeVisible();
  expect(screen.getByText(/^61 %/)).toHaveTextContent('61 % chance to win');
  expect(screen.getByText(/^54 %/)).toHaveTextContent('54 % chance');
  expect(screen.getAllByText('model 2.1')).toHaveLength(2);
});

it('[UI81] names the meter for the eye: how sure the model is, not how likely the pick', () => {
  renderInSituation(<PredictionList />, { state: connectedState(), items: SAMPLE_ITEMS });
  const [meter] = screen.getAllByRole('meter');
  expect(meter?.previousElementSibling).toHaveTextContent('Model confidence');
  expect(meter?.previousElementSibling).toBeVisible();
});

it('[UI81] says what an edge is to whoever points at it', () => {
  renderInSituation(<PredictionList />, { state: connectedState(), items: SAMPLE_ITEMS });
  expect(screen.getByTitle(/^What a bet at this price earns/)).toHaveTextContent('Edge +36.6 %');
});

it('[UI81] tells what a pick is worth at the best price, as that moves', () => {
  const { manager } = renderInSituation(<PredictionList />, {
    state: connectedState(),
    items: SAMPLE_ITEMS,
  });
  // The best of three books is +124, which pays 2.24 for 1: 0.61 * 2.24 = 1.366.
  expect(screen.getByText('Edge +36.6 %')).toBeVisible();
  expect(screen.getByText('at BetMGM, +124')).toBeVisible();
  const receive = (home: number) =>
    act(() => {
      const moneyline = { home, away: -150 };
      const facts = { gameId: 'nba-1', sportsbook: 'BetMGM', moneyline };
      manager.tables.odds.receive(sampleOdds(facts), 1);
      manager.tables.odds.flush();
    });
  receive(150);
  expect(screen.getByText('Edge +52.5 %')).toBeVisible();
  receive(100);
  expect(screen.getByText('at FanDuel, +122')).toBeVisible();
});

it('[UI81] tells no worth without a price, of a player, or against stale prices', () => {
  const { odds: _odds, ...rest } = SAMPLE_ITEMS;
  const { unmount } = renderInSituation(<PredictionList />, {
    state: connectedState(),
    items: rest,
  });
  expect(screen.queryByText(/Edge/)).toBeNull();
  unmount();
  renderInSituation(<PredictionList />, {
    state: reconnectingState(),
    items: SAMPLE_ITEMS,
    isStale: true,
  });
  expect(screen.queryByText(/Edge/)).toBeNull();
});

it('[UI81] tells no worth of a cover of the spread at the price of a win', () => {
  const [prediction] = SAMPLE_ITEMS.prediction ?? [];
  if (!prediction) throw new Error('there is a sample');
  renderInSituation(<PredictionList />, {
    state: connectedState(),
    items: { ...SAMPLE_ITEMS, prediction: [{ ...prediction, predictionType: 'spread_cover' }] },
  });
  expect(screen.getByText('chance to cover')).toBeVisible();
  expect(screen.queryByText(/Edge/)).toBeNull();
});

it('[UI81] says when nobody knows how sure a forecast is', () => {
  const [prediction] = SAMPLE_ITEMS.prediction ?? [];
  if (!prediction) throw new Error('there is a sample');
  renderInSituation(<PredictionList />, {
    state: connectedState(),
    items: { prediction: [{ ...prediction, confidence: null, probability: null }] },
  });
  expect(screen.getByText('Model confidence unknown')).toBeVisible();
  expect(screen.queryByRole('meter')).toBeNull();
});

it('[UI82] says it in other words', () => {
  renderInSituation(
    <PredictionList
      strings={{ chance: () => 'Aussicht', model: (version) => `Modell ${version}` }}
      classNames={{ card: 'mine' }}
    />,
    { state: connectedState(), items: SAMPLE_ITEMS },
  );
  expect(screen.getAllByText('Modell 2.1')).toHaveLength(2);
  expect(screen.getAllByText('Aussicht')).toHaveLength(2);
  expect(screen.getAllByRole('article')[0]).toHaveClass('mine');
});

it('[UI3] says in words which forecasts are out of date', () => {
  renderInSituation(<PredictionList />, {
    state: reconnectingState(),
    items: SAMPLE_ITEMS,
    isStale: true,
  });
  expect(screen.getAllByText('out of date')).toHaveLength(2);
});

it('[UI7] waits for the first forecast', () => {
  renderInSituation(<PredictionList />, { state: connectedState() });
  expect(screen.getByText('Waiting for predictions…')).toBeVisible();
});
