import { vi } from 'vitest';

/** When every picture is taken. */
const FROZEN_AT = Date.UTC(2026, 10, 20, 19, 30);

/** Stops all clocks and timers, so that ages and countdowns read the same in every picture. */
export function freezeTime(): void {
  vi.useFakeTimers({
    now: FROZEN_AT,
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(FROZEN_AT);
}

/** Lets what waits for a moment (a grace, a debounce) have it, and the page paint. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2_000);
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
