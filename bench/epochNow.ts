/** Epoch milliseconds with microseconds behind the point; never jumps while a process or page lives. */
export function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
