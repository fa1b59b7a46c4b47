import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { BilliardsTable } from '../../src/components/index.ts';
import { TABLE_ID } from '../../src/protocols/billiards/billiardsItems.ts';
import { connectedState, failedState } from '../../stories/support/connections.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { sampleTable } from '../../stories/support/sampleTable.ts';
import { ballAt } from './billiards/tables.ts';
import { renderInSituation } from './renderInSituation.tsx';

const LIVE = { state: connectedState(), items: sampleTable() };

/** A state in which these balls are all there is. */
function see(manager: StoryManager, balls: readonly ReturnType<typeof ballAt>[]): void {
  act(() => {
    manager.tables.billiardsTable?.receive(
      {
        type: 'tableState',
        tableId: TABLE_ID,
        stream: 'state',
        sequence: 2,
        sourceTime: null,
        balls,
        ballCount: balls.length,
        cue: null,
        geometry: null,
      },
      Date.now(),
    );
    manager.tables.billiardsTable?.flush();
  });
}

describe('a table’s picture', () => {
  it('[UI59] has a name that counts the balls', () => {
    renderInSituation(<BilliardsTable label="Table 4" />, LIVE);
    expect(
      screen.getByRole('img', { name: 'Table 4: 8 balls on the table, 8 pocketed' }),
    ).toBeVisible();
    expect(screen.getByText('8 balls on the table', { selector: '.cs-note' })).toBeVisible();
  });

  it('[UI59] tells politely how many balls there are, and not faster than every three seconds', () => {
    vi.useFakeTimers();
    try {
      const { manager } = renderInSituation(<BilliardsTable />, LIVE);
      const status = screen.getByRole('status');
      act(() => void vi.advanceTimersByTime(3_000));
      expect(status).toHaveTextContent('8 balls on the table');
      see(manager, [ballAt({ x: 500, y: 500 })]);
      act(() => void vi.advanceTimersByTime(3_000));
      expect(status).toHaveTextContent('1 ball on the table');
      see(manager, [ballAt({ x: 500, y: 500 }), ballAt({ x: 700, y: 500 }, { id: '2' })]);
      expect(status).toHaveTextContent('1 ball on the table');
      act(() => void vi.advanceTimersByTime(3_000));
      expect(status).toHaveTextContent('2 balls on the table');
    } finally {
      vi.useRealTimers();
    }
  });

  it('[UI60] comes with how sure the shot is, if predictions are wanted', () => {
    const { unmount } = renderInSituation(<BilliardsTable />, LIVE);
    expect(screen.getByText('Predicted shot, 83 % sure')).toBeVisible();
    unmount();
    renderInSituation(<BilliardsTable showTrajectories={false} />, LIVE);
    expect(screen.queryByText(/^Shot/)).toBeNull();
  });
});

