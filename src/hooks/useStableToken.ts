import { useCallback, useEffect, useRef } from 'react';
import type { TokenSource } from '../store/createTokenVault.ts';

/**
 * The same source for as long as it is a function, so that it may be written inline: the newest one is asked, before
 * each attempt. A new function each render would else count as a new credential each render, and end every wait.
 */
export function useStableToken(token: TokenSource | undefined): TokenSource | undefined {
  const latest = useRef(token);
  useEffect(() => {
    latest.current = token;
  });
  const ask = useCallback(() => {
    const source = latest.current ?? null;
    return typeof source === 'function' ? source() : source;
  }, []);
  return typeof token === 'function' ? ask : token;
}
