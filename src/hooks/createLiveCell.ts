import type { RowFacts } from '../domain/liveRow.ts';

/** What an element shows of a row, outside React. */
export interface LiveCell<Row> {
  /** What to show; counts from the next `show` on. */
  select: (row: Row) => string;
  /** Writes what differs from what is shown. */
  show(row: Row | undefined): void;
}

/**
 * Gives an element a text node of its own and the row's freshness as data attributes: `data-stale`, and for a `name`
 * also `data-movement` (up, down) and `data-beat` (tick and tock by turns, so that a style can restart a flash). The
 * last movement stays marked until the number moves again, or the row goes stale or away.
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
  #shownVersion = -1;
  readonly #text: Text;
  readonly #element: HTMLElement;
  readonly #name: string | undefined;

  constructor(element: HTMLElement, select: (row: Row) => string, name: string | undefined) {
    this.select = select;
    this.#element = element;
    this.#name = name;
    this.#text = element.ownerDocument.createTextNode('');
    element.replaceChildren(this.#text);
    // What another row left behind, if the element shows a different one now.
    unmark(element);
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
    if (this.#name === undefined) return;
    if (!row) this.#forget();
    else if (row.version !== this.#shownVersion) {
      this.#shownVersion = row.version;
      this.#mark(row, this.#name);
    }
  }

  /** The row went away; what comes under its key later counts its versions anew. */
  #forget(): void {
    if (this.#shownVersion < 0) return;
    this.#shownVersion = -1;
    unmark(this.#element);
  }

  #mark(row: Row, name: string): void {
    const { dataset } = this.#element;
    const direction = row.movement[name];
    if (direction) {
      dataset.movement = direction;
      dataset.beat = dataset.beat === 'tick' ? 'tock' : 'tick';
    } else if (row.isStale) unmark(this.#element);
  }
}

function unmark(element: HTMLElement): void {
  delete element.dataset.movement;
  delete element.dataset.beat;
}
