import { useEffect, useRef, useState } from 'react';
import type { Pacer } from './createPacer.ts';
import { createPacer } from './createPacer.ts';

/** A text for a live region: changes at most so often, and is the newest in the end. */
export function useSettledText(text: string, everyMs: number): string {
  const [shown, setShown] = useState('');
  const latest = useRef(text);
  const pacer = useRef<Pacer | null>(null);
  useEffect(() => {
    const own = createPacer(everyMs, () => setShown(latest.current));
    pacer.current = own;
    return own.stop;
  }, [everyMs]);
  useEffect(() => {
    latest.current = text;
    pacer.current?.request();
  }, [text]);
  return shown;
}
