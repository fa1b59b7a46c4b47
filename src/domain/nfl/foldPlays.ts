import { mergeKnown } from '../../lib/mergeKnown.ts';
import type { NflDrive, NflGameState, NflInsight, NflPlay } from '../../protocols/nfl/nflItems.ts';
import { append, keepSame } from './boundedLists.ts';
import type { NflGame } from './nflGame.ts';
import { patchModel } from './patchModel.ts';

/** Plays kept. */
export const MAX_PLAYS = 60;
/** Drives kept; more than any game has. */
export const MAX_DRIVES = 100;
/** Remarks kept. */
export const MAX_INSIGHTS = 30;

const NO_DRIVES: readonly NflDrive[] = [];

type Plays = Pick<NflGame, 'plays' | 'lastPlay'>;
type Drives = Pick<NflGame, 'drives' | 'drive'>;

/** What changes about the plays when one is told: with an id it is known again, without by its words if it is still the last. */
export function toPlaysPatch({ plays, lastPlay }: Plays, told: NflPlay | null): Plays {
  if (told === null) return { plays, lastPlay };
  const at = plays.findLastIndex((play) => isSamePlay(play, told, lastPlay));
  const known = plays[at];
  if (!known) return { plays: append(plays, told, MAX_PLAYS), lastPlay: told };
  // The message that told it first was about its drive; a later one may be about the next.
  const isPlaced = known.driveNumber !== null;
  const merged = mergeKnown(known, isPlaced ? { ...told, driveNumber: null } : told);
  // An older play that is told again stays older.
  const isLast = at === plays.length - 1;
  return {
    plays: merged === known ? plays : plays.with(at, merged),
    lastPlay: isLast ? merged : lastPlay,
  };
}

/** What changes about the drives. */
export function toDrivesPatch({ drives, drive }: Drives, state: NflGameState): Drives {
  const all = state.drives?.reduce(upsertDrive, NO_DRIVES) ?? drives;
  const next = keepSame(drives, state.drive ? upsertDrive(all, state.drive) : all);
  // The newest is the current one, whichever was told last.
  return { drives: next, drive: next === drives ? drive : (next.at(-1) ?? null) };
}

/** A game after the narrator spoke. */
export function foldInsight(game: NflGame, insight: NflInsight): NflGame {
  if (game.insights.some(({ id }) => id === insight.id)) return game;
  return patchModel(game, { insights: append(game.insights, insight, MAX_INSIGHTS) });
}

function isSamePlay(known: NflPlay, told: NflPlay, last: NflPlay | null): boolean {
  if (told.playId !== null) return known.playId === told.playId;
  return known === last && known.description === told.description;
}

function upsertDrive(drives: readonly NflDrive[], told: NflDrive): readonly NflDrive[] {
  const at = drives.findIndex(({ number }) => number === told.number);
  const known = drives[at];
  if (known) {
    const merged = mergeKnown(known, told);
    return merged === known ? drives : drives.with(at, merged);
  }
  const later = drives.findIndex(({ number }) => number > told.number);
  return drives.toSpliced(later === -1 ? drives.length : later, 0, told).slice(-MAX_DRIVES);
}
