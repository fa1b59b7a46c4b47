import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps what each test of the calling file prints, on either stream, from the terminal; returns how to read it. */
export function capturePrinted(): () => string {
  let printed = '';
  const keep = (text: string | Uint8Array) => {
    printed += String(text);
    return true;
  };
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  });
  afterEach(() => vi.restoreAllMocks());
  return () => printed;
}
