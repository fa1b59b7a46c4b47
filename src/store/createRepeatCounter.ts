/** Counts messages that say word for word what the one before them said. */
export interface RepeatCounter {
  /** How many of a frame's messages, one a line where there are several, are copies of the one before. */
  count(frame: string): number;
}

/**
 * Creates a counter that has seen nothing. It runs for every frame: characters are compared only where two neighbours are equally long, and
 * messages carry a stamp, which ends the comparison early.
 */
export function createRepeatCounter(): RepeatCounter {
  let last = '';
  return {
    count(frame) {
      if (!frame.includes('\n')) {
        const isCopy = frame === last;
        last = frame;
        return isCopy ? 1 : 0;
      }
      const { copies, lastLine } = countCopiedLines(frame, last);
      last = lastLine;
      return copies;
    },
  };
}

function countCopiedLines(frame: string, before: string) {
  let lastLine = before;
  let copies = 0;
  for (let startAt = 0; startAt < frame.length;) {
    const breakAt = frame.indexOf('\n', startAt);
    const endAt = breakAt < 0 ? frame.length : breakAt;
    const line = frame.slice(startAt, endAt);
    if (line === lastLine) copies += 1;
    lastLine = line;
    startAt = endAt + 1;
  }
  return { copies, lastLine };
}
