/** Gathers texts between two posts. */
export interface TextGatherer {
  /** Posts the text at once, or with the next ones. False: more waits than may; it and all that waited is forgotten. */
  add(text: string): boolean;
  /** The page has dealt with the last post. */
  taken(): void;
  /** Posts what waits, whatever the page has taken: nothing comes after it. */
  finish(): void;
}

export interface TextGathererOptions {
  readonly post: (texts: readonly string[]) => void;
  /** The least time between two posts, ms. */
  readonly gapMs: number;
  /** Characters that may wait while the page takes nothing. */
  readonly maxWaitingChars: number;
}

/**
 * Creates a gatherer. What comes after a silence is posted at once; the rest waits for the end of the gap, and for the
 * page to have taken the last post, so that a page that is busy finds one long list instead of a queue of short ones.
 */
export function createTextGatherer(options: TextGathererOptions): TextGatherer {
  const { post, gapMs, maxWaitingChars } = options;
  let waiting: string[] = [];
  let waitingChars = 0;
  let isTaken = true;
  let gap: ReturnType<typeof setTimeout> | null = null;

  function postWaiting(): void {
    const texts = waiting;
    waiting = [];
    waitingChars = 0;
    isTaken = false;
    gap = setTimeout(() => {
      gap = null;
      postIfDue();
    }, gapMs);
    post(texts);
  }

  function postIfDue(): void {
    if (isTaken && gap === null && waiting.length > 0) postWaiting();
  }

  return {
    add(text) {
      if (waitingChars + text.length > maxWaitingChars) {
        waiting = [];
        waitingChars = 0;
        return false;
      }
      waiting.push(text);
      waitingChars += text.length;
      postIfDue();
      return true;
    },
    taken() {
      isTaken = true;
      postIfDue();
    },
    finish() {
      if (gap !== null) clearTimeout(gap);
      if (waiting.length > 0) post(waiting);
      waiting = [];
    },
  };
}
