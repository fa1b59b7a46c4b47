import type { Args } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { ProtocolName } from '../../mock-server/engine/protocolServer.ts';
import { signToken } from '../../mock-server/engine/signToken.ts';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { billiards } from '../../src/protocols/billiards/billiards.ts';
import { cricket } from '../../src/protocols/cricket/cricket.ts';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createRecordingTransport } from '../../src/transport/recordingTransport.ts';
import type { TransportFactory } from '../../src/transport/transport.ts';
import type { ScenarioChoice } from '../toolbar/scenarioChoices.ts';
import { SCENARIO_CHOICES } from '../toolbar/scenarioChoices.ts';
import type { ToolbarState } from '../toolbar/toolbarState.ts';
import { alterNames } from './alterNames.ts';
import type { LiveScenario } from './liveScenario.ts';
import type { World } from './openWorld.ts';
import { openWorld } from './openWorld.ts';
import { ReplayRoom } from './ReplayRoom.tsx';
import { useRecordingCommands } from './useRecordingCommands.ts';

/** Props of a room with a world in it. */
export interface LiveRoomProps {
  readonly scenario: LiveScenario;
  readonly toolbar: ToolbarState;
  /** Gets `gameId` or `matchId` of something to look at, where the sport has such, and how to reach the server. */
  readonly children: (place: Args, server: ServerAddress) => ReactNode;
}

/** What it takes to open one more connection to the server in the page. */
export interface ServerAddress {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
  readonly transport: TransportFactory;
}

const BASE_URL = 'ws://mock.test';

const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = { sportsbook, nfl, cricket, billiards };

/**
 * Originals probe every 15 s and wait 10, and a row is old after 90; nobody wants to wait that long to see what a dead link looks like. Waits
 * between attempts are longer than the second for which a loss is not told, so that every cut can be seen.
 */
const SOON = {
  probeEveryMs: 2_000,
  probeTimeoutMs: 2_000,
  backoffMs: [4_000, 4_000, 8_000],
  silentAfterMs: { odds_updates: 8_000 },
};

/**
 * Puts its children on a live connection to a mock server inside the page. A new fault or speed in the toolbar acts on the server as
 * it runs; another scenario is another room (give it a `key`).
 */
export function LiveRoom({ scenario, toolbar, children }: LiveRoomProps): ReactNode {
  const world = useWorld(scenario, toolbar);
  if (!world) return null;
  return (
    <ConnectedRoom world={world} scenario={scenario} choice={SCENARIO_CHOICES[toolbar.scenario]}>
      {children}
    </ConnectedRoom>
  );
}

interface ConnectedRoomProps extends Pick<LiveRoomProps, 'scenario' | 'children'> {
  readonly world: World;
  readonly choice: ScenarioChoice;
}

/** Connected to the world, or in front of a recording that the panel was given. */
function ConnectedRoom({ world, scenario, choice, children }: ConnectedRoomProps): ReactNode {
  const { protocol: name = 'sportsbook', config } = scenario;
  const protocol = PROTOCOLS[name];
  const [transport] = useState(() => toTransport(world.host, choice));
  const [recorder] = useState(() => createRecordingTransport(transport));
  const replay = useRecordingCommands(recorder, protocol);
  const server = { baseUrl: BASE_URL, token: signStoryToken, transport };
  const content = children(toPlace(world.host, name), server);
  if (replay) return <ReplayRoom replay={replay}>{content}</ReplayRoom>;
  return (
    <WebSocketProvider
      baseUrl={BASE_URL}
      protocol={protocol}
      token={name === 'cricket' ? signStoryToken : null}
      {...SOON}
      {...config}
      transport={recorder.transport}
    >
      {content}
    </WebSocketProvider>
  );
}

function useWorld(given: LiveScenario, toolbar: ToolbarState): World | null {
  // As they were when the room was opened.
  const [scenario] = useState(given);
  const [choice] = useState<ScenarioChoice>(SCENARIO_CHOICES[toolbar.scenario]);
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    const opened = openWorld(scenario, choice);
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setWorld(opened);
    return () => opened.close();
  }, [scenario, choice]);
  const { fault, speed } = toolbar;
  useEffect(() => world?.setFault(fault), [world, fault]);
  useEffect(() => world?.setSpeed(speed), [world, speed]);
  return world;
}

function toTransport({ WebSocket }: PageHost, { names }: ScenarioChoice): TransportFactory {
  const create: TransportFactory = (options) => createNativeTransport({ ...options, WebSocket });
  return names === undefined ? create : alterNames(create, names);
}

/** What there is to look at; of the games of the NFL one that is under way. */
function toPlace({ engine }: PageHost, protocol: ProtocolName): Args {
  const { servers } = engine;
  if (protocol === 'nfl') return { gameId: servers.nfl?.gameIds[1] };
  if (protocol === 'cricket') return { matchId: servers.cricket?.matchId };
  return {};
}

/** Cricket lets nobody watch without a token; whoever knows the secret for development may make one. */
function signStoryToken(): Promise<string> {
  return signToken({ subject: 'storybook' });
}
