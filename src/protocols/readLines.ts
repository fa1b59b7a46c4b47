/**
 * Whether a frame is certainly several JSON texts, one a line: an object that ends before a line break while another
 * begins after it occurs in no single JSON text, not even a printed one. What it denies may still be lines.
 */
export function isSurelyLines(frame: string): boolean {
  const breakAt = frame.indexOf('\n');
  return breakAt > 0 && frame[breakAt - 1] === '}' && frame[breakAt + 1] === '{';
}

/** Calls back with each line that is not blank, trimmed, in order. */
export function readLines(frame: string, visit: (line: string) => void): void {
  let startAt = 0;
  while (startAt < frame.length) {
    const breakAt = frame.indexOf('\n', startAt);
    const endAt = breakAt < 0 ? frame.length : breakAt;
    // Engines make a slice by pointing into the frame's own characters: a list of `split` would be extra.
    const line = frame.slice(startAt, endAt).trim();
    if (line !== '') visit(line);
    startAt = endAt + 1;
  }
}
