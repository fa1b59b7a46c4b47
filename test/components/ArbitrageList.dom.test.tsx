import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEAVE_LIMIT_MS } from '../../src/components/ArbitrageList/useLeaveGuard.ts';
import { ArbitrageList } from '../../src/components/index.ts';
import {
  connectedState,
  connectingState,
  reconnectingState,
  unreachableState,
} from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

const [SAMPLE] = SAMPLE_ITEMS.arbitrage ?? [];
if (!SAMPLE) throw new Error('there is a sample');
const SITUATION = { state: connectedState(), items: SAMPLE_ITEMS };
/** As long as a second: the longest that may pass, noticing included. */
const SECOND_MS = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
  // A page that gets no frames: every animation stalls.
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** In small steps: what a render starts counts from then. */
function advance(durationMs: number): void {
  for (let passedMs = 0; passedMs < durationMs; passedMs += 50) {
    act(() => void vi.advanceTimersByTime(Math.min(50, durationMs - passedMs)));
  }
}
const field = () => screen.getByRole('spinbutton', { name: 'Total stake' });
const typeStake = (text: string) => fireEvent.change(field(), { target: { value: text } });

it('shows what to stake where, and what is sure', () => {
  renderInSituation(<ArbitrageList />, SITUATION);
  expect(screen.getByRole('heading', { name: 'Celtics vs Knicks' })).toBeVisible();
  expect(screen.getByText('3.43 % profit')).toBeVisible();
  expect(screen.getByText('NBA · two way arbitrage · high confidence')).toBeVisible();
  expect(screen.getByText('+34.32 guaranteed on 1,000.00')).toBeVisible();
  expect(screen.getByText('−118')).toBeVisible();
  expect(screen.getByText('stake 559.86')).toBeInTheDocument();
});

it('[UI3] says in words that an opportunity is out of date', () => {
  renderInSituation(<ArbitrageList />, {
    state: reconnectingState(),
    items: SAMPLE_ITEMS,
    isStale: true,
  });
  expect(screen.getByText('out of date')).toBeVisible();
});

describe('an empty list', () => {
  const PENDING = { phase: 'waiting' } as const;
  const WAITING = 'Waiting for arbitrage opportunities…';
  const CUT_OFF = 'No updates until the connection is back.';

  it.each([
    ['while the page connects for the first time', connectingState(), WAITING],
    ['while a lost link is tried again', reconnectingState(), CUT_OFF],
    ['while the first one can not be made', unreachableState(), CUT_OFF],
  ])('[UI136] says whether it waits: %s', (_name, state, text) => {
    renderInSituation(<ArbitrageList />, { state, subscription: PENDING });
    expect(screen.getByText(text)).toBeVisible();
  });

  it('[UI4, UI136] keeps waiting through a blip', () => {
    const { manager } = renderInSituation(<ArbitrageList />, {
      state: connectedState(),
      subscription: PENDING,
    });
    act(() => manager.setState(reconnectingState()));
    advance(950);
    expect(screen.getByText(WAITING)).toBeVisible();
    advance(100);
    expect(screen.getByText(CUT_OFF)).toBeVisible();
    act(() => manager.setState(connectedState()));
    expect(screen.getByText(WAITING)).toBeVisible();
  });
});

describe('the stakes', () => {
  it('[UI79] are worked out from the prices for the total of the reader', () => {
    const onChange = vi.fn<(amount: number) => void>();
    renderInSituation(<ArbitrageList onTotalStakeChange={onChange} />, SITUATION);
    expect(field()).toHaveValue(1_000);
    typeStake('250');
    expect(screen.getByText('139.97')).toBeVisible();
    expect(screen.getByText('110.03')).toBeVisible();
    expect(screen.getByText(/^\+8\.5\d guaranteed on 250\.00$/)).toBeVisible();
    expect(screen.getByText('3.43 % profit')).toBeVisible();
    expect(onChange.mock.calls).toEqual([[250]]);
  });

  it('[UI79] are not told while there is no total, and the field says what is wanted', () => {
    renderInSituation(<ArbitrageList />, SITUATION);
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    typeStake('');
    expect(field()).toBeInvalid();
    expect(field()).toHaveAccessibleDescription('An amount of 1 or more');
    expect(screen.getByRole('alert')).toHaveTextContent('An amount of 1 or more');
    expect(screen.queryByText(/guaranteed/)).toBeNull();
    typeStake('-5');
    expect(field()).toBeInvalid();
    typeStake('20');
    expect(field()).toBeValid();
    expect(screen.getByText(/guaranteed/)).toBeVisible();
  });

  it('[UI79] promise nothing where the prices are no arbitrage, or one is missing', () => {
    const [first, second] = SAMPLE.legs;
    if (!first || !second) throw new Error('there are two legs');
    const arbitrage = [
      { ...SAMPLE, id: 'worse', legs: [first, { ...second, odds: 105 }] },
      { ...SAMPLE, id: 'unknown', legs: [first, { ...second, odds: null }] },
    ];
    renderInSituation(<ArbitrageList />, { ...SITUATION, items: { arbitrage } });
    expect(screen.getByText(/^−\d+\.\d\d on 1,000\.00, no arbitrage$/)).toBeVisible();
    expect(screen.getByText(/^−\d\.\d\d %$/)).toBeVisible();
    expect(screen.getByText('A price is missing')).toBeVisible();
    expect(screen.getAllByText('–').length).toBeGreaterThan(2);
    expect(screen.queryByText(/guaranteed/)).toBeNull();
  });

  it('[UI82] are said in other words', () => {
    renderInSituation(
      <ArbitrageList
        strings={{ totalStake: 'Einsatz', guaranteed: (amount) => `${amount} sicher` }}
        classNames={{ stake: 'mine' }}
      />,
      SITUATION,
    );
    expect(screen.getByRole('spinbutton', { name: 'Einsatz' }).parentElement).toHaveClass('mine');
    expect(screen.getByText('+34.32 sicher')).toBeVisible();
  });
});

