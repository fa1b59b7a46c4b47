import { toSentence } from '../../shownText.ts';
import type { BatterStats } from '../cricketFacts.ts';
import { wicketFallenData } from '../wire/wicketFallen.ts';
import type { WicketFallenData } from '../wire/wicketFallen.ts';
import { defineDecoder } from './defineDecoder.ts';
import { parseFall, toHead, toState } from './figures.ts';
import { toId, toPlayer } from './parties.ts';
import { toDismissal } from './toDismissal.ts';

/** `WICKET_FALLEN` in all its variants. */
export const decodeWicket = defineDecoder(wicketFallenData, (data, about, ballsPerOver) => {
  const { fielder } = data;
  const fielders = data.fielders ?? (fielder ? [fielder] : []);
  const player = toPlayer(data.batsman_out) ?? { playerId: null, name: null };
  return {
    ...about,
    ...toHead(data),
    type: 'wicket',
    ballId: toId(data.ball_id),
    wicketId: toId(data.wicket_id),
    dismissal: toDismissal({ ...data, fielders }, player),
    batterStats: toStats(data.batsman_out),
    bowler: toPlayer(data.bowler),
    state: toState(data.innings_state, ballsPerOver),
    fall: parseFall(data.fall_of_wicket, ballsPerOver),
    partnership: toPartnership(data.partnership),
    commentary: toSentence(data.commentary),
  };
});

/** The original writes noughts where it has not looked. */
function toStats(wire: WicketFallenData['batsman_out']): BatterStats {
  const isPlaceholder = (wire.runs ?? 0) === 0 && (wire.balls ?? 0) === 0;
  return {
    runs: isPlaceholder ? null : (wire.runs ?? null),
    balls: isPlaceholder ? null : (wire.balls ?? null),
    fours: isPlaceholder ? null : (wire.fours ?? null),
    sixes: isPlaceholder ? null : (wire.sixes ?? null),
  };
}

function toPartnership(wire: WicketFallenData['partnership']) {
  if (!wire) return null;
  const { runs = null, balls = null, partner } = wire;
  if (typeof partner !== 'string') return { runs, balls, partner: toPlayer(partner) };
  return { runs, balls, partner: toPlayer({ player_name: partner }) };
}
