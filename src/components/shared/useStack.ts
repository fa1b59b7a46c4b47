import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** How a stack stands in the element around it. */
export interface StackOptions {
  /** Which elements are stacked, in the order of the document; those with `data-state="leaving"` stay where they are, and take no room. */
  readonly selector: string;
  /** Which edge they stand at. @default 'start' */
  readonly edge?: 'start' | 'end' | undefined;
}

const MOTION = {
  duration: 220,
  easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
  // One that is still on its way goes on from where it is.
  composite: 'add',
} as const;

/**
 * Puts elements one below the other by translation alone: layout leaves them all at the same place, so that what comes, goes or grows
 * shifts nothing, and the others glide to where they belong (`cs-stack` in parts.css). Writes `--cs-place` on each, and on the element
 * around them `--cs-length`, how high they are together. Until then, as on a server, they are laid out as usual.
 */
export function useStack(
  within: RefObject<HTMLElement | null>,
  { selector, edge = 'start' }: StackOptions,
): void {
  const settle = useRef(() => {});
  useLayoutEffect(() => {
    if (!within.current) return undefined;
    const stack = createStack(within.current, { selector, edge });
    settle.current = stack.settle;
    return stack.stop;
  }, [within, selector, edge]);
  // After every render: any may have brought one, or made one higher.
  useLayoutEffect(() => settle.current());
}

interface Stack {
  /** Puts each to where it belongs now. */
  readonly settle: () => void;
  readonly stop: () => void;
}

function createStack(root: HTMLElement, { selector, edge }: Required<StackOptions>): Stack {
  const places = new WeakMap<Element, number>();
  // What grows by itself, as an age that ticks may, is no render of what is around it.
  const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(settle);
  let width = root.clientWidth;
  let height = root.clientHeight;
  // The room at whose end they stand; that of `root` follows from theirs.
  if (edge === 'end' && root.parentElement) sizes?.observe(root.parentElement);

  function settle(): void {
    const elements = Array.from(root.querySelectorAll<HTMLElement>(selector)).filter(isStaying);
    root.dataset['stacked'] = 'true';
    const lengths = elements.map((element) => element.getBoundingClientRect().height);
    const length = lengths.reduce((sum, each) => sum + each, 0);
    root.style.setProperty('--cs-length', `${length}px`);
    // Another room is another layout, and not a movement within it.
    const isReflow = edge === 'end' && root.clientHeight !== height;
    height = root.clientHeight;
    const isResized = root.clientWidth !== width || isReflow;
    width = root.clientWidth;
    let place = edge === 'start' ? 0 : height - length;
    elements.forEach((element, at) => {
      put(element, place, !isResized);
      place += lengths[at] ?? 0;
    });
  }

  function put(element: HTMLElement, place: number, isMove: boolean): void {
    const before = places.get(element);
    if (before === place) return;
    places.set(element, place);
    element.style.setProperty('--cs-place', `${place}px`);
    if (before === undefined) sizes?.observe(element);
    else if (isMove) glide(element, before - place);
  }

  return { settle, stop: () => sizes?.disconnect() };
}

function isStaying({ dataset }: HTMLElement): boolean {
  return dataset['state'] !== 'leaving';
}

function glide(element: HTMLElement, byPx: number): void {
  // A document without a screen has no motion.
  if (typeof matchMedia !== 'function' || matchMedia(STILL).matches) return;
  element.animate({ translate: [`0 ${byPx}px`, '0 0'] }, MOTION);
}

const STILL = '(prefers-reduced-motion: reduce)';
