import type { GameCenterDrive, GameCenterPlay } from './gameCenterGame.ts';
import type { WireGame } from './gameCenterSchema.ts';

/**
 * Puts in the tries that files leave out: after touchdowns by the defense or on returns, the play-by-play often goes straight on to
 * the kickoff, and only the scoring summary says `(G.Gano kick is good)`.
 */
export function addMissingTries(
  drives: readonly GameCenterDrive[],
  summary: WireGame['scrsummary'],
): readonly GameCenterDrive[] {
  const all = drives.flatMap((drive) => drive.plays);
  const hasTry = (touchdown: GameCenterPlay) => {
    const after = all.slice(all.indexOf(touchdown) + 1);
    const next = after.find(
      (play) => isTry(play) || play.note === 'KICKOFF' || play.score !== null,
    );
    return next !== undefined && isTry(next);
  };
  const complete = (play: GameCenterPlay): readonly GameCenterPlay[] => {
    if (play.score?.type !== 'TD' || hasTry(play)) return [play];
    const missing = toTry(play, summary?.[play.id]?.desc ?? '');
    return missing === null ? [play] : [play, missing];
  };
  return drives.map((drive) => ({ ...drive, plays: drive.plays.flatMap(complete) }));
}

function isTry({ description, note, score }: GameCenterPlay): boolean {
  if (score?.type === 'XP' || score?.type === '2PT') return true;
  return /^(XP|2P)/.test(note) || /extra point|two-point conversion/i.test(description);
}

/** The try the summary tells of in its last brackets; null where it failed or there was none. */
function toTry(touchdown: GameCenterPlay, summary: string): GameCenterPlay | null {
  const text = summary.match(/\(([^()]*)\)(?!.*\()/)?.[1] ?? '';
  const type = text.endsWith('kick is good') ? 'XP' : /\S+ (pass|run)$/.test(text) ? '2PT' : null;
  if (type === null || touchdown.score === null) return null;
  return {
    ...touchdown,
    id: `${touchdown.id}-try`,
    side: touchdown.score.side,
    down: null,
    distance: null,
    yardsToGoal: null,
    note: type === 'XP' ? 'XP' : '2PS',
    description: `${text}.`,
    isTurnover: false,
    score: { side: touchdown.score.side, type },
  };
}
