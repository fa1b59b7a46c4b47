import type { KeyboardEvent, PointerEvent } from 'react';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useTableFeed } from '../../hooks/useTableFeed.ts';
import type { ScreenState } from '../shared/ScreenNote.tsx';
import { toScreenState } from '../shared/ScreenNote.tsx';
import { useListState } from '../shared/useListState.ts';
import type { BilliardsTableStrings } from './billiardsTableStrings.ts';
import { createTableStage } from './createTableStage.ts';
import type { TableFacts } from './tableFacts.ts';
import { NO_FACTS } from './tableFacts.ts';
import type { TableOrientation } from './tableFit.ts';
import { useSettledText } from './useSettledText.ts';
import type { TableCanvas } from './useTableCanvas.ts';
import { useTableCanvas } from './useTableCanvas.ts';

/** What the behaviour is made from. */
export interface BilliardsTableBehaviourOptions {
  readonly enabled: boolean;
  readonly showTrajectories: boolean;
  readonly showNumbers: boolean;
  readonly showConfidence: boolean;
  readonly orientation: TableOrientation;
  readonly strings: BilliardsTableStrings;
}

/** A billiards table without its looks. */
export interface BilliardsTableBehaviour extends Omit<TableCanvas, 'ballAt'> {
  readonly result: SubscriptionResult;
  readonly state: ScreenState;
  /** There are balls to show, up to date or not. */
  readonly isShown: boolean;
  readonly facts: TableFacts;
  /** The ball that was chosen, while it is in sight. */
  readonly selectedId: string | null;
  /** For a polite live region. */
  readonly announcement: string;
  readonly handleKeyDown: (event: KeyboardEvent) => void;
  readonly handlePointerDown: (event: PointerEvent) => void;
}

const ANNOUNCE_EVERY_MS = 3_000;
const readNow = () => performance.now();
const getNoFacts = () => NO_FACTS;

/** Follows a table, keeps its picture and texts up to date outside React, and lets one of its balls be chosen. */
export function useBilliardsTableBehaviour(
  options: BilliardsTableBehaviourOptions,
): BilliardsTableBehaviour {
  const { enabled, showTrajectories, strings } = options;
  const feeds = useTableFeed({ enabled, withTrajectories: showTrajectories });
  const { tableFeed, trajectoryFeed, ...result } = feeds;
  const stage = useMemo(
    () => createTableStage({ tableFeed, trajectoryFeed, readNow }),
    [tableFeed, trajectoryFeed],
  );
  const facts = useSyncExternalStore(stage.subscribe, stage.getFacts, getNoFacts);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const selectedId = facts.onTable.some(({ id }) => id === chosenId) ? chosenId : null;
  const state = toScreenState(useListState(result), result.updatedAt !== null);
  const isShown = state === 'live' || state === 'stale';
  const look = { ...options, selectedId };
  const { ballAt, ...refs } = useTableCanvas(stage, { look, strings });
  const counted = isShown ? strings.onTable(facts.onTable.length) : '';

  const handleKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const next = toNextId(facts, selectedId, event.key);
      if (next === undefined) return;
      // Or the page would scroll.
      event.preventDefault();
      setChosenId(next);
    },
    [facts, selectedId],
  );
  return {
    ...refs,
    result,
    state,
    isShown,
    facts,
    selectedId,
    announcement: useSettledText(counted, ANNOUNCE_EVERY_MS),
    handleKeyDown,
    handlePointerDown({ nativeEvent: { offsetX, offsetY } }) {
      setChosenId(ballAt({ x: offsetX, y: offsetY }));
    },
  };
}

/** The ball a key leads to; null for none, undefined for a key that has no meaning here. */
function toNextId(
  { onTable }: TableFacts,
  selectedId: string | null,
  key: string,
): string | null | undefined {
  const at = onTable.findIndex(({ id }) => id === selectedId);
  const idAt = (index: number) => onTable.at(index % onTable.length)?.id ?? null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return idAt(at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return idAt(at < 0 ? -1 : at - 1);
    case 'Home':
      return idAt(0);
    case 'End':
      return idAt(-1);
    case 'Escape':
      return selectedId === null ? undefined : null;
    default:
      return undefined;
  }
}
