import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { ManagerConfig } from '../../src/store/managerConfig.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';

/** What `parameters.scenario` may say. Everything moves on its own, without a server. */
export interface Scenario {
  /** Price changes per second, all rows together. @default 12 */
  readonly rate?: number;
  /** Lines of odds. @default 4 games a league */
  readonly rows?: number;
  /** As on the command line of the mock server: `zombie:after=2s`. */
  readonly faults?: readonly string[];
  /** @default 7 */
  readonly seed?: number;
  /** Numbers of the manager, such as `probeEveryMs`. */
  readonly config?: Partial<ManagerConfig>;
}

const BASE_URL = 'ws://mock.test';

/** Puts the story on a live connection to a mock server inside the page. */
export const withScenario: Decorator = (Story, { id, parameters }) => (
  <ScenarioRoom key={id} scenario={readScenario(parameters['scenario'])}>
    <Story />
  </ScenarioRoom>
);

interface RoomProps {
  readonly scenario: Scenario;
  readonly children: ReactNode;
}

function ScenarioRoom({ scenario, children }: RoomProps): ReactNode {
  const [host, setHost] = useState<PageHost | null>(null);
  useEffect(() => {
    const created = createPageHost(toHostOptions(scenario));
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setHost(created);
    return () => created.stop();
  }, [scenario]);
  if (!host) return null;
  return (
    <WebSocketProvider
      baseUrl={BASE_URL}
      {...scenario.config}
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      {children}
    </WebSocketProvider>
  );
}

function toHostOptions({ rate = 12, rows, faults = [], seed = 7 }: Scenario) {
  return { rate, seed, faults, latencyMs: 6, ...(rows === undefined ? {} : { world: { rows } }) };
}

/** Parameters are not typed by Storybook; this is where they become so. */
function readScenario(parameter: unknown): Scenario {
  return typeof parameter === 'object' && parameter !== null ? parameter : EMPTY;
}

const EMPTY: Scenario = {};
