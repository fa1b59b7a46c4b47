/** What is known of how a stream came. A server counts its messages, so what is missing can be told. */
export interface StreamCount {
  /** Of the newest message; null if the server does not count. */
  readonly sequence: number | null;
  readonly receivedCount: number;
  /** How often messages were missing, and how many in all: none were sent again. */
  readonly gapCount: number;
  readonly missedCount: number;
  /** How often the server began to count anew. */
  readonly restartCount: number;
  /** Messages that came a second time. */
  readonly repeatCount: number;
}

const UNHEARD: StreamCount = {
  sequence: null,
  receivedCount: 0,
  gapCount: 0,
  missedCount: 0,
  restartCount: 0,
  repeatCount: 0,
};

/**
 * Counts a message of a stream. A number that jumps ahead is a gap; one that falls is a server that began anew, because a
 * socket keeps its order. What came before the first message is not missing.
 */
export function countMessage(known: StreamCount = UNHEARD, sequence: number | null): StreamCount {
  const counted = { ...known, receivedCount: known.receivedCount + 1 };
  if (sequence === null) return counted;
  const last = known.sequence;
  if (last === null || sequence === last + 1) return { ...counted, sequence };
  if (sequence === last) return { ...counted, repeatCount: known.repeatCount + 1 };
  if (sequence < last) return { ...counted, sequence, restartCount: known.restartCount + 1 };
  return {
    ...counted,
    sequence,
    gapCount: known.gapCount + 1,
    missedCount: known.missedCount + sequence - last - 1,
  };
}
