import type { FocusEvent, PointerEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { ToastDesk } from './createToastDesk.ts';

/** For the element around toasts: time stands still for them while the pointer or the focus is in there. */
export interface ToastRegionProps {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Holds the desk's time. What goes from under the pointer, or with the focus on it, tells React neither that it was left nor that it lost
 * the focus, as a mute button does when it is pressed: where both are is looked up as well.
 */
export function useToastHolds(desk: ToastDesk): ToastRegionProps {
  const regionRef = useRef<Element | null>(null);
  // Passive, and so after whatever leads the focus from what has gone to its neighbour.
  useEffect(() => {
    if (!regionRef.current?.contains(document.activeElement)) desk.release('focus');
  });
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (target instanceof Node && !regionRef.current?.contains(target)) desk.release('pointer');
    };
    document.addEventListener('pointerover', look);
    return () => document.removeEventListener('pointerover', look);
  }, [desk]);
  return {
    onPointerEnter({ currentTarget }) {
      regionRef.current = currentTarget;
      desk.hold('pointer');
    },
    onPointerLeave: () => desk.release('pointer'),
    onFocus({ currentTarget }) {
      regionRef.current = currentTarget;
      desk.hold('focus');
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (!currentTarget.contains(relatedTarget)) desk.release('focus');
    },
  };
}
