/**
 * Runs `action`; what it throws goes to `reportError` (TR6). If even that throws, the error surfaces on its own
 * stack, where it can't break the caller.
 */
export function guard(action: () => void, reportError: (error: unknown) => void): void {
  try {
    action();
  } catch (error) {
    try {
      reportError(error);
    } catch (reporterError) {
      queueMicrotask(() => {
        throw reporterError;
      });
    }
  }
}
