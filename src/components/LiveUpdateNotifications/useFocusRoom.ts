import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** How far toasts stand from the edge of their region, as the style sheet has it, px. */
const EDGE_PX = 16;

/** How far they stand from what has the focus, px. */
const GAP_PX = 8;

/** Where toasts are. */
export interface ToastPlace {
  readonly regionRef: RefObject<HTMLElement | null>;
  /** Knows how high they are together (`useStack`). */
  readonly stackRef: RefObject<HTMLElement | null>;
  /** Where they come from. */
  readonly edge: 'start' | 'end';
}

/**
 * Toasts make way for what has the focus of whoever uses the keyboard: where they would lie over it, they stand beyond it. Writes
 * `--cs-room` on the region: how much they leave at their edge.
 */
export function useFocusRoom({ regionRef, stackRef, edge }: ToastPlace): void {
  const settle = useRef(() => {});
  useLayoutEffect(() => {
    settle.current = () => {
      const [region, stack] = [regionRef.current, stackRef.current];
      if (!region || !stack) return;
      region.style.setProperty('--cs-room', `${measureRoom(region, stack, edge)}px`);
    };
    const look = () => settle.current();
    // Not while it scrolls: they would ride along.
    const events = ['focusin', 'focusout', 'scrollend'] as const;
    for (const type of events) document.addEventListener(type, look, true);
    addEventListener('resize', look);
    return () => {
      for (const type of events) document.removeEventListener(type, look, true);
      removeEventListener('resize', look);
    };
  }, [regionRef, stackRef, edge]);
  // After every render, which may have brought a toast or taken one.
  useLayoutEffect(() => settle.current());
}

function measureRoom(region: HTMLElement, stack: HTMLElement, edge: 'start' | 'end'): number {
  const length = Number.parseFloat(stack.style.getPropertyValue('--cs-length')) || 0;
  const focused = findFocused(region);
  if (length === 0 || !focused) return 0;
  const bounds = region.getBoundingClientRect();
  const box = focused.getBoundingClientRect();
  const isBeside = box.right <= bounds.left || box.left >= bounds.right;
  const isOutside = box.bottom <= bounds.top || box.top >= bounds.bottom;
  // From the edge they come from to where it begins, and to where it ends.
  const end = edge === 'end' ? bounds.bottom - box.top : box.bottom - bounds.top;
  const start = edge === 'end' ? bounds.bottom - box.bottom : box.top - bounds.top;
  if (isBeside || isOutside || start >= EDGE_PX + length) return 0;
  const room = end + GAP_PX - EDGE_PX;
  // Better over something than out of the window.
  return room + length + 2 * EDGE_PX > bounds.height ? 0 : room;
}

/** What has the focus by key, outside the toasts and below them: what somebody opened lies over them anyway. */
function findFocused(region: HTMLElement): Element | null {
  const { activeElement } = document;
  if (!activeElement?.matches(':focus-visible') || region.contains(activeElement)) return null;
  return activeElement.closest('.cs-floating') ? null : activeElement;
}
