import type { ReactNode } from 'react';
import { LiveUpdateIndicator, LostConnectionBanner } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/index.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import type { PanelConnection } from './panelConnection.ts';

/** Props of a panel's frame. */
export interface PanelRoomProps {
  readonly title: string;
  readonly protocol: Protocol;
  readonly connection: PanelConnection;
  readonly children: ReactNode;
}

/** A panel with a connection of its own, and what there is to say about it. */
export function PanelRoom({ title, protocol, connection, children }: PanelRoomProps): ReactNode {
  const { baseUrl, token, transport } = connection;
  return (
    <WebSocketProvider
      baseUrl={baseUrl}
      protocol={protocol}
      {...(token === undefined ? {} : { token })}
      {...(transport === undefined ? {} : { transport })}
    >
      <section className="demo-panel">
        <header className="demo-panel__header">
          <h2 className="demo-panel__title">{title}</h2>
          <LiveUpdateIndicator hasActions={false} />
        </header>
        <LostConnectionBanner />
        {children}
      </section>
    </WebSocketProvider>
  );
}
