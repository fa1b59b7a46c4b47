// "High Frequency Updates": row ids, and async transactions that the grid applies in batches. Only the modules
// in use, as "AG Grid Modules" advises.
// https://www.ag-grid.com/react-data-grid/data-update-high-frequency/ · https://www.ag-grid.com/react-data-grid/modules/
import type { ColDef, GridApi, GridOptions } from 'ag-grid-community';
import { ClientSideRowModelApiModule, ClientSideRowModelModule } from 'ag-grid-community';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

/** Options of the grid in which its two peers differ. */
export type GridVariant = Pick<
  GridOptions<WireOdds>,
  | 'asyncTransactionWaitMillis'
  | 'suppressColumnVirtualisation'
  | 'suppressMaxRenderedRowRestriction'
  | 'suppressRowVirtualisation'
>;

const MODULES = [ClientSideRowModelModule, ClientSideRowModelApiModule];

function connect(url: string, api: GridApi<WireOdds>): void {
  const keys = new Set<string>();
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message: WireMessage = JSON.parse(data);
    if (message.type !== 'odds_update') return;
    const key = toKey(message.data);
    api.applyTransactionAsync(keys.has(key) ? { update: [message.data] } : { add: [message.data] });
    keys.add(key);
  });
}

/** The texts of an item, made once however many columns ask. */
function createCellCache(toCells: PeerContext['toCells']): PeerContext['toCells'] {
  const cache = new WeakMap<WireOdds, readonly string[]>();
  return (item) => {
    const known = cache.get(item);
    if (known) return known;
    const cells = toCells(item);
    cache.set(item, cells);
    return cells;
  };
}

function toColumns({ columns, toCells }: PeerContext): ColDef<WireOdds>[] {
  const cellsOf = createCellCache(toCells);
  return columns.map((headerName, index) => ({
    headerName,
    colId: `c${index}`,
    flex: 1,
    minWidth: 40,
    valueGetter: ({ data }) => data && cellsOf(data)[index],
  }));
}

interface GridProps {
  readonly context: PeerContext;
  readonly columnDefs: ColDef<WireOdds>[];
  readonly variant: GridVariant;
}

/** As high as the rows of the other peers, px: as many are in sight. */
const ROW_HEIGHT = 20;

const FILL = { position: 'fixed', inset: 0 } as const;

function Grid({ context, columnDefs, variant }: GridProps): ReactNode {
  return (
    <AgGridProvider modules={MODULES}>
      <div style={FILL}>
        <AgGridReact<WireOdds>
          {...variant}
          columnDefs={columnDefs}
          rowHeight={ROW_HEIGHT}
          getRowId={({ data }) => toKey(data)}
          onGridReady={({ api }) => connect(context.url, api)}
        />
      </div>
    </AgGridProvider>
  );
}

/** Renders the grid into the page and connects it to the feed. */
export function startGrid(context: PeerContext, variant: GridVariant): void {
  const columnDefs = toColumns(context);
  createRoot(context.root).render(
    <Grid context={context} columnDefs={columnDefs} variant={variant} />,
  );
}

const rowElements = new Map<string, Element>();

/** A row's texts in the order of its columns (the grid may place cells in another); null if it is not in the DOM. */
export function readGridCells(root: HTMLElement, key: string): readonly string[] | null {
  let row = rowElements.get(key);
  // The grid reuses and drops elements as it scrolls, so what was found before may be stale.
  if (!row?.isConnected || row.getAttribute('row-id') !== key) {
    row = root.querySelector(`[row-id="${CSS.escape(key)}"]`) ?? undefined;
    if (!row) return null;
    rowElements.set(key, row);
  }
  return Array.from(row.querySelectorAll('[aria-colindex]'))
    .toSorted((a, b) => columnOf(a) - columnOf(b))
    .map((cell) => cell.textContent ?? '');
}

function columnOf(cell: Element): number {
  return Number(cell.getAttribute('aria-colindex'));
}
