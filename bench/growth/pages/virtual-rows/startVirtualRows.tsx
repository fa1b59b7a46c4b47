import { useVirtualizer } from '@tanstack/react-virtual';
import { WebSocketProvider, useOddsKeys } from 'courtside';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { PeerContext } from '../../../peer.ts';
import { Row } from '../../../peers/courtside-rows/Row.tsx';
import { OVERSCAN_ROWS, VISIBLE_ROWS } from '../../tableWindow.ts';

/** As `bench.css` has it. */
const ROW_HEIGHT = 20;

interface ListProps {
  readonly keys: readonly string[];
  readonly context: PeerContext;
}

function List({ keys, context }: ListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- a note for React's compiler, which builds nothing here
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
  });
  return (
    <div ref={scroller} style={{ height: VISIBLE_ROWS * ROW_HEIGHT, overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const key = keys[index] ?? '';
          return (
            <div key={key} style={{ position: 'absolute', top: start, width: '100%' }}>
              <Row rowKey={key} context={context} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Shows nothing until all rows are there: only then the driver begins, and the filling is not measured. */
function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const { keys } = useOddsKeys();
  return keys.length >= context.rows && <List keys={keys} context={context} />;
}

/** A list as long as the feed, in a scroller of fixed height. */
export function startVirtualRows(context: PeerContext): void {
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin}>
      <Table context={context} />
    </WebSocketProvider>,
  );
}
