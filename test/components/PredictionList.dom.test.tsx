import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PredictionList } from '../../src/components/index.ts';
import { connectedState, reconnectingState } from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

it('shows what is forecast and how sure the model is', () => {
  renderInSituation(<PredictionList />, { state: connectedState(), items: SAMPLE_ITEMS });
  expect(screen.getByRole('heading', { name: 'New York Knicks' })).toBeVisible();
  expect(screen.getByRole('meter', { name: 'Confidence in New York Knicks' })).toHaveAttribute(
    'aria-valuenow',
    '82',
  );
  expect(screen.getByText('MLB · player prop · M. Betts')).toBeVisible();
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
