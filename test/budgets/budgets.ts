/** Every budget, in one place. `docs/BUDGETS.md` says how each is counted, what was measured and when to change it. */
export const BUDGETS = {
  /** React commits of a page, for each animation frame that passed. */
  commitsPerFrame: 1,
  /** Renders of a row, for each flush in which its key changed. */
  rowRendersPerChange: 1,
  /** React commits of a page of live texts while only prices move. */
  liveTextCommits: 0,
  /** Calls of a key's listener, and of a follower of the whole table, for each flush that changed something of theirs. */
  listenerCallsPerChange: 1,
  /** Writes of the zustand state for 1,000 messages, at 1,000 messages a second. */
  stateWritesPerThousandMessages: 2,
  /** Bytes of garbage a message may make from the socket to the flush, `JSON.parse` included. */
  garbageBytesPerMessage: 3_350,
  /** Bytes the heap may grow by in 200,000 messages over the same 500 rows. */
  retainedBytes: 256_000,
  /** Bytes of each entry, minified and gzipped, without React. */
  bundleBytes: {
    index: 79_000,
    oneHook: 52_900,
    core: 74_000,
    protocols: 37_200,
    socketWorker: 5_700,
    components: 234_600,
    oneComponent: 8_600,
    devtools: 106_200,
    styles: 12_000,
    devtoolsStyles: 2_200,
  },
} as const;
