/** Keeps a frame well below what clients take at once. */
const ITEMS_PER_FRAME = 100;

/** Cuts a list into lists that each make one frame. */
export function toChunks<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_FRAME) {
    chunks.push(items.slice(start, start + ITEMS_PER_FRAME));
  }
  return chunks;
}
