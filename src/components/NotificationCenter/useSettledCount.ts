import { useEffect, useState } from 'react';

const SETTLE_MS = 1_000;

/** A number once it has stood still for a second, so that a burst is read out once; 0 until then. */
export function useSettledCount(count: number): number {
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(count), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return settled;
}
