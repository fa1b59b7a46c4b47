interface DevToolsHook {
  readonly supportsFiber: true;
  readonly renderers: Map<number, unknown>;
  inject(renderer: unknown): number;
  onCommitFiberRoot(): void;
  onCommitFiberUnmount(): void;
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: DevToolsHook;
  }
}

/** Counts React's commits in the way its developer tools hear of them. Must run before React is loaded. */
export function installCommitCounter(): () => number {
  let commitCount = 0;
  const renderers = new Map<number, unknown>();
  // The name is React's.
  // oxlint-disable-next-line no-underscore-dangle
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers,
    inject(renderer) {
      renderers.set(renderers.size + 1, renderer);
      return renderers.size;
    },
    onCommitFiberRoot: () => (commitCount += 1),
    onCommitFiberUnmount: () => undefined,
  };
  return () => commitCount;
}