it('[UI79] names the columns of the sides, and says what the profit is of', () => {
  renderInSituation(<ArbitrageList />, SITUATION);
  for (const name of ['Bet', 'Book', 'Odds', 'Stake']) {
    expect(screen.getByText(name)).toBeVisible();
  }
  typeStake('100');
  expect(screen.getByText('+3.42 guaranteed on 100.00')).toBeVisible();
  expect(screen.getAllByRole('listitem').at(-2)).toHaveTextContent('stake 55.99');
});

describe('an opportunity', () => {
  it('[UI80] counts down, and is gone within a second of its end', () => {
    const items = { arbitrage: [{ ...SAMPLE, expiresInMs: 65_000 }] };
    renderInSituation(<ArbitrageList />, { ...SITUATION, items });
    expect(screen.getByText('1:05 left')).toBeVisible();
    advance(4_000);
    expect(screen.getByText('1:01 left')).toBeVisible();
    advance(31_000);
    expect(screen.getByText('0:30 left')).toHaveAttribute('data-state', 'urgent');
    advance(30_000 + SECOND_MS);
    expect(screen.queryByText('Celtics vs Knicks')).toBeNull();
    expect(screen.getByText('Waiting for arbitrage opportunities…')).toBeVisible();
  });

  it('[UI80] that is sent again has its time anew, also if it says the same', () => {
    const items = { arbitrage: [{ ...SAMPLE, expiresInMs: 10_000 }] };
    const { manager } = renderInSituation(<ArbitrageList />, { ...SITUATION, items });
    advance(8_000);
    expect(screen.getByText('0:02 left')).toBeVisible();
    const now = performance.timeOrigin + performance.now();
    manager.tables.arbitrage.receive({ ...SAMPLE, expiresInMs: 10_000 }, now);
    advance(1_000);
    expect(screen.getByText('0:09 left')).toBeVisible();
  });

  it('[UI80] of hours has hours', () => {
    const items = { arbitrage: [{ ...SAMPLE, expiresInMs: 7_265_000 }] };
    renderInSituation(<ArbitrageList />, { ...SITUATION, items });
    expect(screen.getByText('2:01:05 left')).toBeVisible();
  });

  it('[UI80] without an end has no countdown', () => {
    renderInSituation(<ArbitrageList />, SITUATION);
    expect(screen.queryByText(/left/)).toBeNull();
  });
});

it('[UI10] leaves no row behind when no frame comes to animate its exit', () => {
  const { manager } = renderInSituation(<ArbitrageList />, SITUATION);
  act(() => {
    manager.tables.arbitrage.remove('arb-1');
    manager.tables.arbitrage.flush();
  });
  advance(LEAVE_LIMIT_MS);
  expect(screen.queryByText('Celtics vs Knicks')).toBeNull();
  expect(screen.getByText('Waiting for arbitrage opportunities…')).toBeVisible();
});

it('[UI10] shows an opportunity that comes back while it was leaving', () => {
  const { manager } = renderInSituation(<ArbitrageList />, SITUATION);
  act(() => {
    manager.tables.arbitrage.remove('arb-1');
    manager.tables.arbitrage.flush();
  });
  act(() => {
    manager.tables.arbitrage.receive(SAMPLE, 1);
    manager.tables.arbitrage.flush();
  });
  advance(LEAVE_LIMIT_MS);
  expect(screen.getAllByText('Celtics vs Knicks')).toHaveLength(1);
});
