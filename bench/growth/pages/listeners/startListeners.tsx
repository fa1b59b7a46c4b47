import './listeners.css';
import { WebSocketProvider, useOddsKeys, useOddsRow } from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { LiveText } from '../../../../src/components/LiveText/LiveText.tsx';
import type { OddsRow } from '../../../../src/domain/liveRow.ts';
import type { PeerContext } from '../../../peer.ts';
import type { RowProps } from '../../../peers/courtside-rows/Row.tsx';
import { toRowCells } from '../../../peers/courtside-rows/toRowCells.ts';
import { readCount } from '../readCount.ts';

/** The number of the message: the harness reads a row's last cell, so the last listener is what it waits for. */
const toMessage = ({ sourceTime }: OddsRow) => sourceTime ?? '';

/** The first listener of a key. */
function FirstCells({ rowKey, context }: RowProps): ReactNode {
  const { row } = useOddsRow(rowKey);
  context.rowRendered();
  return (
    row &&
    toRowCells(row).map((text, column) => (
      // Columns never move.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={column} className="cell">
        {text}
      </span>
    ))
  );
}

/** A further listener in React. */
function RowCell({ rowKey, context }: RowProps): ReactNode {
  const { row } = useOddsRow(rowKey);
  context.rowRendered();
  return <span className="cell">{row && toMessage(row)}</span>;
}

/** A further listener outside React. */
function TextCell({ rowKey }: RowProps): ReactNode {
  return <LiveText className="cell" rowKey={rowKey} select={toMessage} />;
}

interface RowOfListenersProps extends RowProps {
  readonly furtherCount: number;
  readonly FurtherCell: (props: RowProps) => ReactNode;
}

/** Renders once: only its parts listen. */
const RowOfListeners = memo(function RowOfListeners(props: RowOfListenersProps): ReactNode {
  const { furtherCount, FurtherCell, ...rowProps } = props;
  return (
    <div className="row" data-key={rowProps.rowKey}>
      <FirstCells {...rowProps} />
      {Array.from({ length: furtherCount }, (_, index) => (
        <FurtherCell key={index} {...rowProps} />
      ))}
    </div>
  );
});

type TableProps = Omit<RowOfListenersProps, 'rowKey'>;

function Table(props: TableProps): ReactNode {
  const { keys } = useOddsKeys();
  return keys.map((key) => <RowOfListeners key={key} rowKey={key} {...props} />);
}

/** A table whose every key has as many listeners as the address says, of the kind it says. */
export function startListeners(context: PeerContext): void {
  const isOutsideReact = new URLSearchParams(location.search).get('kind') === 'text';
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin}>
      <Table
        context={context}
        furtherCount={readCount('listeners') - 1}
        FurtherCell={isOutsideReact ? TextCell : RowCell}
      />
    </WebSocketProvider>,
  );
}
