import type { RowFacts } from '../domain/liveRow.ts';
import type { MovementMark } from './createMovementMark.ts';
import { clearMovementMark, createMovementMark } from './createMovementMark.ts';

/** What an element shows of a row, outside React. */
export interface LiveCell<Row> {
  /** What to show; counts from the next `show` on. */
  select: (row: Row) => string;
  /** Writes what differs from what is shown. */
  show(row: Row | undefined): void;
}

/**
 * Gives an element a text node of its own and the row's freshness as a data attribute, `data-stale`; for a `name` also
 * the mark of that number's movement, the last one there was included.
 */
export function createLiveCell<Row extends RowFacts>(
  element: HTMLElement,
  select: (row: Row) => string,
  name: string | undefined,
): LiveCell<Row> {
  return new ElementCell(element, select, name);
}

/** One object per cell and no closures: there are thousands, and each is another place in memory to fetch. */
class ElementCell<Row extends RowFacts> implements LiveCell<Row> {
  select: (row: Row) => string;
  // What is shown is remembered here: asking the document costs more than everything else together.
  #shownText = '';
  #isShownStale: boolean | null = null;
  readonly #text: Text;
  readonly #element: HTMLElement;
  /** Most cells have none, and do not pay for one. */
  readonly #mark: MovementMark | null;

  constructor(element: HTMLElement, select: (row: Row) => string, name: string | undefined) {
    this.select = select;
    this.#element = element;
    this.#text = element.ownerDocument.createTextNode('');
    element.replaceChildren(this.#text);
    this.#mark = name === undefined ? null : createMovementMark(element, { names: [name] });
    // It may have had a mark before.
    if (!this.#mark) clearMovementMark(element);
  }

  show(row: Row | undefined): void {
    const text = row ? this.select(row) : '';
    if (text !== this.#shownText) {
      this.#shownText = text;
      this.#text.data = text;
    }
    const isStale = row?.isStale ?? false;
    if (isStale !== this.#isShownStale) {
      this.#isShownStale = isStale;
      this.#element.dataset.stale = String(isStale);
    }
    this.#mark?.show(row);
  }
}
