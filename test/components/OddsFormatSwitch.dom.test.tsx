import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ArbitrageList,
  OddsFormatSwitch,
  OddsTable,
  PredictionList,
} from '../../src/components/index.ts';
import { persistOddsFormat, setOddsFormat } from '../../src/hooks/oddsFormatStore.ts';
import { useOddsFormat } from '../../src/hooks/useOddsFormat.ts';
import type { OddsFormat } from '../../src/hooks/viewTypes.ts';
import { connectedState } from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

const SITUATION = { state: connectedState(), items: SAMPLE_ITEMS };

afterEach(() => {
  act(() => setOddsFormat('american'));
  localStorage.clear();
});

const firstPrice = () => screen.getAllByRole('gridcell')[0]?.textContent?.trim();

describe('the odds format', () => {
  it('[UI140] is chosen by the arrow keys that go to it', async () => {
    const user = userEvent.setup();
    renderInSituation(<OddsFormatSwitch />, SITUATION);
    const pressed = () => screen.getByRole('button', { pressed: true });
    await user.tab();
    expect(pressed()).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(pressed()).toHaveAccessibleName('Decimal');
    expect(pressed()).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(pressed()).toHaveAccessibleName('American');
    await user.tab({ shift: true });
    await user.tab();
    expect(pressed()).toHaveAccessibleName('American');
  });

  it('[UI67] chosen once holds for table, arbitrage and predictions', async () => {
    renderInSituation(
      <>
        <OddsFormatSwitch />
        <OddsTable showTools={false} />
        <ArbitrageList />
        <PredictionList />
      </>,
      SITUATION,
    );
    expect(screen.getByText('−118')).toBeVisible();
    const group = screen.getByRole('group', { name: 'Odds format' });
    await userEvent.click(within(group).getByRole('button', { name: 'Decimal' }));
    expect(within(group).getByRole('button', { name: 'Decimal' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(firstPrice()).toBe('1.71, best price');
    expect(screen.getByText('1.85')).toBeVisible();
    expect(screen.getByText('at BetMGM, 2.24')).toBeVisible();
    await userEvent.click(within(group).getByRole('button', { name: 'Fraction' }));
    expect(firstPrice()).toBe('5/7, best price');
    expect(screen.getByText('50/59')).toBeVisible();
  });

  it('[UI67] of a component of its own overrides it', () => {
    renderInSituation(<OddsTable format="probability" />, SITUATION);
    expect(firstPrice()).toBe('58.3 %, best price');
    expect(screen.queryByRole('group', { name: 'Odds format' })).toBeNull();
    act(() => setOddsFormat('decimal'));
    expect(firstPrice()).toBe('58.3 %, best price');
  });

  it('[UI67] can be kept by somebody else', async () => {
    const onChange = vi.fn<(format: OddsFormat) => void>();
    render(<OddsFormatSwitch value="fractional" onChange={onChange} />);
    expect(screen.getByRole('button', { name: 'Fraction' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Implied %' }));
    expect(onChange.mock.calls).toEqual([['probability']]);
    expect(screen.getByRole('button', { name: 'Fraction' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('[UI82] is said in other words', () => {
    render(<OddsFormatSwitch strings={{ oddsFormat: 'Quoten', decimal: 'Dezimal' }} />);
    expect(screen.getByRole('group', { name: 'Quoten' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Dezimal' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'American' })).toBeVisible();
  });
});

describe('the memory of the format', () => {
  it('[UI67] takes up what was chosen before, and keeps what is chosen then', () => {
    localStorage.setItem('courtside-odds-format', 'decimal');
    function Page() {
      return <p>{useOddsFormat().format}</p>;
    }
    render(<Page />);
    expect(screen.getByText('american')).toBeVisible();
    let stop = () => {};
    act(() => {
      stop = persistOddsFormat();
    });
    expect(screen.getByText('decimal')).toBeVisible();
    expect(renderToString(<Page />)).toContain('american');
    act(() => setOddsFormat('fractional'));
    expect(localStorage.getItem('courtside-odds-format')).toBe('fractional');
    stop();
    act(() => setOddsFormat('american'));
    expect(localStorage.getItem('courtside-odds-format')).toBe('fractional');
  });

  it('[UI67] may hold anything, or be forbidden', () => {
    const storage = {
      getItem: () => 'constructor',
      setItem: () => {
        throw new Error('quota');
      },
    };
    const stop = persistOddsFormat({ storage, name: 'x' });
    act(() => setOddsFormat('decimal'));
    stop();
    function Page() {
      return <p>{useOddsFormat().format}</p>;
    }
    render(<Page />);
    expect(screen.getByText('decimal')).toBeVisible();
  });
});
