import type { RefObject } from 'react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import type { GameHeights } from './gameHeights.ts';
import { DEFAULT_GAME_HEIGHTS, readGameHeights, toGameHeightPx } from './gameHeights.ts';
import type { OddsGroup } from './groupByGame.ts';

/** The games to render, and how much room the others take. */
export interface GamesInSight {
  readonly groups: readonly OddsGroup[];
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Up to so many rows all are rendered: cheap enough, and the browser's search finds them all. */
const MAX_WHOLE_ROW_COUNT = 100;
/** Games rendered beyond each edge, so that a turn of the wheel finds them there. */
const OVERSCAN_GAME_COUNT = 3;
/** A scroller that has no size (hidden, or no layout at all) is taken for one as high as the style allows. */
const UNSEEN_RECT = { width: 0, height: 640 };

/**
 * Which games are in or near the sight of their scroller. Heights are known from the style, so nothing is measured
 * row by row and nothing moves while scrolling. With few rows, all games are. The style is read when the scroller gets
 * another size, when rows come or go, and when `className` changes.
 */
export function useGamesInSight(
  groups: readonly OddsGroup[],
  scrollerRef: RefObject<HTMLElement | null>,
  className: string | undefined,
): GamesInSight {
  const [heights, setHeights] = useState(DEFAULT_GAME_HEIGHTS);
  const isWhole = countRows(groups) <= MAX_WHOLE_ROW_COUNT;
  // The virtualizer lays out anew whenever `getItemKey` is another function.
  const layout = useMemo(() => toLayout(groups, heights), [groups, heights]);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here and handed to nobody
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    ...layout,
    enabled: !isWhole,
    overscan: OVERSCAN_GAME_COUNT,
    getScrollElement: () => scrollerRef.current,
    // It may have been scrolled before there were many.
    initialOffset: () => scrollerRef.current?.scrollTop ?? 0,
    initialRect: UNSEEN_RECT,
    observeElementRect: (instance, callback) =>
      observeElementRect(instance, (rect) => {
        const scroller = instance.scrollElement;
        if (scroller) setHeights(toUpdate(readGameHeights(scroller)));
        callback(rect.height > 0 ? rect : UNSEEN_RECT);
      }),
  });
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller && !isWhole) setHeights(toUpdate(readGameHeights(scroller)));
  }, [groups, className, isWhole, scrollerRef]);
  if (isWhole) return { groups, beforePx: 0, afterPx: 0 };
  const items = virtualizer.getVirtualItems();
  return {
    groups: items.flatMap(({ index }) => groups[index] ?? []),
    beforePx: items[0]?.start ?? 0,
    afterPx: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}

function toLayout(groups: readonly OddsGroup[], heights: GameHeights) {
  return {
    count: groups.length,
    getItemKey: (index: number) => groups[index]?.key ?? index,
    estimateSize: (index: number) => toGameHeightPx(groups[index]?.rowKeys.length ?? 0, heights),
  };
}

function countRows(groups: readonly OddsGroup[]): number {
  const last = groups.at(-1);
  return last ? last.rowsBefore + last.rowKeys.length : 0;
}

/** Keeps the heights there are if they are the same: then nothing is rendered. */
function toUpdate(read: GameHeights): (shown: GameHeights) => GameHeights {
  return (shown) => (shown.rowPx === read.rowPx && shown.gamePx === read.gamePx ? shown : read);
}
