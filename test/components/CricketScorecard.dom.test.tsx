import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CricketScorecard, ThisOver } from '../../src/components/index.ts';
import { toDismissalText } from '../../src/components/CricketScorecard/toDismissalText.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { STORY_MATCH_ID } from '../../stories/support/playCricketMatch.ts';
import { CRICKET_MOMENTS } from '../../stories/support/sportSamples.ts';
import {
  cricketAt,
  withoutConnection,
  staleWith,
  waiting,
} from '../../stories/support/sportSituations.ts';
import { renderInSituation } from './renderInSituation.tsx';

const scorecard = <CricketScorecard matchId={STORY_MATCH_ID} />;

/** What happened between two moments is told, and a frame shows it. */
function tellUntil(manager: StoryManager, from: keyof typeof CRICKET_MOMENTS) {
  const known = CRICKET_MOMENTS[from]().length;
  act(() => {
    for (const item of CRICKET_MOMENTS.completed().slice(known)) {
      manager.tables.cricketMatch?.receive(item, Date.now());
    }
    manager.tables.cricketMatch?.flush();
  });
}

const numbersOf = (name: string, column: number) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => Number(within(row).queryAllByRole('cell')[column]?.textContent ?? NaN));

describe('tables of an innings', () => {
  it.each(['firstInnings', 'inningsBreak', 'chase', 'completed'] as const)(
    '[UI48] add up to the total: %s',
    (moment) => {
      renderInSituation(scorecard, cricketAt(moment));
      const table = screen.getByRole('table', { name: 'Batting' });
      const sum = numbersOf('Batting', 0)
        .slice(1, -1)
        .reduce((total, runs) => total + runs, 0);
      const total = within(table).getByRole('row', { name: /^Total/ });
      expect(total.textContent).toMatch(new RegExp(`^Total${sum}(/|d| )`));
    },
  );

  it('[UI49] say who is on strike and who bowls', () => {
    renderInSituation(scorecard, cricketAt('chase'));
    const batting = screen.getByRole('table', { name: 'Batting' });
    expect(within(batting).getAllByText('on strike')).toHaveLength(1);
    expect(within(batting).getAllByText('not out')).toHaveLength(1);
    const bowling = screen.getByRole('table', { name: 'Bowling' });
    expect(within(bowling).getAllByText('bowling')).toHaveLength(1);
  });

  it.each(['chase', 'completed'] as const)(
    '[UI126] call nobody not out whose wicket fell while nobody told: %s',
    (moment) => {
      const told = CRICKET_MOMENTS[moment]()
        .filter(({ type }) => type !== 'wicket')
        .map((item) => (item.type === 'ball' ? { ...item, wickets: [] } : item));
      renderInSituation(scorecard, { ...cricketAt(moment), items: { cricketMatch: told } });
      const batting = within(screen.getByRole('table', { name: 'Batting' }));
      expect(batting.getAllByText('no longer in').length).toBeGreaterThan(0);
      expect(batting.getAllByText('not out').length).toBeLessThanOrEqual(2);
    },
  );

  it.each(Object.entries(CRICKET_MOMENTS))(
    '[UI126] know how everybody left where all of it was told: %s',
    (_moment, toItems) => {
      renderInSituation(scorecard, { items: { cricketMatch: toItems() } });
      expect(screen.queryByText('no longer in')).toBeNull();
    },
  );

  it('[UI49] say nothing of strike once the innings is over', () => {
    renderInSituation(scorecard, cricketAt('completed'));
    expect(screen.queryByText('on strike')).toBeNull();
    expect(screen.queryByText('bowling')).toBeNull();
  });

  it('[UI49] name what the letters above the columns stand for', () => {
    renderInSituation(scorecard, cricketAt('chase'));
    for (const name of ['Strike rate', 'Balls faced', 'Runs conceded', 'Maidens']) {
      expect(screen.getByRole('columnheader', { name })).toBeVisible();
    }
  });
});

describe('dismissals', () => {
  const person = (name: string) => ({ playerId: name, name });
  const out = {
    fielders: [person('Fenwick')],
    bowler: person('Obi'),
    isOut: true,
    isBowlers: true,
    ballId: null,
    isReported: true,
  };

  it.each([
    ['bowled', 'b Obi'],
    ['caught', 'c Fenwick b Obi'],
    ['caughtAndBowled', 'c & b Obi'],
    ['lbw', 'lbw b Obi'],
    ['stumped', 'st Fenwick b Obi'],
    ['runOut', 'run out (Fenwick)'],
    ['retiredHurt', 'retired hurt'],
    ['other', 'out b Obi'],
  ] as const)('[UI49] %s reads "%s"', (kind, text) => {
    expect(toDismissalText({ ...out, kind })).toBe(text);
  });

  it('[UI49] read well without names', () => {
    const bare = { ...out, fielders: [], bowler: null };
    expect(toDismissalText({ ...bare, kind: 'caught' })).toBe('c');
    expect(toDismissalText({ ...bare, kind: 'bowled' })).toBe('bowled');
    expect(toDismissalText({ ...bare, kind: 'runOut' })).toBe('run out');
    expect(toDismissalText(null)).toBe('not out');
  });
});

