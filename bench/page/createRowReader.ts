import type { Peer } from '../peer.ts';

/** Reads what a row shows. */
export interface RowReader {
  /** The row's texts, one a cell; null if it is not on the page. */
  readCells(key: string): readonly string[] | null;
  /** Number of the message the row shows; null if it is not on the page. */
  readMessage(key: string): number | null;
}

/** Reads rows as `RowView` writes them, or as the peer says. */
export function createRowReader(root: HTMLElement, peer: Peer): RowReader {
  const own = peer.readCells;
  if (own) {
    return {
      readCells: (key) => own(root, key),
      readMessage(key) {
        const cells = own(root, key);
        return cells && Number(cells.at(-1));
      },
    };
  }
  const known = new Map<string, HTMLElement>();
  const find = (key: string): HTMLElement | null => {
    const before = known.get(key);
    if (before?.isConnected && before.dataset['key'] === key) return before;
    const found = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (found) known.set(key, found);
    return found;
  };
  return {
    readCells(key) {
      const row = find(key);
      return row && Array.from(row.children, (cell) => cell.textContent ?? '');
    },
    readMessage(key) {
      const row = find(key);
      return row && Number(row.lastElementChild?.textContent);
    },
  };
}
