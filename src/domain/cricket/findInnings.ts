import type { InningsHead } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketInnings } from './cricketInnings.ts';
import { createInnings } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { createCricketMatch, selectCurrentInnings } from './cricketMatch.ts';
import { isShallowSame } from './isShallowSame.ts';
import { isSameTeam, mergeTeam } from './players.ts';

/** More than any match had, however many super overs it took. */
const MAX_INNINGS = 20;
const MAX_TEAMS = 4;

/** A message that names no innings is about the one under way. */
export const NO_HEAD: InningsHead = {
  inningsId: null,
  inningsNumber: null,
  isSuperOver: null,
  battingTeam: null,
  bowlingTeam: null,
};

/** A match, and the innings of it that a message is about. */
export interface PlacedInnings {
  readonly match: CricketMatch;
  readonly innings: CricketInnings;
}

/** Finds the innings a message is about, or begins it; a message of a match that began anew begins that. */
export function openInnings(match: CricketMatch, head: InningsHead): PlacedInnings {
  const known = findInnings(match, head);
  if (known) return { match, innings: describe(known, head) };
  if (isOfNewMatch(match, head)) {
    const { matchId, matchCode, teams, ballsPerOver } = match;
    const anew = { ...createCricketMatch(matchId), matchCode, teams, ballsPerOver };
    return openInnings(anew, head);
  }
  const number = head.inningsNumber ?? (match.innings.at(-1)?.inningsNumber ?? 0) + 1;
  return { match, innings: describe(createInnings(number), head) };
}

/** Puts an innings in its place, in order of number, and both sides among those known. */
export function putInnings(match: CricketMatch, innings: CricketInnings): CricketMatch {
  const { inningsNumber } = innings;
  const at = match.innings.findIndex((known) => known.inningsNumber === inningsNumber);
  const known = match.innings[at];
  if (known && isShallowSame(known, innings)) return match;
  const list = !known
    ? [...match.innings, innings]
        .toSorted((left, right) => left.inningsNumber - right.inningsNumber)
        .slice(-MAX_INNINGS)
    : match.innings.with(at, innings);
  return {
    ...match,
    innings: list,
    teams: [innings.battingTeam, innings.bowlingTeam].reduce(addTeam, match.teams),
    currentInnings: (list.findLast(hasBegun) ?? list.at(-1))?.inningsNumber ?? null,
  };
}

/** An innings is announced with its target before it begins. */
function hasBegun({ inningsId, balls, runs, overs, isComplete }: CricketInnings): boolean {
  return inningsId !== null || balls > 0 || runs > 0 || overs.length > 0 || isComplete;
}

/** Once an innings is under way, those before it are over, whether or not that was told. */
export function closeEarlierInnings(match: CricketMatch, inningsNumber: number): CricketMatch {
  const isOpen = (innings: CricketInnings) =>
    innings.inningsNumber < inningsNumber && !innings.isComplete;
  if (!match.innings.some(isOpen)) return match;
  const innings = match.innings.map((known) =>
    isOpen(known) ? { ...known, isComplete: true } : known,
  );
  return { ...match, innings };
}

function findInnings(match: CricketMatch, head: InningsHead): CricketInnings | null {
  const { inningsId, inningsNumber } = head;
  if (inningsId === null && inningsNumber === null) return selectCurrentInnings(match);
  const byId = match.innings.find((known) => inningsId !== null && known.inningsId === inningsId);
  if (byId) return byId;
  if (inningsNumber !== null) {
    const byNumber = match.innings.find((known) => known.inningsNumber === inningsNumber);
    const isOther = byNumber && byNumber.inningsId !== null && inningsId !== null;
    return byNumber && !isOther ? byNumber : null;
  }
  // Known by its number alone, from a snapshot or as the next to come: the first id that comes is its own.
  const last = match.innings.at(-1) ?? null;
  return last && last.inningsId === null && !last.isComplete ? last : null;
}

/** A server may begin a match anew in the same room: another innings by an old number, or one after the end. */
function isOfNewMatch({ innings, result }: CricketMatch, head: InningsHead): boolean {
  const last = innings.at(-1);
  if (!last) return false;
  if (head.inningsNumber === null) return result !== null;
  const isTaken = innings.some((known) => known.inningsNumber === head.inningsNumber);
  return isTaken || (result !== null && head.inningsNumber <= last.inningsNumber);
}

function describe(innings: CricketInnings, head: InningsHead): CricketInnings {
  const inningsId = head.inningsId ?? innings.inningsId;
  const isSuperOver = head.isSuperOver ?? innings.isSuperOver;
  const battingTeam = mergeTeam(innings.battingTeam, head.battingTeam);
  const bowlingTeam = mergeTeam(innings.bowlingTeam, head.bowlingTeam);
  const isSame =
    inningsId === innings.inningsId &&
    isSuperOver === innings.isSuperOver &&
    battingTeam === innings.battingTeam &&
    bowlingTeam === innings.bowlingTeam;
  return isSame ? innings : { ...innings, inningsId, isSuperOver, battingTeam, bowlingTeam };
}

/** The sides with one more, or with what it adds to one of them. */
export function addTeam(
  teams: CricketMatch['teams'],
  team: CricketMatch['teams'][number] | null,
): CricketMatch['teams'] {
  if (!team) return teams;
  const at = teams.findIndex((known) => isSameTeam(known, team));
  const known = teams[at];
  if (!known) return teams.length < MAX_TEAMS ? [...teams, team] : teams;
  const merged = mergeTeam(known, team);
  return merged === known || !merged ? teams : teams.with(at, merged);
}