describe('the list of balls', () => {
  const options = () => screen.getAllByRole('option');

  it('[UI59] tells each ball in words: which, where, and how sure the camera is', () => {
    const { manager } = renderInSituation(<BilliardsTable />, LIVE);
    expect(options()).toHaveLength(8);
    expect(options()[0]?.textContent).toMatch(/^Cue ball, .*, \d+ % sure$/);
    see(manager, [
      ballAt({ x: 400, y: 300 }, { number: 9, confidence: 0.8 }),
      ballAt({ x: 1_900, y: 1_000 }, { id: '2', number: 2, velocity: { x: 500, y: 0 } }),
      ballAt({ x: 3_500, y: 1_800 }, { id: 'x', number: null, confidence: null }),
    ]);
    const list = screen.getByRole('listbox', { name: 'Balls on the table' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Ball 2, solid, centre, moving, 90 % sure',
      'Ball 9, stripe, upper left, 80 % sure',
      'Unidentified ball, lower right',
    ]);
  });

  it('[UI59] lets arrow keys go from ball to ball, and shows the chosen one', async () => {
    renderInSituation(<BilliardsTable />, LIVE);
    expect(screen.getByText(/^Choose a ball/)).toBeVisible();
    await userEvent.tab();
    expect(screen.getByRole('listbox')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toBe(options()[0]);
    expect(screen.getByRole('listbox')).toHaveAttribute(
      'aria-activedescendant',
      options()[0]?.id ?? '',
    );
    expect(screen.getByText(/^Cue ball · .* · 0 px\/s · \d+ % sure$/)).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(screen.getByRole('option', { selected: true })).toBe(options()[1]);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toBe(options()[7]);
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toBe(options()[0]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    expect(screen.getByText(/^Choose a ball/)).toBeVisible();
  });

  it('[UI59] chooses no ball that is gone', async () => {
    const { manager } = renderInSituation(<BilliardsTable />, LIVE);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    see(manager, [ballAt({ x: 500, y: 500 }, { id: 'other' })]);
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    expect(screen.getByText(/^Choose a ball/)).toBeVisible();
  });
});

describe('the tray', () => {
  it('[UI61] holds the pocketed balls by number', () => {
    renderInSituation(<BilliardsTable />, LIVE);
    const tray = screen.getByRole('list', { name: 'Pocketed' });
    const names = within(tray)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.cs-visually-hidden')?.textContent);
    expect(names).toEqual([
      'Ball 1, solid',
      'Ball 4, solid',
      'Ball 5, solid',
      'Ball 9, stripe',
      'Ball 10, stripe',
      'Ball 11, stripe',
      'Ball 13, stripe',
      'Ball 15, stripe',
    ]);
  });

  it('[UI61] says that there is none yet', () => {
    renderInSituation(<BilliardsTable />, { state: connectedState(), items: sampleTable(0) });
    expect(screen.getByText('None yet')).toBeVisible();
  });
});

describe('without a table', () => {
  it('[UI62] waits, in words, and shows no picture and no list', () => {
    const { container } = renderInSituation(<BilliardsTable />, {
      state: connectedState(),
      subscription: { phase: 'confirmed' },
    });
    expect(screen.getByText('Waiting for the table…')).toBeVisible();
    expect(screen.getByRole('figure')).toHaveAttribute('data-state', 'waiting');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(container.querySelector('canvas')).toHaveAttribute('aria-hidden', 'true');
  });

  it('[UI62] says that it is off, by wish or without a connection', () => {
    renderInSituation(<BilliardsTable enabled={false} />, LIVE);
    renderInSituation(<BilliardsTable />, {
      state: failedState(),
      subscription: { phase: 'waiting' },
    });
    expect(screen.getByText('Live updates are off.')).toBeVisible();
    expect(screen.getByText('No updates until the connection is back.')).toBeVisible();
  });

  it('[UI62] says why it was refused, and asks again', async () => {
    const retry = vi.fn<() => void>();
    renderInSituation(<BilliardsTable />, {
      state: connectedState(),
      subscription: {
        phase: 'rejected',
        error: { code: 'rejected', message: 'No camera here', isRetryable: true },
      },
      actions: { retry },
    });
    expect(screen.getByText('No camera here')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('a stale table', () => {
  it('[UI62] is still there, and says how old it is', async () => {
    renderInSituation(<BilliardsTable />, {
      ...LIVE,
      isStale: true,
      ageMs: 12_000,
      subscription: { phase: 'stale' },
    });
    expect(screen.getByRole('figure')).toHaveAttribute('data-state', 'stale');
    expect(screen.getByRole('img')).toBeVisible();
    expect(await screen.findByText(/^out of date · 1[23] s ago$/)).toBeVisible();
    expect(screen.queryByText(/^Shot/)).toBeNull();
  });
});

describe('words and looks', () => {
  it('[UI66] can be said otherwise', () => {
    renderInSituation(
      <BilliardsTable
        label="Tisch"
        strings={{
          picture: (label, onTable) => `${label}, ${onTable} Kugeln`,
          pocketed: 'Versenkt',
          hint: 'Kugel wählen',
        }}
      />,
      LIVE,
    );
    expect(screen.getByRole('img', { name: 'Tisch, 8 Kugeln' })).toBeVisible();
    expect(screen.getByRole('list', { name: 'Versenkt' })).toBeVisible();
    expect(screen.getByText('Kugel wählen')).toBeVisible();
  });

  it('[UI66] can be restyled part by part', () => {
    const { container } = renderInSituation(
      <BilliardsTable
        className="own"
        classNames={{
          stage: 'own-stage',
          canvas: 'own-canvas',
          caption: 'own-caption',
          tray: 'own-tray',
          details: 'own-details',
        }}
      />,
      LIVE,
    );
    for (const name of [
      'own',
      'own-stage',
      'own-canvas',
      'own-caption',
      'own-tray',
      'own-details',
    ]) {
      expect(container.querySelector(`.${name}`)).not.toBeNull();
    }
  });

  it('[UI11] shows what a server says as text', () => {
    const { manager, container } = renderInSituation(<BilliardsTable />, LIVE);
    see(manager, [ballAt({ x: 1, y: 1 }, { id: '<img src=x onerror=alert(1)>', number: 99 })]);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('option')).toHaveTextContent('Unidentified ball');
  });
});
