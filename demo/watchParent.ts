const LOOK_EVERY_MS = 500;

/** Calls back once when the process that started this one is gone. Does not keep this one alive. */
export function watchParent(handleGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    handleGone();
  }, LOOK_EVERY_MS);
  timer.unref();
}
