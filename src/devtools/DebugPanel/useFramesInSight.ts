import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { ReadableFrame } from '../../hooks/viewTypes.ts';

/** Frames to render, and how much room the others take. */
export interface FramesInSight {
  readonly items: readonly { readonly frame: ReadableFrame; readonly index: number }[];
  readonly beforePx: number;
  readonly afterPx: number;
  readonly scrollTo: (index: number) => void;
  readonly onScroll: () => void;
}

/** As in the style, so that nothing has to be measured. */
const ROW_PX = 28;
const OVERSCAN = 8;
/** A list without a size (hidden, or no layout at all) is taken for one as high as the style allows. */
const UNSEEN_RECT = { width: 0, height: 320 };
/** So near to the end counts as at the end. */
const NEAR_PX = ROW_PX;

/** Which frames are in or near the sight of their scroller; the end is followed while it is in sight. */
export function useFramesInSight(
  frames: readonly ReadableFrame[],
  scrollerRef: RefObject<HTMLElement | null>,
): FramesInSight {
  const isAtEnd = useRef(true);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here and handed to nobody
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: frames.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    getScrollElement: () => scrollerRef.current,
    initialRect: UNSEEN_RECT,
    observeElementRect: (instance, callback) =>
      observeElementRect(instance, (rect) => callback(rect.height > 0 ? rect : UNSEEN_RECT)),
  });
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller && isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
  }, [frames, scrollerRef]);
  const items = virtualizer.getVirtualItems();
  return {
    items: items.flatMap(({ index }) => {
      const frame = frames[index];
      return frame ? [{ frame, index }] : [];
    }),
    beforePx: items[0]?.start ?? 0,
    afterPx: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onScroll() {
      const scroller = scrollerRef.current;
      if (!scroller) return;
      const { clientHeight, scrollHeight, scrollTop } = scroller;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight <= NEAR_PX;
    },
  };
}
