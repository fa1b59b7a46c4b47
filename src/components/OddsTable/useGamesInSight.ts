import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Range } from '@tanstack/react-virtual';
import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import type { GameHeights } from './gameHeights.ts';
import {
  DEFAULT_GAME_HEIGHTS,
  isSameHeights,
  readGameHeights,
  toGameHeightPx,
} from './gameHeights.ts';
import type { OddsGroup } from './groupByGame.ts';

/** What to render, from top to bottom: games, and empty spaces as high as those left out. */
export type SightPart =
  | { readonly kind: 'game'; readonly key: string; readonly group: OddsGroup }
  | { readonly kind: 'space'; readonly key: string; readonly heightPx: number };

/** Where the games are shown, and what holds for them. */
export interface SightOptions {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** With another one, rows may be of another height. */
  readonly className: string | undefined;
  /** Its game is rendered wherever the scroller is: it has the focus, or will have it again. */
  readonly keptRowKey: string | null;
}

/** Up to so many rows all are rendered: cheap enough, and the browser's search finds them all. */
const MAX_WHOLE_ROW_COUNT = 100;
/** Games rendered beyond each edge, so that a turn of the wheel finds them there. */
const OVERSCAN_GAME_COUNT = 3;
/** A scroller that has no size (hidden, or no layout at all) is taken for one as high as the style allows. */
const UNSEEN_RECT = { width: 0, height: 640 };

/**
 * Which games are in or near the sight of their scroller. Heights are known from the style, so nothing is measured
 * row by row and nothing moves while scrolling. With few rows, all games are. The style is read when the scroller or its
 * head gets another size, when rows come or go, and when `className` changes.
 */
export function useGamesInSight(
  groups: readonly OddsGroup[],
  { scrollerRef, className, keptRowKey }: SightOptions,
): readonly SightPart[] {
  const [heights, setHeights] = useState(DEFAULT_GAME_HEIGHTS);
  const isWhole = countRows(groups) <= MAX_WHOLE_ROW_COUNT;
  // The virtualizer lays out anew whenever `getItemKey` is another function.
  const layout = useMemo(() => toLayout(groups, heights), [groups, heights]);
  const keptIndex = useMemo(() => indexOfGroup(groups, keptRowKey), [groups, keptRowKey]);
  const rangeExtractor = useCallback((range: Range) => withKept(range, keptIndex), [keptIndex]);
  const readHeights = useCallback(() => {
    const scroller = scrollerRef.current;
    if (scroller) setHeights(toUpdate(readGameHeights(scroller)));
  }, [scrollerRef]);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here and handed to nobody
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    ...layout,
    enabled: !isWhole,
    overscan: OVERSCAN_GAME_COUNT,
    rangeExtractor,
    getScrollElement: () => scrollerRef.current,
    // It may have been scrolled before there were many.
    initialOffset: () => scrollerRef.current?.scrollTop ?? 0,
    initialRect: UNSEEN_RECT,
    observeElementRect: (instance, callback) =>
      observeElementRect(instance, (rect) => {
        readHeights();
        callback(rect.height > 0 ? rect : UNSEEN_RECT);
      }),
  });
  useLayoutEffect(() => {
    if (!isWhole) readHeights();
  }, [groups, className, isWhole, readHeights]);
  useHeadSize(scrollerRef, readHeights);
  if (isWhole) return groups.map(toGamePart);
  return toParts(groups, virtualizer.getVirtualItems(), virtualizer.getTotalSize());
}

/** The head is as dense as the rows, and follows `data-density` when the scroller's own size does not. */
function useHeadSize(scrollerRef: RefObject<HTMLElement | null>, onResize: () => void): void {
  useLayoutEffect(() => {
    const head = scrollerRef.current?.querySelector('thead');
    if (!head || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(onResize);
    observer.observe(head);
    return () => observer.disconnect();
  }, [scrollerRef, onResize]);
}

function toLayout(groups: readonly OddsGroup[], heights: GameHeights) {
  return {
    count: groups.length,
    getItemKey: (index: number) => groups[index]?.key ?? index,
    estimateSize: (index: number) => toGameHeightPx(groups[index]?.rowKeys.length ?? 0, heights),
  };
}

/** The virtualizer's range, and a game that may be anywhere, in order. */
function withKept(range: Range, keptIndex: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (keptIndex < 0 || keptIndex >= range.count || indexes.includes(keptIndex)) return indexes;
  return [...indexes, keptIndex].toSorted((left, right) => left - right);
}

interface Item {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function toParts(
  groups: readonly OddsGroup[],
  items: readonly Item[],
  totalPx: number,
): readonly SightPart[] {
  const parts: SightPart[] = [];
  let shownPx = 0;
  const leaveOut = (untilPx: number, key: string) => {
    if (untilPx > shownPx) parts.push({ kind: 'space', key, heightPx: untilPx - shownPx });
  };
  for (const { index, start, end } of items) {
    const group = groups[index];
    if (!group) continue;
    leaveOut(start, `before ${group.key}`);
    parts.push(toGamePart(group));
    shownPx = end;
  }
  leaveOut(totalPx, 'after all');
  return parts;
}

function toGamePart(group: OddsGroup): SightPart {
  return { kind: 'game', key: group.key, group };
}

function indexOfGroup(groups: readonly OddsGroup[], rowKey: string | null): number {
  return rowKey === null ? -1 : groups.findIndex(({ rowKeys }) => rowKeys.includes(rowKey));
}

function countRows(groups: readonly OddsGroup[]): number {
  const last = groups.at(-1);
  return last ? last.rowsBefore + last.rowKeys.length : 0;
}

/** Keeps the heights there are if they are the same: then nothing is rendered. */
function toUpdate(read: GameHeights): (shown: GameHeights) => GameHeights {
  return (shown) => (isSameHeights(shown, read) ? shown : read);
}
