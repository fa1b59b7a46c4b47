import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameCenterGame } from '../../../mock-server/formats/gamecenter/gameCenterGame.ts';
import { parseGameCenter } from '../../../mock-server/formats/gamecenter/parseGameCenter.ts';
import { toNflScript } from '../../../mock-server/formats/gamecenter/toNflScript.ts';
import { formatClock } from '../../../mock-server/worlds/nfl/gameClock.ts';
import { ownFile, pointsOf, readFacts, toFile, type RawPlay } from './support/gameCenterFacts.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const isThere = existsSync(folder);
const sharedFiles = isThere
  ? readdirSync(folder)
      .filter((name) => name.startsWith('nfl_gamecenter'))
      .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')])
  : [];
const files: [string, string][] = [['our own sample', ownFile], ...sharedFiles];
const missing = isThere ? '' : ' (of ../shared/data nothing: it is not there)';

function parse(text: string): GameCenterGame {
  const game = parseGameCenter(text);
  if (!game.ok) throw new Error(game.error);
  return game.value;
}

function lastState(text: string) {
  const state = toNflScript(parse(text)).events.at(-1)?.moment.state;
  if (state === undefined) throw new Error('an empty script');
  return state;
}

describe('GameCenter files', () => {
  it.each(files)(
    `[NF46] %s ends in the points by quarter and the scoring plays that its own plays imply${missing}`,
    (_, text) => {
      const facts = readFacts(text);
      const state = lastState(text);
      expect(state.phase).toBe('final');
      expect(state.quarters).toEqual(facts.quarters);
      expect(state.score).toEqual(facts.score);
      expect(
        state.scoringPlays.map(({ clock, description, points, quarter, team }) => ({
          clock,
          description,
          points,
          quarter,
          team,
        })),
      ).toEqual(facts.scoringPlays);
      let [home, away] = [0, 0];
      for (const play of state.scoringPlays) {
        if (play.team === state.teams.home) home += play.points;
        else away += play.points;
        expect([play.homeScore, play.awayScore]).toEqual([home, away]);
      }
    },
  );

  it.each(files)(
    '[NF46] %s: every entry of its scoring summary is among the scoring plays',
    (_, text) => {
      const facts = readFacts(text);
      const told = new Map(
        toNflScript(parse(text)).events.flatMap(({ moment: { play, scoring } }) =>
          play !== null && scoring !== null ? [[play.id, scoring]] : [],
        ),
      );
      expect(facts.summary.length).toBeGreaterThan(5);
      for (const { id, quarter, team, type } of facts.summary) {
        expect(told.get(id)).toMatchObject({ quarter, team, type });
      }
    },
  );

  it('[NF46] the sample has all there is: a try only in the summary, a failed one, two points, a safety, overtime', () => {
    const state = lastState(ownFile);
    expect(state.quarters).toEqual({ home: [9, 6, 0, 3, 0], away: [7, 3, 0, 8, 3] });
    expect(state.scoringPlays.map(({ team, type }) => `${team} ${type}`)).toEqual([
      'OAK TD',
      'OAK XP',
      'OAK SAF',
      'STL TD',
      'STL XP',
      'STL FG',
      'OAK TD',
      'STL TD',
      'STL 2PT',
      'OAK FG',
      'STL FG',
    ]);
    expect(state.drives.map(({ result }) => result).slice(0, 4)).toEqual([
      'Touchdown',
      'Safety',
      'Interception',
      'Punt',
    ]);
    expect(state.drives[0]).toMatchObject({ playCount: 6, yards: 75, elapsedMs: 181_000 });
  });

  it.each(files)(
    '[NF47] %s: time only goes on, and so does the game clock, in each quarter',
    (_, text) => {
      const { events } = toNflScript(parse(text));
      let [atMs, quarter, clockMs] = [0, 1, Infinity];
      for (const event of events) {
        const { state } = event.moment;
        expect(event.atMs).toBeGreaterThan(atMs);
        expect(state.quarter).toBeGreaterThanOrEqual(quarter);
        const ceiling = state.quarter === quarter ? clockMs : 900_000;
        expect(state.clockMs).toBeLessThanOrEqual(ceiling);
        [atMs, quarter, clockMs] = [event.atMs, state.quarter, state.clockMs];
      }
      // At least what the game clock says, at most what a broadcast takes.
      expect(atMs).toBeGreaterThan(3_600_000);
      expect(atMs).toBeLessThan(4 * 3_600_000);
    },
  );

  it.each(files)(
    '[NF47] %s: each line of the file is told once, in order, with the situation after it',
    (_, text) => {
      const { plays } = readFacts(text);
      const { events } = toNflScript(parse(text));
      const told = events.flatMap(({ moment }) => (moment.play === null ? [] : [moment]));
      const ids = told.map(({ play }) => play?.id).filter((id) => id?.endsWith('-try') !== true);
      expect(ids).toEqual(plays.map(({ id }) => id));
      for (const [index, { state }] of told.entries()) {
        const next = told[index + 1]?.play;
        if (next === null || next === undefined || next.down === null) continue;
        if (next.quarter !== state.quarter) continue;
        expect([state.down, state.distance, state.yardsToGoal, state.possession]).toEqual([
          next.down,
          next.distance,
          next.yardsToGoal,
          next.possession,
        ]);
        expect(formatClock(state.clockMs)).toBe(formatClock(next.clockMs));
      }
    },
  );

  it("[NF46] where plays are missing, the file's own points are told when the quarter is over", () => {
    const file = JSON.parse(ownFile);
    const [game] = Object.values<{ drives: Record<string, { plays: Record<string, RawPlay> }> }>(
      file,
    );
    const first = game?.drives['1']?.plays ?? {};
    for (const [id, play] of Object.entries(first)) if (play.sp === 1) delete first[id];
    const { events } = toNflScript(parse(JSON.stringify(file)));
    const at = events.findIndex(({ moment }) => moment.state.quarter === 2);
    expect(events[at]?.moment.state.quarters.home).toEqual([2, 0]);
    expect(events[at + 1]?.moment).toMatchObject({
      play: null,
      scoring: null,
      state: { score: { home: 9, away: 7 }, quarters: { home: [9, 0], away: [7, 0] } },
    });
    expect(lastState(JSON.stringify(file)).score).toEqual({ home: 18, away: 21 });
  });
});

