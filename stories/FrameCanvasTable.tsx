import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PageHost } from '../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../mock-server/hosts/page/createPageHost.ts';
import { WebSocketProvider } from '../src/hooks/WebSocketProvider.tsx';
import { billiards } from '../src/protocols/billiards/billiards.ts';
import { createNativeTransport } from '../src/transport/nativeTransport.ts';

/** Puts the story in front of a filmed billiards table inside the page; its camera fails after `silentAfterMs`, if given. */
export function withTable({ silentAfterMs = null }: TableOptions = {}): Decorator {
  return (Story, { id }) => (
    <TableRoom key={id} silentAfterMs={silentAfterMs}>
      <Story />
    </TableRoom>
  );
}

interface TableOptions {
  /** @default null: never */
  readonly silentAfterMs?: number | null;
}

interface RoomProps extends Required<TableOptions> {
  readonly children: ReactNode;
}

function TableRoom({ silentAfterMs, children }: RoomProps): ReactNode {
  const [host, setHost] = useState<PageHost | null>(null);
  useEffect(() => {
    const created = createPageHost({ seed: 7, latencyMs: 6 });
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setHost(created);
    const silence = () => created.engine.servers.billiards?.quirks.set({ isSilent: true });
    const timer = silentAfterMs === null ? undefined : setTimeout(silence, silentAfterMs);
    return () => {
      clearTimeout(timer);
      created.stop();
    };
  }, [silentAfterMs]);
  if (!host) return null;
  return (
    <WebSocketProvider
      baseUrl="ws://mock.test"
      protocol={billiards}
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      {children}
    </WebSocketProvider>
  );
}
