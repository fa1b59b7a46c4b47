import type { Direction, RowFacts } from '../domain/liveRow.ts';

/** Shows on an element which way numbers of a row last went, outside React. */
export interface MovementMark {
  /** Marks what moved with this version of the row. */
  show(row: RowFacts | undefined): void;
}

/** What a mark shows, and from when on. */
export interface MovementMarkOptions {
  /** Names of the numbers; of several that moved at once the first counts. */
  readonly names: readonly string[];
  /** That of a number which is shown so that it falls as the row's rises, as a chance does with its price. @default none */
  readonly inverseName?: string | undefined;
  /** The row as it stood when the element came: what moved until then is no news. @default none, all counts */
  readonly seen?: RowFacts | undefined;
}

/** More flashes than these in a second can bring on a seizure (WCAG 2.3.1). */
const MAX_FLASHES_A_SECOND = 3;
const SECOND_MS = 1_000;
const OPPOSITES = { up: 'down', down: 'up' } as const satisfies Record<Direction, Direction>;

/**
 * Writes data attributes: `data-movement` (up, down) and `data-beat` (tick and tock by turns, so that a style can
 * restart a flash). The last movement stays marked until a number moves again, or the row goes stale or away. Of more than
 * three movements within a second, the others change the way that is marked and no beat. The element loses what another
 * mark left on it.
 */
export function createMovementMark(
  element: HTMLElement,
  options: MovementMarkOptions,
): MovementMark {
  return new ElementMark(element, options);
}

/** Takes any mark from an element. */
export function clearMovementMark({ dataset }: HTMLElement): void {
  delete dataset.movement;
  delete dataset.beat;
}

/** One object per mark and no closures, as with cells: a table has thousands of them. */
class ElementMark implements MovementMark {
  // Remembered here: asking the document costs more than everything else together.
  #shownVersion: number;
  readonly #element: HTMLElement;
  readonly #names: readonly string[];
  readonly #inverseName: string | undefined;
  /** When the last flashes were, in a ring; none of a cell that never flashed, and most never do. */
  #flashedAt: number[] | null = null;
  #nextFlash = 0;

  constructor(element: HTMLElement, { names, inverseName, seen }: MovementMarkOptions) {
    this.#element = element;
    this.#names = names;
    this.#inverseName = inverseName;
    this.#shownVersion = seen?.version ?? -1;
    clearMovementMark(element);
  }

  show(row: RowFacts | undefined): void {
    if (!row) this.#forget();
    else if (row.version !== this.#shownVersion) {
      this.#shownVersion = row.version;
      const direction = this.#directionOf(row);
      if (direction) this.#mark(direction);
      else if (row.isStale) clearMovementMark(this.#element);
    }
  }

  #directionOf({ movement }: RowFacts): Direction | undefined {
    for (const name of this.#names) {
      const direction = movement[name];
      if (direction) return name === this.#inverseName ? OPPOSITES[direction] : direction;
    }
    return undefined;
  }

  /** The row went away; what comes under its key later counts its versions anew. */
  #forget(): void {
    if (this.#shownVersion < 0) return;
    this.#shownVersion = -1;
    clearMovementMark(this.#element);
  }

  #mark(direction: Direction): void {
    const { dataset } = this.#element;
    dataset.movement = direction;
    if (!this.#takeFlash()) return;
    dataset.beat = dataset.beat === 'tick' ? 'tock' : 'tick';
  }

  /** Whether one more flash is allowed now; if so, it counts. */
  #takeFlash(): boolean {
    const now = performance.now();
    this.#flashedAt ??= Array.from({ length: MAX_FLASHES_A_SECOND }, () => -Infinity);
    if (now - (this.#flashedAt[this.#nextFlash] ?? 0) < SECOND_MS) return false;
    this.#flashedAt[this.#nextFlash] = now;
    this.#nextFlash = (this.#nextFlash + 1) % MAX_FLASHES_A_SECOND;
    return true;
  }
}
