import type { RowFacts } from '../domain/liveRow.ts';

/** Writes what an element shows of a row; does nothing where nothing differs. */
export type TextWriter<Row> = (row: Row | undefined, select: (row: Row) => string) => void;

/**
 * Gives an element a text node of its own and the row's freshness as data attributes: `data-stale`, and for a `cell`
 * also `data-movement` (up, down) and `data-beat` (tick and tock by turns, so that a style can restart a flash). The
 * last movement stays marked until the cell moves again or the row goes stale.
 */
export function createTextWriter<Row extends RowFacts>(
  element: HTMLElement,
  cell: string | undefined,
): TextWriter<Row> {
  const text = element.ownerDocument.createTextNode('');
  element.replaceChildren(text);
  // What another row left behind, if the element shows a different one now.
  unmark(element);
  // What is shown is remembered here: asking the document costs more than everything else together.
  let shownText = '';
  let isShownStale: boolean | null = null;
  let shownVersion = -1;
  return (row, select) => {
    const next = row ? select(row) : '';
    if (next !== shownText) text.data = shownText = next;
    const isStale = row?.isStale ?? false;
    if (isStale !== isShownStale) {
      isShownStale = isStale;
      element.dataset.stale = String(isStale);
    }
    if (cell === undefined || !row || row.version === shownVersion) return;
    shownVersion = row.version;
    const direction = row.movement[cell];
    if (direction) {
      element.dataset.movement = direction;
      element.dataset.beat = element.dataset.beat === 'tick' ? 'tock' : 'tick';
    } else if (row.isStale) unmark(element);
  };
}

function unmark(element: HTMLElement): void {
  delete element.dataset.movement;
  delete element.dataset.beat;
}
