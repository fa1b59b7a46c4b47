import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FrameCanvas } from '../../src/components/index.ts';
import { connectedState, failedState } from '../../stories/support/connections.ts';
import { renderInSituation } from './renderInSituation.tsx';

describe('FrameCanvas without a picture', () => {
  it('[UI7, UI62] says that it waits, and shows no empty picture', () => {
    renderInSituation(<FrameCanvas label="Table 1" />, { state: connectedState() });
    expect(screen.getByText('Waiting for the first picture…')).toBeVisible();
    expect(screen.getByRole('figure')).toHaveAttribute('data-state', 'waiting');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Table 1')).toBeVisible();
  });

  it('[UI7, UI62] says that it is off, by wish or without a connection', () => {
    renderInSituation(<FrameCanvas enabled={false} label="By wish" />, {
      state: connectedState(),
    });
    renderInSituation(<FrameCanvas label="Without" />, {
      state: failedState(),
      subscription: { phase: 'waiting' },
    });
    expect(screen.getByText('Live updates are off.')).toBeVisible();
    expect(screen.getByText('No updates until the connection is back.')).toBeVisible();
    for (const figure of screen.getAllByRole('figure')) {
      expect(figure).toHaveAttribute('data-state', 'disabled');
    }
  });

  it('[UI7, UI62] says why it was refused, and asks again', () => {
    const retry = vi.fn();
    const error = { code: 'rejected', message: 'No camera here', isRetryable: true } as const;
    renderInSituation(<FrameCanvas />, {
      state: connectedState(),
      subscription: { phase: 'rejected', error },
      actions: { retry },
    });
    expect(screen.getByText('No camera here')).toBeVisible();
    screen.getByRole('button', { name: 'Retry' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('[UI66] can be said otherwise and restyled', () => {
    const { container } = renderInSituation(
      <FrameCanvas
        className="own"
        classNames={{ screen: 'own-screen', picture: 'own-picture', caption: 'own-caption' }}
        strings={{ waiting: 'Noch kein Bild' }}
      />,
      { state: connectedState() },
    );
    expect(screen.getByText('Noch kein Bild')).toBeVisible();
    for (const name of ['own', 'own-screen', 'own-picture', 'own-caption']) {
      expect(container.querySelector(`.${name}`)).not.toBeNull();
    }
  });
});
