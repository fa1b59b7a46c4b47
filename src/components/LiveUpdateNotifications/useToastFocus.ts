import type { FocusEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Leads the focus into the toasts and out of them. */
export interface ToastFocus {
  /** For the element around the toasts. */
  readonly regionRef: RefObject<HTMLElement | null>;
  readonly handleFocus: (event: FocusEvent) => void;
  readonly handleBlur: (event: FocusEvent) => void;
}

/**
 * F6 or Alt+T goes to the newest toast, and back to where the focus was. When a toast goes that has the focus, its neighbour gets it,
 * or what had it before: nobody is thrown back to the top of the page. Whoever left by another way is
 * left alone.
 * @param ids of the toasts that stay, in the order of the document
 * @param newestId where the keys lead
 */
export function useToastFocus(ids: readonly string[], newestId: string | undefined): ToastFocus {
  const regionRef = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const focused = useRef<{ readonly id: string; readonly place: number } | null>(null);
  const signature = ids.join('\n');

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const region = regionRef.current;
      if (!region || newestId === undefined || !isJump(event)) return;
      event.preventDefault();
      const active = document.activeElement;
      if (region.contains(active)) return goBack(before.current);
      before.current = active instanceof HTMLElement && active !== document.body ? active : null;
      findToast(region, newestId)?.focus();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [newestId]);

  useLayoutEffect(() => {
    const left = focused.current;
    const present = signature === '' ? [] : signature.split('\n');
    if (!left || present.includes(left.id) || (left.id === '' && present.length > 0)) return;
    focused.current = null;
    const next = present[Math.min(left.place, present.length - 1)];
    const region = regionRef.current;
    // Whoever went on to somewhere else stays there.
    if (region && !isWithinOrNowhere(region)) return;
    if (region && next !== undefined) findToast(region, next)?.focus();
    else goBack(before.current);
  }, [signature]);

  return {
    regionRef,
    handleFocus({ target, relatedTarget, currentTarget }) {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
        before.current = relatedTarget;
      }
      // The buttons below the toasts belong to none of them, and go with the last.
      const id = target.closest<HTMLElement>(TOASTS)?.dataset['toastId'] ?? '';
      focused.current = { id, place: ids.indexOf(id) };
    },
    handleBlur({ target, relatedTarget, currentTarget }) {
      if (currentTarget.contains(relatedTarget)) return;
      // Another window has the focus; in this one it is where it was.
      if (relatedTarget === null && document.activeElement === target) return;
      // Also without a target: a press beside everything, or Tab out of the page. Of a toast that goes React tells no blur.
      focused.current = null;
      before.current = null;
    },
  };
}

function isJump({ key, altKey, code }: KeyboardEvent): boolean {
  return key === 'F6' || (altKey && code === 'KeyT');
}

const TOASTS = '[data-toast-id]';

function findToast(region: HTMLElement, id: string): HTMLElement | undefined {
  const toasts = region.querySelectorAll<HTMLElement>(TOASTS);
  return Array.from(toasts).find(({ dataset }) => dataset['toastId'] === id);
}

/** Nowhere: it was on what has just gone. */
function isWithinOrNowhere(region: HTMLElement): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || region.contains(activeElement);
}

/** To where the focus was; where that was nowhere, or is gone, to nowhere. */
function goBack(element: HTMLElement | null): void {
  if (element?.isConnected) element.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
