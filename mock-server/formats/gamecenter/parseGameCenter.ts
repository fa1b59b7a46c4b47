import { err, ok, type Result } from '../../../src/lib/result.ts';
import type { PerSide, Side } from '../../worlds/nfl/game.ts';
import { addMissingTries } from './addMissingTries.ts';
import type { GameCenterDrive, GameCenterGame, GameCenterPlay } from './gameCenterGame.ts';
import {
  gameCenterSchema,
  type WireDrive,
  type WireGame,
  type WirePlay,
} from './gameCenterSchema.ts';
import { readScore } from './readScore.ts';

/** Codes of one team that changed its name or city; files mix them. */
const SAME_TEAMS = [
  ['JAC', 'JAX'],
  ['STL', 'LA', 'LAR'],
  ['SD', 'LAC'],
  ['OAK', 'LV'],
  ['CLE', 'CLV'],
  ['BAL', 'BLT'],
  ['HOU', 'HST'],
  ['ARI', 'ARZ'],
];
/** Statistics of an interception and of a lost fumble. */
const TURNOVER_STATS = new Set([19, 106]);
const QUARTERS = ['1', '2', '3', '4', '5'];

/**
 * Reads a game of NFL GameCenter JSON: an object with one game under its id, as the league's site served it
 * (`{"2016090800": {"home": …, "drives": …}, "nextupdate": …}`). The error is one line.
 */
export function parseGameCenter(text: string): Result<GameCenterGame, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('not JSON');
  }
  const found = findGame(value);
  if (found === null)
    return err('no GameCenter game in it: an object with `drives` under the id of the game');
  const parsed = gameCenterSchema.safeParse(found.game);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(
      `${[found.gameId, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not a game'}`,
    );
  }
  const game = toGame(found.gameId, parsed.data);
  if (game.teams.home === game.teams.away)
    return err(`${found.gameId}: both teams are ${game.teams.home}`);
  if (game.drives.every((drive) => drive.plays.length === 0)) {
    return err(`${found.gameId}: no plays in it`);
  }
  return ok(game);
}

function findGame(value: unknown): { readonly gameId: string; readonly game: unknown } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  for (const [gameId, game] of Object.entries(value)) {
    if (typeof game === 'object' && game !== null && 'drives' in game) return { gameId, game };
  }
  return null;
}

function toGame(gameId: string, wire: WireGame): GameCenterGame {
  const toSide = createSideReader({ home: wire.home.abbr, away: wire.away.abbr });
  const summary = new Map(Object.entries(wire.scrsummary ?? {}));
  const drives = byNumber(wire.drives).flatMap(([, drive]): GameCenterDrive[] => {
    if (typeof drive !== 'object' || drive === null) return [];
    const plays = byNumber(drive.plays).map(([id, play]) =>
      toPlay(id, play, { toSide, summary: summary.get(id) }),
    );
    return [toDrive(drive, toSide, plays)];
  });
  return {
    gameId,
    teams: { home: wire.home.abbr, away: wire.away.abbr },
    quarters: toQuarters(wire),
    isFinal: /^final/i.test(String(wire.qtr ?? '')),
    drives: addMissingTries(drives, wire.scrsummary),
  };
}

function toDrive(
  wire: WireDrive,
  toSide: (code: string) => Side | null,
  plays: readonly GameCenterPlay[],
): GameCenterDrive {
  const side = toSide(wire.posteam);
  return {
    side,
    result: wire.result === '' ? null : wire.result,
    playCount: wire.numplays,
    yards: wire.ydsgained,
    elapsedMs: toClockMs(wire.postime),
    startYardsToGoal: toYardsToGoal(wire.start?.yrdln ?? '', side, toSide),
    plays,
  };
}

function toPlay(
  id: string,
  wire: WirePlay,
  facts: Parameters<typeof readScore>[1],
): GameCenterPlay {
  const { toSide } = facts;
  const side = toSide(wire.posteam);
  const stats = Object.values(wire.players ?? {}).flat();
  const isDown = wire.down !== null && wire.down >= 1 && wire.down <= 4;
  return {
    id,
    quarter: Math.max(1, wire.qtr ?? 1),
    clockMs: toClockMs(wire.time) ?? 0,
    side,
    down: isDown ? wire.down : null,
    distance: isDown && wire.ydstogo !== null ? clampYards(wire.ydstogo) : null,
    yardsToGoal: toYardsToGoal(wire.yrdln, side, toSide),
    netYards: wire.ydsnet,
    note: wire.note,
    description: wire.desc,
    isTurnover: stats.some(({ statId }) => TURNOVER_STATS.has(statId ?? 0)),
    score: readScore(wire, facts),
  };
}

/** Null where the file has no complete table. */
function toQuarters({ away, home }: WireGame): PerSide<readonly number[]> | null {
  const ofHome = readQuarters(home.score);
  const ofAway = readQuarters(away.score);
  return ofHome === null || ofAway === null ? null : { home: ofHome, away: ofAway };
}

function readQuarters(score: WireGame['home']['score']): readonly number[] | null {
  const points = QUARTERS.flatMap((quarter) => score?.[quarter] ?? []);
  return points.length === QUARTERS.length && points.every((sum) => sum >= 0) ? points : null;
}

/** `07:20`, `:07`; null for anything else. */
function toClockMs(text: string): number | null {
  const match = /^(\d{0,2}):(\d{2})$/.exec(text.trim());
  return match === null ? null : (Number(match[1]) * 60 + Number(match[2])) * 1_000;
}

/** `CAR 35` or `50`, seen from a side. */
function toYardsToGoal(
  text: string,
  side: Side | null,
  toSide: (code: string) => Side | null,
): number | null {
  if (side === null) return null;
  const match = /^(?:([A-Z]{2,3}) )?(\d{1,2})$/.exec(text.trim());
  if (match === null) return null;
  const yards = Number(match[2]);
  if (yards > 50) return null;
  if (match[1] === undefined) return yards === 50 ? 50 : null;
  return toSide(match[1]) === side ? 100 - yards : yards;
}

function clampYards(yards: number): number {
  return Math.min(100, Math.max(0, yards));
}

function createSideReader(teams: PerSide<string>): (code: string) => Side | null {
  return (code) => {
    if (code === '') return null;
    if (isSameTeam(code, teams.home)) return 'home';
    return isSameTeam(code, teams.away) ? 'away' : null;
  };
}

function isSameTeam(left: string, right: string): boolean {
  return (
    left === right || SAME_TEAMS.some((codes) => codes.includes(left) && codes.includes(right))
  );
}

/** Entries with a number for a key, in the order of the numbers. */
function byNumber<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record)
    .filter(([key]) => /^\d+$/.test(key))
    .toSorted(([left], [right]) => Number(left) - Number(right));
}
