import { isSameValue } from '../../lib/isSameValue.ts';
import type {
  CricketMilestoneItem,
  CricketPlayerChangedItem,
} from '../../protocols/cricket/cricketItems.ts';
import { changeBatter, unchanged } from './cards.ts';
import type { CricketInnings } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { NO_HEAD, openInnings, putInnings } from './findInnings.ts';
import { isSamePlayer } from './players.ts';

const MAX_CHANGES = 100;
const MAX_MILESTONES = 50;

/** Somebody comes for somebody. */
export function foldPlayerChanged(
  match: CricketMatch,
  item: CricketPlayerChangedItem,
): CricketMatch {
  if (match.playerChanges.some((known) => isRepeat(known, item))) return match;
  const playerChanges = [...match.playerChanges, item].slice(-MAX_CHANGES);
  const changed = { ...match, playerChanges };
  const { inningsId, inningsNumber } = item;
  const isInMiddle = item.change === 'batter' || item.change === 'bowler';
  // A change may be told before anybody says which innings it is: the next delivery shows it then.
  const isPlaced = match.innings.length > 0 || inningsNumber !== null;
  if (!isInMiddle || !isPlaced) return changed;
  const opened = openInnings(changed, { ...NO_HEAD, inningsId, inningsNumber });
  return putInnings(opened.match, comeIn(opened.innings, item));
}

function comeIn(innings: CricketInnings, item: CricketPlayerChangedItem): CricketInnings {
  const { change, playerIn, playerOut } = item;
  if (!playerIn) return innings;
  if (change === 'bowler') return { ...innings, bowler: playerIn };
  const { striker, nonStriker } = innings;
  const isThere = isSamePlayer(striker, playerIn) || isSamePlayer(nonStriker, playerIn);
  const batting = changeBatter(innings, playerIn, unchanged);
  if (isThere) return batting;
  const isFor = (place: CricketInnings['striker']) => !place || isSamePlayer(place, playerOut);
  if (isFor(striker)) return { ...batting, striker: playerIn };
  return isFor(nonStriker) ? { ...batting, nonStriker: playerIn } : batting;
}

/** Something worth a cheer; told again, it is still one. */
export function foldMilestone(match: CricketMatch, item: CricketMilestoneItem): CricketMatch {
  // Nobody achieves the same twice, so its stamp says nothing.
  const isKnown = match.milestones.some((known) =>
    isRepeat({ ...known, sourceTime: item.sourceTime }, item),
  );
  if (isKnown) return match;
  return { ...match, milestones: [...match.milestones, item].slice(-MAX_MILESTONES) };
}

interface Told {
  readonly eventId: string | null;
  readonly sourceTime: string | null;
}

/** By its id, or else by all it says, its stamp included: the same two bowlers relieve each other all day. */
function isRepeat<Item extends Told>(known: Item, item: Item): boolean {
  if (known.eventId !== null && item.eventId !== null) return known.eventId === item.eventId;
  return isSameValue(known, item);
}