describe('innings', () => {
  it('[UI50] open by themselves when they are under way, again when the next one begins', async () => {
    const user = userEvent.setup();
    const { manager } = renderInSituation(scorecard, cricketAt('firstInnings'));
    expect(screen.getAllByRole('tab')).toHaveLength(1);
    tellUntil(manager, 'firstInnings');
    const [first, second] = screen.getAllByRole('tab');
    expect(second).toHaveAttribute('aria-selected', 'true');
    if (first) await user.click(first);
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('row', { name: /^Total 171/ })).toBeVisible();
  });

  it('[UI50] that have not begun are not shown yet', () => {
    renderInSituation(scorecard, cricketAt('inningsBreak'));
    expect(screen.getAllByRole('tab')).toHaveLength(1);
  });
});

describe('the present', () => {
  it('[UI53] says target, runs and balls that are left, and the rate', () => {
    renderInSituation(scorecard, cricketAt('chase'));
    expect(screen.getByText(/^Target 172: need 30 off 13, required rate 13\.85$/)).toBeVisible();
  });

  it('[UI53] tells the result when it comes, and no chase any more', () => {
    const { manager } = renderInSituation(scorecard, cricketAt('chase'));
    const region = document.querySelector('.cs-cricket__result[aria-live="polite"]');
    expect(region).toBeEmptyDOMElement();
    tellUntil(manager, 'chase');
    expect(region?.textContent).toMatch(/won by/);
    expect(screen.queryByText(/^Target/)).toBeNull();
  });

  it('[UI47] shows the over ball by ball, with places for those to come', () => {
    renderInSituation(scorecard, cricketAt('chase'));
    const over = screen.getByRole('list', { name: 'Over 18' });
    expect(
      within(over)
        .getAllByRole('listitem')
        .map((ball) => ball.lastElementChild?.textContent),
    ).toEqual(['six', 'no run', 'no run', 'wicket', 'four']);
    expect(over.querySelectorAll('[data-kind="open"]')).toHaveLength(1);
  });
});

describe('an over on its own', () => {
  it('[UI47] names every kind of ball, and has places for all of them before the first', () => {
    const over = { overNumber: 3, bowler: null, deliveries: [], runs: 9, wickets: 0 };
    const marks = ['0', '1', '4', '6', 'W', 'wd', 'nb', '1b', '2lb'];
    const first = renderInSituation(<ThisOver over={{ ...over, marks, isComplete: true }} />);
    const names = screen.getAllByRole('listitem').map((ball) => ball.lastElementChild?.textContent);
    expect(names).toEqual([
      'no run',
      '1 run',
      'four',
      'six',
      'wicket',
      'wide',
      'no-ball',
      '1 bye',
      '2 leg byes',
    ]);
    const kinds = screen.getAllByRole('listitem').map((ball) => ball.dataset['kind']);
    expect(new Set(kinds).size).toBe(marks.length);
    first.unmount();
    renderInSituation(<ThisOver over={null} />);
    expect(document.querySelectorAll('[data-kind="open"]')).toHaveLength(6);
  });
});

describe('the worm', () => {
  it('[UI52] says the scores where the arrow keys go', async () => {
    renderInSituation(scorecard, cricketAt('chase'));
    const slider = screen.getByRole('slider', { name: 'Over' });
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^After 17 overs, /));
    expect(screen.queryByText('After 17 overs')).toBeNull();
    act(() => slider.focus());
    expect(screen.getByText('After 17 overs')).toBeInTheDocument();
    fireEvent.change(slider, { target: { value: '20' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^After 20 overs, [A-Z][\w ]+ 171 for 4$/),
    );
    act(() => slider.blur());
    expect(screen.queryByText(/^After/)).toBeNull();
  });

  it('[UI52] follows a pointer, and forgets it when it leaves', () => {
    renderInSituation(scorecard, cricketAt('chase'));
    const area = document.querySelector('.cs-worm__area');
    if (!area) throw new Error('there is a plot');
    area.getBoundingClientRect = () => new DOMRect(0, 0, 200, 100);
    fireEvent.pointerMove(area, { clientX: 50 });
    expect(screen.getByText('After 5 overs')).toBeInTheDocument();
    fireEvent.pointerLeave(area);
    expect(screen.queryByText('After 5 overs')).toBeNull();
  });

  it('[UI52] is a table as well, over by over', async () => {
    renderInSituation(scorecard, cricketAt('completed'));
    const details = screen.getByText('Show as a table').closest('details');
    details?.setAttribute('open', '');
    const rows = within(details ?? document.body).getAllByRole('row');
    expect(rows).toHaveLength(21);
    expect(rows[20]?.textContent).toMatch(/^20171\/4/);
  });
});

describe('how a scorecard stands', () => {
  it('[UI42] says that it waits, and that there is no connection', () => {
    const first = renderInSituation(scorecard, waiting());
    expect(screen.getByText('Waiting for the match…')).toBeVisible();
    first.unmount();
    renderInSituation(scorecard, withoutConnection());
    expect(screen.getByText('No updates until the connection is back.')).toBeVisible();
  });

  it('[UI42, UI3] keeps what is out of date, and says so with its age', () => {
    renderInSituation(scorecard, staleWith({ cricketMatch: CRICKET_MOMENTS.chase() }));
    expect(screen.getByText(/^Out of date, last update 4\d s ago$/)).toBeVisible();
    expect(screen.getByRole('table', { name: 'Batting' })).toBeVisible();
  });

  it('[UI54] says everything otherwise if asked to', () => {
    const strings = { chase: () => 'Noch dreißig', batting: 'Schlagleute' };
    renderInSituation(
      <CricketScorecard matchId={STORY_MATCH_ID} strings={strings} />,
      cricketAt('chase'),
    );
    expect(screen.getByText('Noch dreißig')).toBeVisible();
    expect(screen.getByRole('table', { name: 'Schlagleute' })).toBeVisible();
  });
});
