import { toName } from '../../shownText.ts';
import type { CricketPlayer, CricketTeam } from '../cricketFacts.ts';
import type { WirePlayer, WireTeam } from '../wire/fields.ts';

/** What the original writes where it has not looked up the name. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'batsman',
  'batter',
  'bowler',
  'fielder',
  'striker',
  'non-striker',
  'unknown',
]);

/** An id as text; an empty one is none. */
export function toId(id: string | number | null | undefined): string | null {
  return id === null || id === undefined || id === '' ? null : String(id);
}

/** A player; null where neither id nor name says who. */
export function toPlayer(wire: WirePlayer | null | undefined): CricketPlayer | null {
  if (!wire) return null;
  const playerId = toId(wire.player_id);
  const name = toName(wire.player_name)?.trim() ?? '';
  const isKnown = name !== '' && !PLACEHOLDERS.has(name.toLowerCase());
  return playerId === null && !isKnown ? null : { playerId, name: isKnown ? name : null };
}

/** Players, those nobody can tell left out. */
export function toPlayers(
  wires: readonly WirePlayer[] | null | undefined,
  maxCount: number,
): readonly CricketPlayer[] {
  return (wires ?? []).slice(0, maxCount).flatMap((wire) => toPlayer(wire) ?? []);
}

/** A side; null where neither id nor name says which. */
export function toTeam(wire: WireTeam | null | undefined): CricketTeam | null {
  if (wire === null || wire === undefined) return null;
  if (typeof wire === 'string') return named(null, wire);
  return named(
    toId(wire.team_id) ?? toId(wire.player_id),
    toName(wire.team_name) ?? toName(wire.player_name),
  );
}

/** A side of its id and its name. */
export function named(
  id: string | number | null | undefined,
  name: string | null | undefined,
): CricketTeam | null {
  const team = { teamId: toId(id), name: toName(name) };
  return team.teamId === null && team.name === null ? null : team;
}
