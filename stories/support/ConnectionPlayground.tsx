import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { ConnectionMachineDiagram } from '../../src/devtools/index.ts';
import { DEBUG_PANEL_STRINGS } from '../../src/devtools/DebugPanel/debugPanelStrings.ts';
import { TimelineTable } from '../../src/devtools/DebugPanel/TimelineTable.tsx';
import { toWaysTaken } from '../../src/devtools/DebugPanel/toTimelineRows.ts';
import { useInspection } from '../../src/hooks/useInspection.ts';
import { useWebSocketManager } from '../../src/hooks/useWebSocketManager.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import './connectionPlayground.css';

/** Fast enough to be watched. */
const CONFIG = {
  probeEveryMs: 1_000,
  probeTimeoutMs: 2_000,
  backoffMs: [1_500, 2_500, 4_000],
  maxAttempts: 3,
} as const;

/** What a button does; whatever the server was told before is over first. */
interface Deed {
  readonly name: string;
  readonly act: (host: PageHost, manager: WebSocketManager) => void;
}

const hint = (name: 'online' | 'offline') => globalThis.dispatchEvent(new Event(name));

const DEEDS: readonly { readonly who: string; readonly deeds: readonly Deed[] }[] = [
  {
    who: 'The user',
    deeds: [
      { name: 'Connect', act: (_host, manager) => void manager.connect() },
      { name: 'Disconnect', act: (_host, manager) => manager.disconnect() },
      { name: 'Reconnect', act: (_host, manager) => manager.reconnect() },
      {
        name: 'Send a new token',
        act(host, manager) {
          host.setFaults([]);
          // Another source each time; who comes without a token is welcome too.
          manager.setToken(() => null);
        },
      },
    ],
  },
  {
    who: 'The device',
    deeds: [
      { name: 'Go offline', act: () => hint('offline') },
      { name: 'Go online', act: () => hint('online') },
      { name: 'Freeze the page', act: () => globalThis.dispatchEvent(new Event('pagehide')) },
      {
        name: 'Thaw the page',
        act: () =>
          globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      },
    ],
  },
  {
    who: 'The server',
    deeds: [
      { name: 'Kill the socket', act: (host) => host.setFaults(['drop:scope=current']) },
      { name: 'Freeze the server', act: (host) => host.setFaults(['zombie:scope=current']) },
      {
        name: 'Refuse everybody',
        act: (host) => host.setFaults(['drop:scope=current', 'refuse:503']),
      },
      { name: 'Refuse the token', act: (host) => host.setFaults(['close:code=4401,after=0s']) },
      { name: 'Be well again', act: (host) => host.setFaults([]) },
    ],
  },
];

/** The machine's drawing on a live connection to a mock server in the page, with buttons for everything that can happen to it. */
export function ConnectionPlayground(): ReactNode {
  const [host, setHost] = useState<PageHost | null>(null);
  useEffect(() => {
    const created = createPageHost({ rate: 6, seed: 7, latencyMs: 40 });
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setHost(created);
    return () => created.stop();
  }, []);
  if (!host) return null;
  return (
    <WebSocketProvider
      baseUrl="ws://mock.test"
      {...CONFIG}
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      <Stage host={host} />
    </WebSocketProvider>
  );
}

function Stage({ host }: { readonly host: PageHost }): ReactNode {
  const manager = useWebSocketManager();
  useWebSocketOdds({});
  const { log } = useInspection(true);
  const timeline = log.timeline();
  return (
    <div className="cs-root playground">
      <div className="playground__deeds">
        {DEEDS.map(({ deeds, who }) => (
          <fieldset key={who} className="playground__group">
            <legend>{who}</legend>
            {deeds.map(({ act, name }) => (
              <button
                key={name}
                type="button"
                className="cs-button"
                onClick={() => act(host, manager)}
              >
                {name}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
      <ConnectionMachineDiagram
        className="playground__drawing"
        current={timeline.at(-1)?.to ?? null}
        recent={toWaysTaken(timeline, '')}
      />
      <section className="playground__timeline" aria-label="What happened">
        <TimelineTable timeline={timeline} strings={DEBUG_PANEL_STRINGS} />
      </section>
    </div>
  );
}
