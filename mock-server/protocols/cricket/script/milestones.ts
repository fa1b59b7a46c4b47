import { isBowlersWicket, isLegal, type Delivery } from '../../../worlds/cricket/matchRecord.ts';
import type { ScriptWriter } from './createScriptWriter.ts';
import type { InningsStage } from './inningsStage.ts';
import { toBatterStats, toBowlerStats, toWirePlayer } from './wireParts.ts';

/** Notices what is worth a cheer. */
export interface Milestones {
  /** Looks at the card after a delivery; each milestone is told once. */
  look(writer: ScriptWriter, stage: InningsStage, delivery: Delivery): void;
}

const BATTER_MARKS = [
  [50, 'FIFTY'],
  [100, 'CENTURY'],
] as const;
const TEAM_MARKS = [
  [100, 'TEAM_100'],
  [200, 'TEAM_200'],
] as const;
const WICKETS_OF_A_HAUL = 5;
const WICKETS_OF_A_TRICK = 3;

/** Creates the watch of a match: a hat-trick may begin in one innings and end in the next. */
export function createMilestones(): Milestones {
  /** Wickets in a row, by bowler. */
  const streaks = new Map<string, number>();

  const isHatTrick = (delivery: Delivery) => {
    const { bowler, dismissals } = delivery;
    const count = dismissals.filter(isBowlersWicket).length;
    const before = streaks.get(bowler.id) ?? 0;
    const now = count > 0 ? before + count : isLegal(delivery) ? 0 : before;
    streaks.set(bowler.id, now);
    return before < WICKETS_OF_A_TRICK && now >= WICKETS_OF_A_TRICK;
  };

  return {
    look(writer, stage, delivery) {
      const { card, record } = stage;
      const { batter, bowler } = delivery;
      const about = { innings_id: stage.id, innings_number: stage.number };
      const batterStats = toBatterStats(card.batterSoFar(batter));
      for (const [runs, milestone_type] of BATTER_MARKS) {
        if (batterStats.runs < runs) continue;
        const message = `${runs} for ${batter.name}`;
        const data = { milestone_type, player: toWirePlayer(batter), stats: batterStats, message };
        writer.tellOnce(`${stage.id}/${batter.id}/${runs}`, {
          type: 'MILESTONE_ACHIEVED',
          data: { ...data, ...about },
        });
      }
      for (const [runs, milestone_type] of TEAM_MARKS) {
        if (card.runs < runs) continue;
        const message = `${runs} up for ${stage.turn.battingTeam.name}`;
        const data = { milestone_type, player: null, stats: { runs: card.runs }, message };
        writer.tellOnce(`${stage.id}/team/${runs}`, {
          type: 'MILESTONE_ACHIEVED',
          data: { ...data, ...about },
        });
      }
      const line = card.bowlerSoFar(bowler);
      const { overs, runs, wickets } = toBowlerStats(line, record.ballsPerOver);
      const bowled = { player: toWirePlayer(bowler), stats: { overs, runs, wickets }, ...about };
      if (wickets >= WICKETS_OF_A_HAUL) {
        const message = `Five wickets for ${bowler.name}`;
        writer.tellOnce(`${stage.id}/${bowler.id}/haul`, {
          type: 'MILESTONE_ACHIEVED',
          data: { milestone_type: 'FIVE_WICKETS', message, ...bowled },
        });
      }
      if (isHatTrick(delivery)) {
        const message = `Hat-trick for ${bowler.name}`;
        writer.tell({
          type: 'MILESTONE_ACHIEVED',
          data: { milestone_type: 'HAT_TRICK', message, ...bowled },
        });
      }
    },
  };
}
