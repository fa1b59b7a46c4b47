import type { RowFeed } from '../../hooks/useSportFeed.ts';
import type { BilliardsTableRow, TrajectoryRow } from '../../hooks/viewTypes.ts';
import { createEmitter } from '../../lib/createEmitter.ts';
import type { Glide } from './glide.ts';
import { beginGlide, continueGlide, endGlide, isGliding, placesAt } from './glide.ts';
import type { TableFacts } from './tableFacts.ts';
import { NO_FACTS, toFacts } from './tableFacts.ts';
import type { TableView } from './tableView.ts';

/** What there is to be shown of a table, outside React. Owns nothing while nobody listens. */
export interface TableStage {
  /** Calls back when the table looks different from what it did: not for a state that says the same. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What does not change while balls roll; same object until it does. */
  readonly getFacts: () => TableFacts;
  /** What there is to see at a moment; `Infinity`: what was told last. */
  readonly viewAt: (at: number) => TableView;
  /** Whether a ball is on its way at a moment, between what was told last and before. */
  readonly isGlidingAt: (at: number) => boolean;
}

/** What a stage is made from. */
export interface StageOptions {
  readonly tableFeed: RowFeed<BilliardsTableRow>;
  readonly trajectoryFeed: RowFeed<TrajectoryRow>;
  /** The clock frames are timed with, ms. */
  readonly readNow: () => number;
}

/** Creates a stage; it begins to follow its feeds with its first listener. */
export function createTableStage({ tableFeed, trajectoryFeed, readNow }: StageOptions): TableStage {
  const changed = createEmitter<void>(rethrow);
  let row: BilliardsTableRow | undefined;
  let glide: Glide | null = null;
  let shown: TrajectoryRow | null = null;
  /** The prediction of the shot that was played: worth nothing any more, and nobody takes it back. */
  let spentCount = -1;
  let facts = NO_FACTS;
  let stops: (() => void)[] = [];

  function takeTable(): void {
    const next = tableFeed.get();
    if (next === row) return;
    const known = row;
    row = next;
    if (!next) glide = null;
    else if (glide === null) glide = beginGlide(next.balls, readNow());
    else if (next.streams.state !== known?.streams.state) {
      glide = continueGlide(glide, next.balls, readNow());
    }
    if (glide && next?.isStale) glide = endGlide(glide);
    const hadShown = shown;
    takeTrajectory();
    if (shown !== hadShown || !looksSame(known, next)) tell();
  }

  function takeTrajectory(): void {
    const next = trajectoryFeed.get();
    if (glide?.isMoving && next) spentCount = next.count.receivedCount;
    const isOver = !next || next.isStale || next.count.receivedCount === spentCount;
    shown = isOver ? null : next;
  }

  function tell(): void {
    facts = toFacts(facts, row?.balls ?? {}, shown?.confidence ?? null);
    changed.emit();
  }

  function start(): void {
    takeTable();
    takeTrajectory();
    tell();
    stops = [
      tableFeed.subscribe(takeTable),
      trajectoryFeed.subscribe(() => {
        const hadShown = shown;
        takeTrajectory();
        if (shown !== hadShown) tell();
      }),
    ];
  }

  return {
    subscribe(listener) {
      const unsubscribe = changed.subscribe(listener);
      if (changed.listenerCount === 1) start();
      return () => {
        unsubscribe();
        if (changed.listenerCount > 0) return;
        for (const stop of stops) stop();
        stops = [];
      };
    },
    getFacts: () => facts,
    viewAt: (at) => ({
      balls: glide ? placesAt(glide, at) : [],
      cue: row?.cue ?? null,
      geometry: row?.geometry ?? null,
      prediction: shown,
    }),
    isGlidingAt: (at) => glide !== null && isGliding(glide, at),
  };
}

/** Whether two states draw the same picture: most streams, and states of a resting table, change nothing that is seen. */
function looksSame(
  left: BilliardsTableRow | undefined,
  right: BilliardsTableRow | undefined,
): boolean {
  return (
    left?.balls === right?.balls &&
    left?.cue === right?.cue &&
    left?.geometry === right?.geometry &&
    left?.isStale === right?.isStale
  );
}

function rethrow(error: unknown): never {
  throw error;
}
