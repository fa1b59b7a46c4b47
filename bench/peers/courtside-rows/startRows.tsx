import { WebSocketProvider, useOddsKeys } from 'courtside';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WebSocketManagerOptions } from '../../../src/core.ts';
import type { PeerContext } from '../../peer.ts';
import { Row } from './Row.tsx';

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const { keys } = useOddsKeys();
  return keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** Courtside as its README shows it: provider, keys, a row a key; the default transport and validation. */
export function startRows(
  context: PeerContext,
  options: Partial<WebSocketManagerOptions> = {},
): void {
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin} {...options}>
      <Table context={context} />
    </WebSocketProvider>,
  );
}
