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
  /** Characters that may wait while the page takes nothing, 64 more counted for each text. */
  readonly maxWaitingChars: number;
}

/** What one post brings. */
interface TextList {
  readonly texts: string[];
  /** Of all its texts, with what each counts beside. */
  chars: number;
}

/** What a text counts beside its characters: empty ones cost memory and time as well. */
const CHARS_PER_TEXT = 64;
/** The page deals with a list in one task, which has to stay short. */
const MAX_LIST_CHARS = 262_144;

/**
 * Creates a gatherer. What comes after a silence is posted at once; the rest waits for the end of the gap, and for the
 * page to have taken the last post, so that a page that is busy finds few long lists instead of a queue of short ones.
 */
export function createTextGatherer(options: TextGathererOptions): TextGatherer {
  const { post, gapMs, maxWaitingChars } = options;
  /** What waits, oldest first; the last is added to. */
  let lists: TextList[] = [];
  let waitingChars = 0;
  let isTaken = true;
  let gap: ReturnType<typeof setTimeout> | null = null;

  function postIfDue(): void {
    if (!isTaken || gap !== null) return;
    const list = lists.shift();
    if (list === undefined) return;
    waitingChars -= list.chars;
    isTaken = false;
    gap = setTimeout(() => {
      gap = null;
      postIfDue();
    }, gapMs);
    post(list.texts);
  }

  function append(text: string, chars: number): void {
    const last = lists.at(-1);
    waitingChars += chars;
    if (last === undefined || last.chars + chars > MAX_LIST_CHARS) {
      lists.push({ texts: [text], chars });
    } else {
      last.texts.push(text);
      last.chars += chars;
    }
  }

  return {
    add(text) {
      const chars = text.length + CHARS_PER_TEXT;
      if (waitingChars + chars > maxWaitingChars) {
        lists = [];
        waitingChars = 0;
        return false;
      }
      append(text, chars);
      postIfDue();
      return true;
    },
    taken() {
      isTaken = true;
      postIfDue();
    },
    finish() {
      if (gap !== null) clearTimeout(gap);
      for (const { texts } of lists) post(texts);
      lists = [];
    },
  };
}
