import { toName, toSentence } from '../../shownText.ts';
import { disputeRaisedData, disputeResolvedData } from '../wire/disputes.ts';
import { defineDecoder } from './defineDecoder.ts';
import { toHead, toState, toVersion } from './figures.ts';
import { toId } from './parties.ts';
import { toBallInOver, toOverNumber } from './position.ts';
import { toResolver } from './words.ts';

/** `SCORING_DISPUTE_RAISED`. */
export const decodeDisputeRaised = defineDecoder(disputeRaisedData, (data, about) => ({
  ...about,
  ...toHead(data),
  type: 'disputeRaised',
  disputeId: String(data.dispute_id),
  ballId: toId(data.ball_id),
  overNumber: toOverNumber(data),
  ballInOver: toBallInOver(data.ball_number),
  versionA: toVersion(data.scorer_a_version),
  versionB: toVersion(data.scorer_b_version),
  message: toSentence(data.message),
}));

/** `DISPUTE_RESOLVED`. */
export const decodeDisputeResolved = defineDecoder(
  disputeResolvedData,
  (data, about, ballsPerOver) => ({
    ...about,
    type: 'disputeResolved',
    disputeId: String(data.dispute_id),
    ballId: toId(data.ball_id),
    resolution: toVersion(data.resolution),
    resolvedBy: toResolver(data.resolution?.resolved_by),
    resolverName: toName(data.resolution?.resolver_name),
    message: toSentence(data.message),
    state: toState(data.innings_state, ballsPerOver),
  }),
);
