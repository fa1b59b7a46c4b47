import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** Catches the focus when a button that has it goes. */
export interface KeptFocus {
  /** For what gets the focus then; needs a `tabIndex`. */
  readonly keeperRef: RefObject<HTMLDivElement | null>;
  /** For what is around the buttons. */
  readonly buttonsProps: {
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * A button that has done its work takes the focus with it, and a keyboard would start again at the top of the page: what says how it
 * went gets the focus instead. Of an element that goes React tells no blur, which is how the two are told apart.
 */
export function useKeptFocus(): KeptFocus {
  const keeperRef = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  // After every render: any may have taken the button away.
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    hadFocus.current = false;
    keeperRef.current?.focus({ preventScroll: true });
  });
  return {
    keeperRef,
    buttonsProps: {
      onFocus() {
        hadFocus.current = true;
      },
      onBlur() {
        hadFocus.current = false;
      },
    },
  };
}
