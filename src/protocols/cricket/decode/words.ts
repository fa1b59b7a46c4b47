import type { CricketMargin, CricketMilestoneItem } from '../cricketItems.ts';
import type { CricketDisputeResolvedItem, CricketPlayerChangedItem } from '../cricketItems.ts';
import type { CricketExtras, CricketStatus, DismissalKind } from '../cricketFacts.ts';
import { CRICKET_STATUSES, DISMISSAL_KINDS } from '../cricketFacts.ts';

/** Longer than any word there is; the rest of a hostile text is not looked at. */
const MAX_WORD_CHARS = 64;

/** Looks up a word of the wire, whose sources differ in case, underscores and blanks: "RUN_OUT", "run out". */
function createLookup<Word>(
  words: Iterable<readonly [string, Word]>,
): (text: string | null | undefined) => Word | null {
  const known = new Map(Array.from(words, ([name, word]) => [squash(name), word]));
  return (text) => known.get(squash(text ?? '')) ?? null;
}

function squash(text: string): string {
  return text
    .slice(0, MAX_WORD_CHARS)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** Where a match stands; null for a word nobody here knows. */
export const toStatus = createLookup<CricketStatus>([
  ...CRICKET_STATUSES.map((status) => [status, status] as const),
  ['IN_PROGRESS', 'live'],
  ['complete', 'completed'],
  ['finished', 'completed'],
]);

const lookUpDismissal = createLookup<DismissalKind>([
  ...DISMISSAL_KINDS.map((kind) => [kind, kind] as const),
  ['handled the ball', 'handledBall'],
  ['hit the ball twice', 'hitTwice'],
  ['hit_ball_twice', 'hitTwice'],
  ['obstructing the field', 'obstructingField'],
]);

/** How a batter left. */
export function toDismissalKind(text: string | null | undefined): DismissalKind {
  return lookUpDismissal(text) ?? 'other';
}

/** Which kind an extra is; null for a word nobody here knows, "none" among them. */
export const toExtraKind = createLookup<keyof CricketExtras>([
  ['wide', 'wides'],
  ['wides', 'wides'],
  ['wd', 'wides'],
  ['no_ball', 'noBalls'],
  ['no_balls', 'noBalls'],
  ['nb', 'noBalls'],
  ['bye', 'byes'],
  ['byes', 'byes'],
  ['leg_bye', 'legByes'],
  ['leg_byes', 'legByes'],
  ['penalty', 'penalty'],
]);

/** Whether a hit reached the boundary. */
export const toBoundary = createLookup<'four' | 'six'>([
  ['four', 'four'],
  ['six', 'six'],
]);

const lookUpMargin = createLookup<CricketMargin['kind']>([
  ['runs', 'runs'],
  ['wickets', 'wickets'],
  ['tied', 'tied'],
  ['tie', 'tied'],
  ['no_result', 'noResult'],
  ['drawn', 'drawn'],
  ['draw', 'drawn'],
  ['awarded', 'awarded'],
]);

/** In what a match was won. */
export function toMarginKind(text: string | null | undefined): CricketMargin['kind'] {
  return lookUpMargin(text) ?? 'other';
}

const lookUpMilestone = createLookup<CricketMilestoneItem['milestone']>([
  ['fifty', 'fifty'],
  ['century', 'century'],
  ['hundred', 'century'],
  ['hat_trick', 'hatTrick'],
  ['five_wickets', 'fiveWickets'],
  ['team_100', 'team100'],
  ['team_200', 'team200'],
]);

/** What was achieved. */
export function toMilestone(text: string | null | undefined): CricketMilestoneItem['milestone'] {
  return lookUpMilestone(text) ?? 'other';
}

const lookUpResolver = createLookup<CricketDisputeResolvedItem['resolvedBy']>([
  ['umpire', 'umpire'],
  ['majority_vote', 'majorityVote'],
  ['captain', 'captain'],
  ['video_review', 'videoReview'],
]);

/** Who ended a dispute. */
export function toResolver(
  text: string | null | undefined,
): CricketDisputeResolvedItem['resolvedBy'] {
  return lookUpResolver(text) ?? 'other';
}

const lookUpChange = createLookup<CricketPlayerChangedItem['change']>([
  ['batsman', 'batter'],
  ['batter', 'batter'],
  ['bowler', 'bowler'],
  ['substitute', 'substitute'],
]);

/** In what part somebody is replaced. */
export function toChange(text: string | null | undefined): CricketPlayerChangedItem['change'] {
  return lookUpChange(text) ?? 'other';
}
