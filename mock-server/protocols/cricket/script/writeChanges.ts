import type { Delivery, Player } from '../../../worlds/cricket/matchRecord.ts';
import type { ScriptWriter } from './createScriptWriter.ts';
import type { InningsStage } from './inningsStage.ts';
import { toWirePlayer, toWireTeam } from './wireParts.ts';

export interface ChangeParts {
  /** Null before the first delivery: who opens replaces nobody. */
  readonly before: Delivery | null;
  readonly delivery: Delivery;
  readonly isNewOver: boolean;
}

/** Tells who is new in the middle, or in a side, with a delivery. */
export function writeChanges(writer: ScriptWriter, stage: InningsStage, parts: ChangeParts): void {
  const { before, delivery } = parts;
  writeSubstitutes(writer, stage, delivery);
  if (before === null) return;
  const pair = [before.batter, before.nonStriker];
  const newPair = [delivery.batter, delivery.nonStriker];
  const leaving = pair.filter(({ id }) => !newPair.some((player) => player.id === id));
  const coming = newPair.filter(({ id }) => !pair.some((player) => player.id === id));
  for (const [index, player] of coming.entries()) {
    const out = leaving[index] ?? null;
    writeBatter(writer, stage, { player, out, reason: toBatterReason(before, out) });
  }
  if (before.bowler.id === delivery.bowler.id) return;
  const change = delivery.replacements.find(({ role }) => role === 'bowler');
  const reason = parts.isNewOver
    ? 'END_OF_OVER'
    : change !== undefined && !change.isInjury
      ? 'TACTICAL'
      : 'INJURY';
  writer.tell({
    type: 'PLAYER_CHANGED',
    data: {
      change_type: 'BOWLER',
      reason,
      player_out: toWirePlayer(before.bowler),
      player_in: toWirePlayer(delivery.bowler),
      team: toWireTeam(stage.turn.bowlingTeam),
      innings_id: stage.id,
      innings_number: stage.number,
    },
  });
}

function writeBatter(
  writer: ScriptWriter,
  stage: InningsStage,
  { out, player, reason }: { readonly player: Player; readonly out: Player | null; reason: string },
): void {
  const { position } = stage.card.batterSoFar(player);
  writer.tell({
    type: 'PLAYER_CHANGED',
    data: {
      change_type: 'BATSMAN',
      reason,
      player_out: out === null ? null : toWirePlayer(out),
      player_in: { ...toWirePlayer(player), batting_position: position },
      team: toWireTeam(stage.turn.battingTeam),
      innings_id: stage.id,
      innings_number: stage.number,
    },
  });
}

function toBatterReason({ dismissals }: Delivery, out: Player | null): string {
  const dismissal = dismissals.find(({ playerOut }) => playerOut.id === out?.id) ?? dismissals[0];
  switch (dismissal?.kind) {
    case 'retired_hurt':
      return 'INJURY';
    case 'retired_out':
    case 'retired_not_out':
    case undefined:
      return 'TACTICAL';
    default:
      return 'WICKET';
  }
}

function writeSubstitutes(writer: ScriptWriter, stage: InningsStage, delivery: Delivery): void {
  for (const { isInjury, playerIn, playerOut, role, team } of delivery.replacements) {
    if (role !== 'side') continue;
    writer.tell({
      type: 'PLAYER_CHANGED',
      data: {
        change_type: 'SUBSTITUTE',
        reason: isInjury ? 'INJURY' : 'TACTICAL',
        player_out: playerOut === null ? null : toWirePlayer(playerOut),
        player_in: toWirePlayer(playerIn),
        team: team === null ? null : toWireTeam(team),
        innings_id: stage.id,
        innings_number: stage.number,
      },
    });
  }
}
