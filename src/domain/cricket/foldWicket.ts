import type { CricketPlayer } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketWicketItem } from '../../protocols/cricket/cricketItems.ts';
import { changeBatter, toStatedBatting } from './cards.ts';
import type { CricketBatter, CricketInnings, FallOfWicket } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { openInnings, putInnings } from './findInnings.ts';
import type { DeliveryPlace } from './overLog.ts';
import { findDelivery, replaceDelivery } from './overLog.ts';
import { isSamePlayer } from './players.ts';
import { recordLeaving } from './recordLeaving.ts';
import { applyState } from './standing.ts';

/** A dismissal: of a delivery that named it already it only brings what is not known yet. */
export function foldWicket(match: CricketMatch, item: CricketWicketItem): CricketMatch {
  const { ballId } = item;
  const home = match.innings.findLast(
    (innings) => ballId !== null && findDelivery(innings, ballId) !== null,
  );
  const opened = home ? { match, innings: home } : openInnings(match, item);
  const { innings } = opened;
  const place = ballId === null ? null : findDelivery(innings, ballId);
  const folded = isRecorded(innings, item, place)
    ? addDetails(innings, item)
    : takeOff(innings, item, { place, ballsPerOver: opened.match.ballsPerOver });
  return putInnings(opened.match, folded);
}

/** Who is out is so once in an innings; who retired may come back and go again with another delivery. */
function isRecorded(
  { batters, fallOfWickets }: CricketInnings,
  { dismissal, wicketId }: CricketWicketItem,
  place: DeliveryPlace | null,
): boolean {
  const { player } = dismissal;
  const line = findLine(batters, player);
  return (
    line?.howOut?.isOut === true ||
    fallOfWickets.some((fall) => wicketId !== null && fall.wicketId === wicketId) ||
    place?.delivery.leavers.some((leaver) => isSamePlayer(leaver, player)) === true
  );
}

/** What the message adds to a wicket that is counted: nothing about the score, which may be an old one. */
function addDetails(innings: CricketInnings, item: CricketWicketItem): CricketInnings {
  const { dismissal, bowler, wicketId } = item;
  const { player, kind, fielders, isBowlers } = dismissal;
  const line = findLine(innings.batters, player);
  const { howOut = null } = line ?? {};
  if (!howOut || howOut.ballId !== item.ballId || howOut.isReported) return innings;
  const carded = changeBatter(innings, player, () => ({
    howOut: {
      ...howOut,
      kind: howOut.kind === 'other' ? kind : howOut.kind,
      fielders: howOut.fielders.length > 0 ? howOut.fielders : fielders,
      bowler: howOut.bowler ?? (isBowlers ? bowler : null),
      isReported: true,
    },
  }));
  const fallOfWickets = carded.fallOfWickets.map((fall) =>
    isSamePlayer(fall.player, player) ? withWord({ ...fall, wicketId }, item) : fall,
  );
  return { ...carded, fallOfWickets };
}

function takeOff(
  innings: CricketInnings,
  item: CricketWicketItem,
  { place, ballsPerOver }: { readonly place: DeliveryPlace | null; readonly ballsPerOver: number },
): CricketInnings {
  const { dismissal, batterStats } = item;
  const isCounted = (place?.delivery.unnamedWickets ?? 0) > 0;
  const named = place ? nameLeaver(innings, { item, place, ballsPerOver }) : innings;
  const counted = {
    ...named,
    wickets: named.wickets + (dismissal.isOut && !isCounted ? 1 : 0),
  };
  const stated = applyState(counted, item.state, ballsPerOver);
  const batted = changeBatter(stated, dismissal.player, toStatedBatting(batterStats));
  const left = recordLeaving(batted, {
    dismissal,
    bowler: item.bowler ?? place?.delivery.bowler ?? null,
    ballId: item.ballId,
    wicketId: item.wicketId,
    wicketNumber: stated.wickets,
    isBowlerStated: place?.delivery.isBowlerStated === true,
    isReported: true,
    ballsPerOver,
  });
  if (!dismissal.isOut) return left;
  const fallOfWickets = left.fallOfWickets.map((fall, at, all) =>
    at === all.length - 1 ? withWord(fall, item) : fall,
  );
  return { ...left, fallOfWickets };
}

/** The delivery now knows who left with it. */
function nameLeaver(
  innings: CricketInnings,
  {
    item,
    place,
    ballsPerOver,
  }: {
    readonly item: CricketWicketItem;
    readonly place: DeliveryPlace;
    readonly ballsPerOver: number;
  },
): CricketInnings {
  const { delivery } = place;
  const { player, isOut } = item.dismissal;
  const isCounted = delivery.unnamedWickets > 0;
  const corrected = {
    ...delivery,
    leavers: [...delivery.leavers, player],
    wickets: delivery.wickets + (isOut && !isCounted ? 1 : 0),
    unnamedWickets: Math.max(0, delivery.unnamedWickets - 1),
  };
  return replaceDelivery(innings, place, { corrected, ballsPerOver });
}

/** The server's word on the score it fell at and on the partnership. */
function withWord(
  fall: FallOfWicket,
  { fall: said, partnership }: CricketWicketItem,
): FallOfWicket {
  return {
    ...fall,
    runs: said.runs ?? fall.runs,
    wicketNumber: said.wickets ?? fall.wicketNumber,
    balls: said.balls ?? fall.balls,
    partnership: {
      runs: partnership?.runs ?? fall.partnership.runs,
      balls: partnership?.balls ?? fall.partnership.balls,
    },
  };
}

function findLine(
  batters: readonly CricketBatter[],
  player: CricketPlayer,
): CricketBatter | undefined {
  return batters.find((line) => isSamePlayer(line.player, player));
}
