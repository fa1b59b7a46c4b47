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
  let shownVersion = -1;
  return (row, select) => {
    const next = row ? select(row) : '';
    if (text.data !== next) text.data = next;
    const stale = String(row?.isStale ?? false);
    if (element.dataset.stale !== stale) element.dataset.stale = stale;
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
