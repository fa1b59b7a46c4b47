import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scoreboard } from '../../src/components/index.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { reconnectingState } from '../../stories/support/connections.ts';
import { tellNflGame } from '../../stories/support/playNflGame.ts';
import { NFL_MOMENTS, STORY_GAME_ID } from '../../stories/support/sportSamples.ts';
import {
  HOSTILE_TEXT,
  nflAt,
  withoutConnection,
  rejected,
  staleWith,
  waiting,
  withHostilePlay,
} from '../../stories/support/sportSituations.ts';
import { renderInSituation } from './renderInSituation.tsx';

const board = <Scoreboard gameId={STORY_GAME_ID} />;
const compact = <Scoreboard gameId={STORY_GAME_ID} size="compact" />;

/** A message comes, and a frame shows it. */
function tell(manager: StoryManager, data: object) {
  act(() => {
    for (const item of tellNflGame({ game_id: STORY_GAME_ID, ...data })) {
      manager.tables.nflGame?.receive(item, performance.timeOrigin + performance.now());
    }
    manager.tables.nflGame?.flush();
  });
}

const row = (name: RegExp) => screen.getByRole('row', { name });
const cellsOf = (name: RegExp) =>
  within(row(name))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const card = () => screen.getByRole('article');
const said = () => card().querySelector('[aria-live="polite"]')?.textContent;

afterEach(() => void vi.useRealTimers());

describe('what a scoreboard says', () => {
  it('[UI39] says quarter, clock, down, spot and possession in words', () => {
    renderInSituation(board, nflAt('thirdDown'));
    expect(screen.getByText('Q2')).toBeVisible();
    expect(screen.getByText('5:06')).toBeVisible();
    expect(screen.getByText('3rd & 5 at KC 25')).toBeVisible();
    expect(row(/^KC has the ball/)).toBeVisible();
    expect(screen.queryByText('Red zone')).toBeNull();
  });

  it('[UI39] says that the ball is in the red zone, and that two minutes are left', () => {
    const first = renderInSituation(compact, nflAt('redZone'));
    expect(screen.getByText('1st & Goal at BUF 2')).toBeVisible();
    expect(screen.getByText('Red zone')).toBeVisible();
    first.unmount();
    renderInSituation(compact, nflAt('twoMinuteWarning'));
    expect(screen.getByText('Two-minute warning')).toBeVisible();
  });

  it.each([
    ['scheduled', 'Scheduled'],
    ['halftime', 'Halftime'],
    ['delayed', 'Delayed'],
    ['final', 'Final'],
  ] as const)('[UI39] says that a game is %s', (moment, text) => {
    renderInSituation(compact, nflAt(moment));
    expect(screen.getByText(text)).toBeVisible();
    expect(card()).toHaveAttribute('data-phase', moment);
  });

  it('[UI39] shows what nobody told as a dash', () => {
    const bare = tellNflGame({ game_id: STORY_GAME_ID, home_team: 'KC', away_team: 'BUF' });
    renderInSituation(board, { ...nflAt('final'), items: { nflGame: bare } });
    expect(cellsOf(/^BUF/)).toEqual(['–', '–', '–', '–', '–']);
    expect(screen.getByText('Win probability').nextElementSibling).toHaveTextContent('–');
  });

  it('[UI43] shows points by quarter, as many as there are, and chances that add up to 100', () => {
    const { manager } = renderInSituation(board, nflAt('final'));
    expect(cellsOf(/^BUF/)).toEqual(['3', '0', '7', '3', '13']);
    expect(cellsOf(/^KC/)).toEqual(['7', '3', '7', '7', '24']);
    tell(manager, { score_by_quarter: { home: [7, 3, 7, 7, 6], away: [3, 0, 7, 3, 0] } });
    expect(screen.getByRole('columnheader', { name: 'OT' })).toBeVisible();
    tell(manager, { home_win_probability: 0.505 });
    expect(screen.getByText('BUF 50 %')).toBeVisible();
    expect(screen.getByText('KC 50 %')).toBeVisible();
  });

  it('[UI11] shows text of the server as text', () => {
    const items = { nflGame: withHostilePlay(NFL_MOMENTS.thirdDown()) };
    renderInSituation(board, { ...nflAt('thirdDown'), items });
    expect(screen.getByText(HOSTILE_TEXT)).toBeVisible();
  });

  it('[UI54] says everything otherwise if asked to', () => {
    const strings = { redZone: 'Rote Zone', downAndDistance: () => 'Erster Versuch' };
    renderInSituation(<Scoreboard gameId={STORY_GAME_ID} strings={strings} />, nflAt('redZone'));
    expect(screen.getByText('Rote Zone')).toBeVisible();
    expect(screen.getByText('Erster Versuch')).toBeVisible();
    expect(screen.getByText('Win probability')).toBeVisible();
  });
});

