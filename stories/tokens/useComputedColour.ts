import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** For the element, and its colour as `#rrggbb`; empty until it was painted. */
type ComputedColour<Painted extends Element> = readonly [
  ref: RefObject<Painted | null>,
  hex: string,
];

/** Reads a colour of the element that gets the ref: as the browser paints it, not as anybody wrote it. */
export function useComputedColour<Painted extends Element>(
  property: 'color' | 'background-color' | 'border-top-color',
): ComputedColour<Painted> {
  const ref = useRef<Painted>(null);
  const [hex, setHex] = useState('');
  useLayoutEffect(() => {
    if (!ref.current) return;
    // oxlint-disable-next-line react/set-state-in-effect -- what was painted can only be read after it was
    setHex(toHex(getComputedStyle(ref.current).getPropertyValue(property)));
  }, [property]);
  return [ref, hex];
}

function toHex(colour: string): string {
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
