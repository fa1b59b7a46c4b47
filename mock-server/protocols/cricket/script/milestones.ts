import { isBowlersWicket, isLegal, type Delivery } from '../../../worlds/cricket/matchRecord.ts';
import type { ScriptWriter } from './createScriptWriter.ts';
import type { CricketEvent } from './cricketScript.ts';
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
      tellBatterMarks(writer, stage, delivery);
      tellTeamMarks(writer, stage);
      tellBowlerMarks(writer, stage, { delivery, isHatTrick: isHatTrick(delivery) });
    },
  };
}

function tellBatterMarks(writer: ScriptWriter, stage: InningsStage, { batter }: Delivery): void {
  const stats = toBatterStats(stage.card.batterSoFar(batter));
  const player = toWirePlayer(batter);
  for (const [runs, milestone_type] of BATTER_MARKS) {
    if (stats.runs < runs) continue;
    const message = `${runs} for ${batter.name}`;
    const milestone = toMilestone(stage, { milestone_type, player, stats, message });
    writer.tellOnce(`${stage.id}/${batter.id}/${runs}`, milestone);
  }
}

function tellTeamMarks(writer: ScriptWriter, stage: InningsStage): void {
  const { card, turn } = stage;
  for (const [runs, milestone_type] of TEAM_MARKS) {
    if (card.runs < runs) continue;
    const message = `${runs} up for ${turn.battingTeam.name}`;
    const stats = { runs: card.runs };
    const milestone = toMilestone(stage, { milestone_type, player: null, stats, message });
    writer.tellOnce(`${stage.id}/team/${runs}`, milestone);
  }
}

function tellBowlerMarks(
  writer: ScriptWriter,
  stage: InningsStage,
  { delivery, isHatTrick }: { readonly delivery: Delivery; readonly isHatTrick: boolean },
): void {
  const { bowler } = delivery;
  const line = stage.card.bowlerSoFar(bowler);
  const { overs, runs, wickets } = toBowlerStats(line, stage.record.ballsPerOver);
  const bowled = { player: toWirePlayer(bowler), stats: { overs, runs, wickets } };
  if (wickets >= WICKETS_OF_A_HAUL) {
    const message = `Five wickets for ${bowler.name}`;
    const milestone = toMilestone(stage, { milestone_type: 'FIVE_WICKETS', message, ...bowled });
    writer.tellOnce(`${stage.id}/${bowler.id}/haul`, milestone);
  }
  if (isHatTrick) {
    const message = `Hat-trick for ${bowler.name}`;
    writer.tell(toMilestone(stage, { milestone_type: 'HAT_TRICK', message, ...bowled }));
  }
}

type Milestone = Extract<CricketEvent, { type: 'MILESTONE_ACHIEVED' }>;

function toMilestone({ id, number }: InningsStage, data: Milestone['data']): Milestone {
  return {
    type: 'MILESTONE_ACHIEVED',
    data: { ...data, innings_id: id, innings_number: number },
  };
}
