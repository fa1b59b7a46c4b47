import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';

/** What a button does to the world. */
interface Trouble {
  readonly name: string;
  readonly faults: readonly string[];
  /** Whether the device says that it has a network. */
  readonly isOnline: boolean;
}

/**
 * By name, as the buttons say them. Each holds until another one is pressed: a loss shorter than a second is not told in words (UI4), so
 * a server that took the client back at once would show nothing most of the time.
 */
const TROUBLES: readonly Trouble[] = [
  { name: 'All is well', faults: [], isOnline: true },
  { name: 'Forget the client', faults: ['zombie:scope=current', 'refuse:503'], isOnline: true },
  { name: 'Restart the server', faults: ['drop:scope=current', 'refuse:503'], isOnline: true },
  { name: 'Unplug the network', faults: ['drop:scope=current', 'refuse:503'], isOnline: false },
  { name: 'Refuse the token', faults: ['close:code=4401,after=0s'], isOnline: true },
  { name: 'Answer late', faults: ['latency:900ms'], isOnline: true },
];

/** Fast enough to be watched: probes each half second, answers within two, retries every two to four seconds. */
const CONFIG = {
  probeEveryMs: 500,
  probeTimeoutMs: 2_000,
  backoffMs: [4_000],
} as const;

/** A live connection to a mock server in the page, and buttons that break it. */
export const withFaults: Decorator = (Story, { id }) => (
  <FaultRoom key={id}>
    <Story />
  </FaultRoom>
);

function FaultRoom({ children }: { readonly children: ReactNode }): ReactNode {
  const [host, setHost] = useState<PageHost | null>(null);
  useEffect(() => {
    const created = createPageHost({ rate: 12, seed: 7, latencyMs: 6 });
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setHost(created);
    return () => created.stop();
  }, []);
  if (!host) return null;
  function cause({ faults, isOnline }: Trouble) {
    // First, so that a link that dies is known to die for want of a network.
    globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    host?.setFaults(faults);
  }
  return (
    <WebSocketProvider
      baseUrl="ws://mock.test"
      {...CONFIG}
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      <Feed />
      <fieldset className="cs-root" style={{ border: 0, margin: '0 0 1rem', padding: 0 }}>
        <legend className="cs-visually-hidden">Faults</legend>
        {TROUBLES.map((trouble) => (
          <button
            key={trouble.name}
            type="button"
            className="cs-button"
            style={{ margin: '0 0.5rem 0.5rem 0' }}
            onClick={() => cause(trouble)}
          >
            {trouble.name}
          </button>
        ))}
      </fieldset>
      {children}
    </WebSocketProvider>
  );
}

/** Somebody who follows the odds, so that data comes. */
function Feed(): null {
  useWebSocketOdds({});
  return null;
}
