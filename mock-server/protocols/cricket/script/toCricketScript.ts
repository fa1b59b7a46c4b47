import type { Delivery, Innings, MatchRecord } from '../../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../worlds/cricket/nameUuid.ts';
import { createScorecard } from '../../../worlds/cricket/scorecard.ts';
import { createDisputeDesk } from './createDisputeDesk.ts';
import { createScriptWriter, type ScriptWriter } from './createScriptWriter.ts';
import { PACE, type CricketScript } from './cricketScript.ts';
import type { InningsStage } from './inningsStage.ts';
import { createMilestones, type Milestones } from './milestones.ts';
import { toInningsComplete, toMatchComplete } from './toCompletions.ts';
import { writeOver } from './writeOver.ts';

/**
 * Tells a match in the words of the wire: all innings, super overs included, with every event that follows from
 * the record. The last totals told are exactly those of the record's deliveries.
 * @param round Tells two plays of the same match apart, which share no innings and no ball.
 */
export function toCricketScript(record: MatchRecord, round = 0): CricketScript {
  const writer = createScriptWriter(record);
  const milestones = createMilestones();
  const stages: InningsStage[] = [];
  for (const [index, turn] of record.innings.entries()) {
    const stage = openInnings(record, turn, {
      id: nameUuid(`${record.id}/${round}/innings/${index + 1}`),
      number: index + 1,
    });
    stages.push(stage);
    writeInnings(writer, stage, { milestones, next: record.innings[index + 1] ?? null });
  }
  const last = stages.at(-1) ?? null;
  writer.wait(PACE.ballMs);
  const isAbandoned = record.result.kind === 'no_result';
  writer.setPresent(isAbandoned ? 'abandoned' : 'completed', last, null);
  writer.tell({ type: 'MATCH_COMPLETE', data: toMatchComplete(record, stages) });
  return writer.finish(record.id);
}

function openInnings(
  record: MatchRecord,
  turn: Innings,
  { id, number }: { readonly id: string; readonly number: number },
): InningsStage {
  const card = createScorecard();
  card.award(turn.penaltyBefore);
  const usual = turn.isSuperOver ? record.ballsPerOver : record.ballsLimit;
  return {
    record,
    turn,
    id,
    number,
    card,
    ballsLimit: turn.target?.balls ?? usual,
    penalties: { pre: turn.penaltyBefore, post: 0 },
  };
}

function writeInnings(
  writer: ScriptWriter,
  stage: InningsStage,
  { milestones, next }: { readonly milestones: Milestones; readonly next: Innings | null },
): void {
  const { turn } = stage;
  const opening = turn.overs[0]?.deliveries[0] ?? null;
  writer.setPresent('live', stage, opening);
  if (stage.number > 1) writer.wait(PACE.inningsMs);
  const disputes = createDisputeDesk(writer, stage);
  let before: Delivery | null = null;
  for (const [overIndex, over] of turn.overs.entries()) {
    const nextOver = turn.overs[overIndex + 1] ?? null;
    before = writeOver(writer, stage, { over, overIndex, nextOver, before, disputes, milestones });
  }
  disputes.settleAll();
  // Who was about to bat when play ended is heard of by this message alone.
  const isUnfinished = !turn.isComplete && turn.penaltyAfter === 0;
  if (isUnfinished && before !== null) return;
  stage.card.award(turn.penaltyAfter);
  stage.penalties = { ...stage.penalties, post: turn.penaltyAfter };
  writer.setPresent(next === null ? 'live' : 'innings_break', stage, before);
  writer.tell({ type: 'INNINGS_COMPLETE', data: toInningsComplete(stage, next) });
}