describe('made-up files', () => {
  it('[NF46] a score that stands behind the end of its quarter counts for its quarter', () => {
    const file = JSON.parse(toFile([[], [], [], []]));
    const [game] = Object.values<{ drives: Record<string, { plays: Record<string, RawPlay> }> }>(
      file,
    );
    const plays = game?.drives['1']?.plays ?? {};
    const late = { sp: 1, qtr: 1, time: '00:03', posteam: 'KC', note: 'FG', desc: 'Field goal.' };
    // Between the ends of the second and the third quarter.
    plays[115] = late;
    const state = lastState(JSON.stringify(file));
    expect(state.quarters).toEqual({ home: [3, 0, 0, 0], away: [0, 0, 0, 0] });
    expect(state.scoringPlays).toMatchObject([{ quarter: 1, clock: '0:03', team: 'KC' }]);
  });

  const scores = fc.constantFrom('TD', 'XP', 'FG', 'SAF', '2PT', null);
  const rows = fc.record({
    score: scores,
    isHome: fc.boolean(),
    /** What names the team: statistics, the summary, or nothing but the text. */
    evidence: fc.constantFrom('stats' as const, 'summary' as const, 'text' as const),
  });
  const games = fc.array(fc.array(rows, { maxLength: 12 }), { minLength: 1, maxLength: 5 });

  it('[NF46] any game ends in the points by quarter its plays add up to', () => {
    fc.assert(
      fc.property(games, (quarters) => {
        const state = lastState(toFile(quarters));
        const expected = { home: [0, 0, 0, 0], away: [0, 0, 0, 0] };
        if (quarters.length === 5) {
          expected.home.push(0);
          expected.away.push(0);
        }
        const list: string[] = [];
        for (const [index, plays] of quarters.entries()) {
          for (const { isHome, score } of plays) {
            if (score === null) continue;
            const side = isHome ? 'home' : 'away';
            expected[side][index] = (expected[side][index] ?? 0) + pointsOf(score);
            list.push(`${index + 1} ${isHome ? 'KC' : 'BUF'} ${score}`);
          }
        }
        const trim = (sums: readonly number[]) => sums.slice(0, Math.max(4, quarters.length));
        expect(trim([...state.quarters.home, 0, 0, 0, 0])).toEqual(expected.home);
        expect(trim([...state.quarters.away, 0, 0, 0, 0])).toEqual(expected.away);
        expect(
          state.scoringPlays.map(({ quarter, team, type }) => `${quarter} ${team} ${type}`),
        ).toEqual(list);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', 'not JSON'],
    ['nonsense', 'not JSON'],
    ['[]', 'no GameCenter game in it: an object with `drives` under the id of the game'],
    [
      '{"a":{"home":{}}}',
      'no GameCenter game in it: an object with `drives` under the id of the game',
    ],
    ['{"1":{"drives":{}}}', /^1\.home: /],
    ['{"1":{"drives":{},"home":{"abbr":"KC"},"away":{"abbr":"KC"}}}', '1: both teams are KC'],
    ['{"1":{"drives":{},"home":{"abbr":"KC"},"away":{"abbr":"BUF"}}}', '1: no plays in it'],
  ])('[NF46] %s is refused in one line', (text, error) => {
    const game = parseGameCenter(text);
    expect(game.ok).toBe(false);
    if (game.ok) return;
    expect(game.error).toMatch(error);
    expect(game.error).not.toContain('\n');
  });

  it('[NF46] whatever it reads, it does not throw, and what it takes can be told', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (text, value) => {
        expect(() => parseGameCenter(text)).not.toThrow();
        const [game] = Object.values<object>(JSON.parse(ownFile));
        const odd = JSON.stringify({ 1: { ...game, scrsummary: value, qtr: value } }) ?? '';
        const read = parseGameCenter(odd);
        const eventCount = read.ok ? toNflScript(read.value).events.length : Infinity;
        expect(eventCount).toBeGreaterThan(50);
      }),
    );
  });
});
