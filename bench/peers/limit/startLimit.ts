import type { PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

/** A row on the page: its text nodes, and what they say. */
interface ShownRow {
  readonly texts: readonly Text[];
  readonly shown: string[];
}

/**
 * What somebody writes who has this one page to make and all the time in the world: parse, keep the newest item per
 * key, and once a frame write the texts that changed.
 */
export function startLimit(context: PeerContext): void {
  const rows = new Map<string, ShownRow>();
  const waiting = new Map<string, WireOdds>();

  const flush = () => {
    for (const [key, item] of waiting) {
      const cells = context.toCells(item);
      const row = rows.get(key);
      if (row) writeCells(row, cells);
      else rows.set(key, appendRow(context.root, key, cells));
    }
    waiting.clear();
  };
  const take = (message: WireMessage) => {
    if (message.type !== 'odds_update') return;
    if (waiting.size === 0) requestAnimationFrame(flush);
    waiting.set(toKey(message.data), message.data);
  };

  const socket = new WebSocket(context.url);
  socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const frame: WireMessage | readonly WireMessage[] = JSON.parse(data);
    if ('type' in frame) take(frame);
    else frame.forEach(take);
  });
}

function writeCells({ texts, shown }: ShownRow, cells: readonly string[]): void {
  for (const [column, cell] of cells.entries()) {
    const text = texts[column];
    if (!text || shown[column] === cell) continue;
    shown[column] = cell;
    text.data = cell;
  }
}

function appendRow(root: HTMLElement, key: string, cells: readonly string[]): ShownRow {
  const row = document.createElement('div');
  row.className = 'row';
  row.dataset['key'] = key;
  const texts = cells.map((cell) => {
    const element = document.createElement('span');
    element.className = 'cell';
    const text = document.createTextNode(cell);
    element.append(text);
    row.append(element);
    return text;
  });
  root.append(row);
  return { texts, shown: [...cells] };
}
