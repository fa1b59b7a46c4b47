import { sumExtras } from '../../protocols/cricket/cricketFacts.ts';
import type { DeliveryVersion } from '../../protocols/cricket/cricketFacts.ts';
import type {
  CricketDisputeRaisedItem,
  CricketDisputeResolvedItem,
} from '../../protocols/cricket/cricketItems.ts';
import type { CricketDelivery, CricketInnings } from './cricketInnings.ts';
import type { CricketDispute, CricketMatch } from './cricketMatch.ts';
import { putInnings } from './findInnings.ts';
import type { DeliveryPlace } from './overLog.ts';
import { findDelivery, replaceDelivery } from './overLog.ts';
import { applyState } from './standing.ts';
import { isFaced, tallyDelivery } from './tallyDelivery.ts';

const MAX_DISPUTES = 100;

/** Scorers disagree: nothing counts differently until they agree. */
export function foldDisputeRaised(
  match: CricketMatch,
  item: CricketDisputeRaisedItem,
): CricketMatch {
  const { disputeId, ballId, overNumber, ballInOver, versionA, versionB, message } = item;
  if (match.disputes.some((known) => known.disputeId === disputeId)) return match;
  const said = { disputeId, ballId, overNumber, ballInOver, versionA, versionB, message };
  return withDispute(match, {
    ...said,
    status: 'open',
    resolution: null,
    resolvedBy: null,
    resolverName: null,
  });
}

/** They agree: the delivery is corrected, and everything that was summed from it. */
export function foldDisputeResolved(
  match: CricketMatch,
  item: CricketDisputeResolvedItem,
): CricketMatch {
  const { disputeId, resolution, resolvedBy, resolverName, message } = item;
  const known = match.disputes.find((dispute) => dispute.disputeId === disputeId);
  if (known?.status === 'resolved') return match;
  const ballId = item.ballId ?? known?.ballId ?? null;
  const settled = { disputeId, ballId, resolution, resolvedBy, resolverName };
  const unraised = { overNumber: null, ballInOver: null, versionA: null, versionB: null };
  const resolved = withDispute(match, {
    ...unraised,
    ...known,
    ...settled,
    message: message ?? known?.message ?? null,
    status: 'resolved',
  });
  return ballId === null ? resolved : correct(resolved, ballId, item);
}

function withDispute(match: CricketMatch, dispute: CricketDispute): CricketMatch {
  const at = match.disputes.findIndex(({ disputeId }) => disputeId === dispute.disputeId);
  const disputes =
    at === -1
      ? [...match.disputes, dispute].slice(-MAX_DISPUTES)
      : match.disputes.with(at, dispute);
  return { ...match, disputes };
}

function correct(
  match: CricketMatch,
  ballId: string,
  { resolution, state }: CricketDisputeResolvedItem,
): CricketMatch {
  const { ballsPerOver } = match;
  for (const innings of match.innings) {
    const place = findDelivery(innings, ballId);
    if (!place) continue;
    const corrected = resolution
      ? correctDelivery(innings, place, { version: resolution, ballsPerOver })
      : innings;
    return putInnings(match, applyState(corrected, state, ballsPerOver));
  }
  return match;
}

function correctDelivery(
  innings: CricketInnings,
  place: DeliveryPlace,
  { version, ballsPerOver }: { readonly version: DeliveryVersion; readonly ballsPerOver: number },
): CricketInnings {
  const before = place.delivery;
  const after = toCorrected(before, version);
  const without = tallyDelivery(innings, before, { sign: -1, ballsPerOver });
  const summed = tallyDelivery(without, after, { sign: 1, ballsPerOver });
  const shifted = shiftLater(summed, before, {
    runs: after.runsTotal - before.runsTotal,
    faced: Number(isFaced(after)) - Number(isFaced(before)),
  });
  return replaceDelivery(shifted, place, { corrected: after, ballsPerOver });
}

function toCorrected(delivery: CricketDelivery, version: DeliveryVersion): CricketDelivery {
  const runsBatter = version.runsBatter ?? delivery.runsBatter;
  const extras = version.extras ?? delivery.extras;
  const isSameHit = runsBatter === delivery.runsBatter;
  return {
    ...delivery,
    runsBatter,
    extras,
    runsTotal: runsBatter + sumExtras(extras),
    isLegal: version.isLegal ?? delivery.isLegal,
    boundary: isSameHit ? (version.boundary ?? delivery.boundary) : version.boundary,
  };
}

/** Wickets that fell later fell at another score, and one partnership was another. */
function shiftLater(
  innings: CricketInnings,
  { ballId }: CricketDelivery,
  change: { readonly runs: number; readonly faced: number },
): CricketInnings {
  const order = innings.overs.flatMap(({ deliveries }) => deliveries.map((known) => known.ballId));
  const at = order.indexOf(ballId);
  let isFound = false;
  const fallOfWickets = innings.fallOfWickets.map((fall) => {
    if (fall.ballId === null || order.indexOf(fall.ballId) < at) return fall;
    const partnership = isFound ? fall.partnership : shift(fall.partnership, change);
    isFound = true;
    return { ...fall, runs: fall.runs + change.runs, partnership };
  });
  const partnership = isFound ? innings.partnership : shift(innings.partnership, change);
  return { ...innings, fallOfWickets, partnership };
}

function shift(
  { runs, balls }: CricketInnings['partnership'],
  change: { readonly runs: number; readonly faced: number },
): CricketInnings['partnership'] {
  return { runs: Math.max(0, runs + change.runs), balls: Math.max(0, balls + change.faced) };
}
