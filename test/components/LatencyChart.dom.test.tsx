import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LatencyChart } from '../../src/components/index.ts';
import type { LatencyEntry, LatencyHistory } from '../../src/hooks/viewTypes.ts';
import { EMPTY_LINK_QUALITY } from '../../src/connection/linkQuality.ts';
import { connectedState } from '../../stories/support/connections.ts';
import { latencyState } from '../../stories/support/sampleLatency.ts';
import { renderInSituation } from './renderInSituation.tsx';

const now = () => performance.timeOrigin + performance.now();
const measured = (agoMs: number, rttMs: number): LatencyEntry => ({
  type: 'measured',
  at: now() - agoMs,
  rttMs,
});
const withHistory = (latency: LatencyHistory) => ({ state: { ...connectedState(), latency } });
const STRINGS = { time: (at: number) => `t${Math.round((now() - at) / 1_000)}` };

describe('figures', () => {
  it('[UI64] are the current round trip of the link, and average, p95 and jitter of what is shown', () => {
    renderInSituation(
      <LatencyChart />,
      withHistory([measured(900_000, 999), measured(20_000, 10), measured(10_000, 30)]),
    );
    const figureOf = (name: string) => screen.getByText(name).nextSibling?.textContent;
    expect(figureOf('Now')).toBe('12 ms');
    expect(figureOf('Average')).toBe('20 ms');
    expect(figureOf('p95')).toBe('30 ms');
    expect(figureOf('Jitter')).toBe('20 ms');
  });

  it('[UI64] say in a word how good the link is, or that there is none', () => {
    renderInSituation(<LatencyChart />, withHistory([measured(1_000, 12)]));
    expect(screen.getByText('Excellent', { selector: '.cs-latency__level' })).toBeVisible();
    renderInSituation(<LatencyChart />, {
      state: latencyState([
        { seconds: 60, rttMs: 20 },
        { seconds: 30, rttMs: null },
      ]),
    });
    expect(screen.getByText('No connection', { selector: '.cs-latency__level' })).toBeVisible();
  });

  it('[UI64] know no jitter of a single round trip', () => {
    renderInSituation(<LatencyChart />, withHistory([measured(1_000, 12)]));
    expect(screen.getByText('Jitter').nextSibling).toHaveTextContent('–');
  });
});

describe('without round trips', () => {
  it('[UI64] says that nothing was measured yet, and when it will be', () => {
    renderInSituation(<LatencyChart />, {
      state: { ...connectedState(), link: EMPTY_LINK_QUALITY },
    });
    expect(screen.getAllByText('Not measured yet')).toHaveLength(2);
    expect(screen.getByText(/^The first measurement comes/)).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('reading the chart', () => {
  const history = () => [measured(30_000, 10), measured(20_000, 60), measured(10_000, 250)];

  it('[UI65] goes by the arrow keys, and says each round trip', async () => {
    renderInSituation(<LatencyChart strings={STRINGS} />, withHistory(history()));
    const cursor = screen.getByRole('slider', { name: 'Round trip at a time' });
    await userEvent.tab();
    expect(cursor).toHaveFocus();
    expect(cursor).toHaveAttribute('aria-valuetext', 't10 · 250 ms · Critical');
    fireEvent.change(cursor, { target: { value: '1' } });
    expect(cursor).toHaveAttribute('aria-valuetext', 't20 · 60 ms · Fair');
    expect(screen.getByText('t20 · 60 ms · Fair')).toBeVisible();
    await userEvent.tab();
    expect(screen.queryByText('t20 · 60 ms · Fair')).toBeNull();
  });

  it('[UI65] goes by the pointer, to the nearest round trip', () => {
    const { container } = renderInSituation(
      <LatencyChart strings={STRINGS} windowMs={60_000} />,
      withHistory(history()),
    );
    const reader = container.querySelector('.cs-latency__reader');
    if (!reader) throw new Error('nothing reads the chart');
    vi.spyOn(reader, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 600, 100));
    fireEvent.pointerMove(reader, { clientX: 100 });
    expect(screen.getByText('t30 · 10 ms · Excellent')).toBeVisible();
    fireEvent.pointerMove(reader, { clientX: 690 });
    expect(screen.getByText('t10 · 250 ms · Critical')).toBeVisible();
    fireEvent.pointerLeave(reader);
    expect(screen.queryByText(/^t10/, { selector: '.cs-latency__reading' })).toBeNull();
  });

  it('[UI65] says so where there was no link', () => {
    const { container } = renderInSituation(
      <LatencyChart windowMs={60_000} />,
      withHistory([
        measured(50_000, 10),
        { type: 'lost', at: now() - 40_000 },
        { type: 'restored', at: now() - 20_000 },
        measured(10_000, 60),
      ]),
    );
    const reader = container.querySelector('.cs-latency__reader');
    if (!reader) throw new Error('nothing reads the chart');
    vi.spyOn(reader, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 100));
    fireEvent.pointerMove(reader, { clientX: 300 });
    expect(screen.getByText('No connection · 20 s')).toBeVisible();
    fireEvent.pointerLeave(reader);
    expect(screen.queryByText('No connection · 20 s')).toBeNull();
  });

  it('[UI65] stays on its round trip when a newer one comes', async () => {
    const entries = history();
    const { manager } = renderInSituation(<LatencyChart strings={STRINGS} />, withHistory(entries));
    await userEvent.tab();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '0' } });
    act(() => manager.setState({ latency: [...entries, measured(0, 20)] }));
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', 't30 · 10 ms · Excellent');
  });

  it('[UI65] is a table for screen readers, newest first, with the times without a link', () => {
    renderInSituation(
      <LatencyChart strings={STRINGS} />,
      withHistory([
        measured(40_000, 10),
        { type: 'lost', at: now() - 30_000 },
        { type: 'restored', at: now() - 20_000 },
        measured(10_000, 60),
      ]),
    );
    const table = screen.getByRole('table', { name: 'Round trips, newest first' });
    const rows = within(table).getAllByRole('row').slice(1);
    const textsOf = (row: HTMLElement) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent);
    expect(rows.map(textsOf)).toEqual([
      ['t10', '60 ms', 'Fair'],
      ['t20', 'Connection restored'],
      ['t30', 'No connection'],
      ['t40', '10 ms', 'Excellent'],
    ]);
  });
});

it('[UI66] can be said otherwise and restyled', () => {
  const { container } = renderInSituation(
    <LatencyChart
      className="own"
      classNames={{ header: 'a', figures: 'b', plot: 'c', reading: 'd' }}
      strings={{ title: 'Laufzeit', average: 'Mittel' }}
    />,
    { state: latencyState() },
  );
  expect(screen.getByRole('region', { name: 'Laufzeit' })).toHaveClass('own');
  expect(screen.getByText('Mittel')).toBeVisible();
  for (const name of ['a', 'b', 'c', 'd']) {
    expect(container.querySelector(`.cs-latency .${name}`)).not.toBeNull();
  }
});
