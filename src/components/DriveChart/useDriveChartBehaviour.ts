import { useState } from 'react';
import { toDriveChart, toDriveOutcome } from '../../hooks/sportViews.ts';
import type { LiveGameResult } from '../../hooks/useLiveGame.ts';
import { useLiveGame } from '../../hooks/useLiveGame.ts';
import type { DriveChart, DriveOutcome, NflDrive, NflGame } from '../../hooks/viewTypes.ts';

/** A drive one can choose. */
export interface DriveChoice {
  readonly drive: NflDrive;
  readonly outcome: DriveOutcome;
}

/** What a drive chart shows. */
export interface DriveChartModel {
  readonly result: LiveGameResult;
  readonly game: NflGame | undefined;
  /** The chosen drive; null before the first. */
  readonly chart: DriveChart | null;
  /** Newest first. */
  readonly choices: readonly DriveChoice[];
  /** Number of the drive that is shown. */
  readonly shown: number | null;
  /** The newest drive is shown, whichever that is. */
  readonly isFollowing: boolean;
  /** Null goes back to the newest. */
  readonly choose: (number: number | null) => void;
}

/** Follows a game's drives: shows the newest one until somebody chooses another. */
export function useDriveChartBehaviour(gameId: string, isEnabled: boolean): DriveChartModel {
  const result = useLiveGame(gameId, { enabled: isEnabled });
  const { game } = result;
  const [chosen, choose] = useState<number | null>(null);
  const drives = game?.drives ?? [];
  const newest = drives.at(-1)?.number ?? null;
  const isKnown = drives.some(({ number }) => number === chosen);
  const shown = isKnown ? chosen : newest;
  return {
    result,
    game,
    chart: game && shown !== null ? toDriveChart(game, shown) : null,
    choices: drives.map((drive) => ({ drive, outcome: toDriveOutcome(drive.result) })).toReversed(),
    shown,
    isFollowing: shown === newest,
    choose: (number) => choose(number === newest ? null : number),
  };
}
