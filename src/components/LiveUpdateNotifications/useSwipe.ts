import type { CSSProperties, PointerEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

/** Moves an element aside with the pointer. */
export interface Swipe {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** How far it is moved, as a CSS variable. */
  readonly style: CSSProperties & Record<'--cs-swipe', string>;
  readonly isSwiping: boolean;
}

/** From here on, in px, it is a swipe and no shaky press, and from here on it goes. */
const SLACK_PX = 8;
const DISMISS_PX = 72;

/**
 * Swiping sideways, either way, for whoever has a pointer; the keyboard has its own way. A press on a button is none, nor is
 * moving up or down, which scrolls.
 */
export function useSwipe(onSwiped: () => void): Swipe {
  const [offsetPx, setOffsetPx] = useState(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function handlePointerDown({ button, target, clientX: startX, pointerId }: PointerEvent): void {
    if (button !== 0 || (target instanceof Element && target.closest('button'))) return;
    stop.current();
    const toOffset = (event: globalThis.PointerEvent) => {
      const movedPx = event.clientX - startX;
      return Math.abs(movedPx) < SLACK_PX ? 0 : movedPx;
    };
    const handleMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId === pointerId) setOffsetPx(toOffset(event));
    };
    const handleUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      stop.current();
      if (Math.abs(toOffset(event)) >= DISMISS_PX) onSwiped();
      else setOffsetPx(0);
    };
    const handleCancel = () => {
      stop.current();
      setOffsetPx(0);
    };
    // On the document: the pointer leaves the toast before the toast is gone.
    document.addEventListener('pointermove', handleMove);
    document.addEventListener('pointerup', handleUp);
    document.addEventListener('pointercancel', handleCancel);
    stop.current = () => {
      document.removeEventListener('pointermove', handleMove);
      document.removeEventListener('pointerup', handleUp);
      document.removeEventListener('pointercancel', handleCancel);
    };
  }

  return {
    onPointerDown: handlePointerDown,
    style: { '--cs-swipe': `${offsetPx}px` },
    isSwiping: offsetPx !== 0,
  };
}
