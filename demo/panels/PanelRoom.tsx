import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { LiveUpdateIndicator, LostConnectionBanner } from '../../src/components/index.ts';
import type { WebSocketManager } from '../../src/index.ts';
import { WebSocketProvider, useWebSocketManager } from '../../src/index.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import { useRetryOnSignIn } from '../session/useRetryOnSignIn.ts';
import type { PanelConnection } from './panelConnection.ts';

/** Props of a panel's frame. */
export interface PanelRoomProps {
  readonly title: string;
  /** What a newcomer has to know of what is shown. */
  readonly note?: string | undefined;
  readonly protocol: Protocol;
  readonly connection: PanelConnection;
  readonly children: ReactNode;
}

/** A panel with a connection of its own, and what there is to say about it. */
export function PanelRoom(props: PanelRoomProps): ReactNode {
  const { baseUrl, token, transport } = props.connection;
  // Of the page around: it may be down as well.
  const page = useWebSocketManager();
  return (
    <WebSocketProvider
      baseUrl={baseUrl}
      protocol={props.protocol}
      {...(token === undefined ? {} : { token })}
      {...(transport === undefined ? {} : { transport })}
    >
      <Room {...props} page={page} />
    </WebSocketProvider>
  );
}

interface RoomProps extends PanelRoomProps {
  readonly page: WebSocketManager;
}

function Room({ title, note, connection: { session }, page, children }: RoomProps): ReactNode {
  const others = useMemo(() => [page], [page]);
  useRetryOnSignIn(session);
  return (
    <section className="demo-panel">
      <header className="demo-panel__header">
        <h2 className="demo-panel__title">{title}</h2>
        <LiveUpdateIndicator hasActions={false} />
      </header>
      <LostConnectionBanner name={title} others={others} onSignIn={session?.signIn} />
      {note !== undefined && <p className="demo-panel__note">{note}</p>}
      {children}
    </section>
  );
}
