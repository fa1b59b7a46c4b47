import type { Environment, Stop } from './environment.ts';

const MAX_TIMER_MS = 2_147_483_647;
const FRAME_MS = 16;
/** As long as a dial may take. */
const REACH_TIMEOUT_MS = 10_000;

/**
 * The environment of a browser page; in Node (tests, server rendering) the parts that are missing there are
 * simply never heard of. Creating it touches nothing: listeners attach when somebody listens.
 */
export function createBrowserEnvironment(): Environment {
  /** Read once: every frame that arrives asks for the time. */
  let originAt: number | null = null;
  return {
    // timeOrigin + now never jumps when the system clock is set, and is still a date.
    now() {
      originAt ??= performance.timeOrigin;
      return originAt + performance.now();
    },
    random: Math.random,
    startTimer(callback, delayMs) {
      const handle = setTimeout(callback, Math.min(delayMs, MAX_TIMER_MS));
      return () => clearTimeout(handle);
    },
    requestFrame(callback) {
      if (typeof requestAnimationFrame !== 'function') {
        const timer = setTimeout(callback, FRAME_MS);
        return () => clearTimeout(timer);
      }
      const handle = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(handle);
    },
    isHidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
    onVisibility: (listener) => listen('document', ['visibilitychange'], listener),
    onNetwork(listener) {
      const stops = [
        listen('window', ['online'], () => listener(true)),
        listen('window', ['offline'], () => listener(false)),
      ];
      return () => stops.forEach((stop) => stop());
    },
    onFreeze(listener) {
      const stops = [
        listen('document', ['freeze'], () => listener(true)),
        listen('document', ['resume'], () => listener(false)),
        listen('window', ['pagehide'], () => listener(true)),
        listen('window', ['pageshow'], () => listener(false)),
      ];
      return () => stops.forEach((stop) => stop());
    },
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    canReach,
    reportError(error) {
      // In a task of its own, so that the platform's usual handler sees it and nobody else is disturbed.
      setTimeout(() => {
        throw error;
      }, 0);
    },
  };
}

/** Asks for the server's root, of which only the fact counts that it answers. */
async function canReach(baseUrl: string): Promise<boolean> {
  if (typeof fetch !== 'function') return false;
  try {
    const url = new URL(baseUrl);
    url.protocol = url.protocol === 'wss:' ? 'https:' : 'http:';
    await fetch(url, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    return true;
  } catch {
    return false;
  }
}

function listen(
  owner: 'window' | 'document',
  types: readonly string[],
  listener: () => void,
): Stop {
  const target: EventTarget | undefined =
    owner === 'window'
      ? typeof window === 'undefined'
        ? undefined
        : window
      : typeof document === 'undefined'
        ? undefined
        : document;
  if (!target) return () => undefined;
  for (const type of types) target.addEventListener(type, listener);
  return () => {
    for (const type of types) target.removeEventListener(type, listener);
  };
}
