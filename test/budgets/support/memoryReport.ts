/** What `measureMemory.ts` prints. */
export interface MemoryReport {
  /** Bytes a message costs to parse, and nothing else. */
  readonly parseOnly: number;
  /** Bytes a message costs from the socket to the flush, one frame each. */
  readonly singly: number;
  /** The same, a frame of the socket for each animation frame. */
  readonly batched: number;
  /** The heap after a collection, before and after so many messages over the same rows. */
  readonly retained: { readonly messages: number; readonly before: number; readonly after: number };
  readonly rowCount: number;
  /** How many items reached a table. */
  readonly shownCount: number;
}