describe('a score that changes', () => {
  const popped = () => screen.getAllByText(/^\d+$/, { selector: '.cs-pop[data-state="changed"]' });

  it('[UI40] pops and is told; the other one is left alone', () => {
    const { manager } = renderInSituation(board, nflAt('thirdDown'));
    expect(said()).toBe('');
    expect(document.querySelector('[data-state="changed"]')).toBeNull();
    tell(manager, { home_score: 14, away_score: 3 });
    expect(popped().map(({ textContent }) => textContent)).toEqual(['14']);
    expect(said()).toMatch(/BUF 3, KC 14$/);
  });

  it('[UI40] pops anew each time, and not for anything else that moves', () => {
    const { manager } = renderInSituation(board, nflAt('thirdDown'));
    tell(manager, { home_score: 10 });
    const [first] = popped();
    tell(manager, { time_remaining: '4:59' });
    expect(popped()[0]).toBe(first);
    tell(manager, { home_score: 13 });
    expect(popped()[0]).not.toBe(first);
  });
});

describe('the clock', () => {
  it('[UI41] runs on between messages, and stands once the game is out of date', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
    const { manager } = renderInSituation(compact, { ...nflAt('thirdDown'), items: {} });
    const running = { game_status: 'live', quarter: 2, clock_running: true };
    tell(manager, { ...running, time_remaining: '5:00' });
    act(() => void vi.advanceTimersByTime(3_000));
    expect(screen.getByText('4:57')).toBeVisible();
    act(() => manager.setState(reconnectingState()));
    act(() => void vi.advanceTimersByTime(3_000));
    expect(screen.getByText('5:00')).toBeVisible();
    expect(card()).toHaveAttribute('data-state', 'stale');
  });
});

describe('how a scoreboard stands', () => {
  it('[UI42] says that it waits', () => {
    renderInSituation(board, waiting());
    expect(screen.getByText('Waiting for the game…')).toBeVisible();
    expect(card()).toHaveAttribute('data-state', 'waiting');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('[UI42] says why it was refused, and asks again', () => {
    const retry = vi.fn();
    renderInSituation(board, { ...rejected('No such game'), actions: { retry } });
    expect(screen.getByText('No such game')).toBeVisible();
    screen.getByRole('button', { name: 'Retry' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('[UI42] says that it is off by wish, or without a connection', () => {
    const first = renderInSituation(board, withoutConnection());
    expect(screen.getByText('No updates until the connection is back.')).toBeVisible();
    first.unmount();
    renderInSituation(<Scoreboard gameId={STORY_GAME_ID} enabled={false} />, nflAt('final'));
    expect(screen.getByText('Live updates are off.')).toBeVisible();
    expect(card()).toHaveAttribute('data-state', 'off');
  });

  it('[UI42, UI3] keeps what is out of date, and says so with its age', () => {
    renderInSituation(board, staleWith({ nflGame: NFL_MOMENTS.thirdDown() }));
    expect(screen.getByText('3rd & 5 at KC 25')).toBeVisible();
    expect(screen.getByText(/^Out of date, last update 4\d s ago$/)).toBeVisible();
    expect(card()).toHaveAttribute('data-state', 'stale');
  });
});
