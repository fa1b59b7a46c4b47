import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DriveChart } from '../../src/components/index.ts';
import { STORY_GAME_ID } from '../../stories/support/sportSamples.ts';
import { nflAt, waiting } from '../../stories/support/sportSituations.ts';
import { renderInSituation } from './renderInSituation.tsx';

const chart = <DriveChart gameId={STORY_GAME_ID} />;

const plays = () => {
  const section = screen.getByRole('heading', { name: 'Plays' }).parentElement;
  return within(section ?? document.body).getAllByRole('listitem');
};

describe('the drives of a game', () => {
  it('[UI45] shows the newest one, on the field and in words', () => {
    renderInSituation(chart, nflAt('twoMinuteWarning'));
    const field = screen.getByRole('img', { name: 'The field. Drive 26, BUF: Under way' });
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(
      /^BUF 11 plays, 48 yd, 5:05 Under way$/,
    );
    // The warning is a line of the list, and nothing that moved the ball.
    expect(plays()).toHaveLength(13);
    expect(field.querySelectorAll('.cs-gridiron__play')).toHaveLength(12);
    expect(plays()[1]).toHaveTextContent('2nd & 10+5BUF run right tackle to BUF 25 for 5 yards.');
    expect(plays()[11]).toHaveTextContent('−4');
    expect(screen.queryByRole('button', { name: 'Back to the newest' })).toBeNull();
  });

  it('[UI45] goes to another one by the arrow keys, and back by a button', async () => {
    const user = userEvent.setup();
    renderInSituation(chart, nflAt('twoMinuteWarning'));
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('img', { name: 'The field. Drive 25, KC: Punt' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the newest' }));
    expect(screen.getByRole('img', { name: /Drive 26/ })).toBeVisible();
  });

  it('[UI45] goes to another one by a press, and says if its plays are not known any more', async () => {
    const user = userEvent.setup();
    renderInSituation(chart, nflAt('twoMinuteWarning'));
    await user.click(screen.getByRole('radio', { name: /^KC 4 plays, 3 yd, 0:51 Punt$/ }));
    expect(screen.getByText('The plays of this drive are not known')).toBeVisible();
    expect(screen.getByRole('img', { name: /Drive 1,/ })).toBeVisible();
  });

  it('[UI45] says that a drive is over, and how it ended, and dims the ball', async () => {
    const user = userEvent.setup();
    renderInSituation(chart, nflAt('twoMinuteWarning'));
    const ball = () => document.querySelector('.cs-gridiron__ball');
    expect(ball()).toHaveAttribute('data-state', 'live');
    expect(screen.queryByText(/Drive over/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^KC 4 plays, 3 yd, 0:51 Punt$/ }));
    expect(screen.getByText(/Drive over/).textContent).toBe('KC Drive over: punt');
    expect(ball()).toHaveAttribute('data-state', 'over');
  });

  it('[UI45] tells the kind of a play by its stroke, on the field and in the list', () => {
    renderInSituation(chart, nflAt('twoMinuteWarning'));
    const kindsIn = (root: Element | null | undefined) =>
      Array.from(root?.querySelectorAll('.cs-drives__line') ?? [], (line) =>
        line.getAttribute('data-kind'),
      );
    const list = screen.getByRole('heading', { name: 'Plays' }).parentElement;
    expect(kindsIn(list)).toEqual(kindsIn(screen.getByRole('img', { name: /The field/ })));
    expect(new Set(kindsIn(list))).toEqual(new Set(['pass', 'run', 'penalty', 'sack']));
  });

  it('[UI42] says that there is no drive yet, and that it waits', () => {
    const first = renderInSituation(chart, nflAt('scheduled'));
    expect(screen.getByText('No drive yet')).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
    first.unmount();
    renderInSituation(chart, waiting());
    expect(screen.getByText('Waiting for the game…')).toBeVisible();
  });
});
