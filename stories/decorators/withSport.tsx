import type { Args, Decorator } from '@storybook/react-vite';
import { SignJWT } from 'jose';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { ProtocolName } from '../../mock-server/engine/protocolServer.ts';
import { DEFAULT_JWT_SECRET } from '../../mock-server/engine/verifyToken.ts';
import type { PageHost, PageHostOptions } from '../../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { billiards } from '../../src/protocols/billiards/billiards.ts';
import { cricket } from '../../src/protocols/cricket/cricket.ts';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import type { ManagerConfig } from '../../src/store/managerConfig.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';

/** A world that moves on its own, inside the page. */
export interface SportScenario {
  readonly protocol: ProtocolName;
  /** Same seed, same games. @default 7 */
  readonly seed?: number;
  /** 2 plays twice as fast. At 1, a play of football takes about a second and a half, an over of cricket six. @default 1 */
  readonly speed?: number;
  /** As on the command line of the mock server: `zombie:after=2s`. @default none */
  readonly faults?: readonly string[];
  /** Numbers of the manager, such as `probeEveryMs`. @default its own */
  readonly config?: Partial<ManagerConfig>;
  /** Called with the server once it runs, to set quirks or to spoil something later; what it returns ends that. */
  readonly prepare?: (host: PageHost) => (() => void) | undefined;
}

const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = { sportsbook, nfl, cricket, billiards };

/**
 * Puts the story on a live connection to a mock server inside the page, of whichever sport. A story about one game or match gets its
 * `gameId` or `matchId` as an arg. The globals `seed`, `speed` and `faults` (a text, several joined by `|`) win over the
 * scenario, so that Storybook's toolbar can change them; a change begins anew.
 */
export function withSport(scenario: SportScenario): Decorator {
  return (Story, { args, globals, id }) => {
    const wanted = { ...scenario, ...readGlobals(globals) };
    const key = [id, wanted.seed, wanted.speed, wanted.faults?.join()].join('/');
    return (
      <SportRoom key={key} scenario={wanted}>
        {(place) => <Story args={{ ...args, ...place }} />}
      </SportRoom>
    );
  };
}

interface RoomProps {
  readonly scenario: SportScenario;
  readonly children: (place: Args) => ReactNode;
}

function SportRoom({ scenario: given, children }: RoomProps): ReactNode {
  // As it was when the room was opened: another scenario is another room.
  const [scenario] = useState(given);
  const [host, setHost] = useState<PageHost | null>(null);
  useEffect(() => {
    const created = createPageHost(toHostOptions(scenario));
    const unprepare = scenario.prepare?.(created);
    // oxlint-disable-next-line react/set-state-in-effect -- it starts timers, so it may not be made while rendering
    setHost(created);
    return () => {
      unprepare?.();
      created.stop();
    };
  }, [scenario]);
  if (!host) return null;
  return (
    <WebSocketProvider
      baseUrl="ws://mock.test"
      protocol={PROTOCOLS[scenario.protocol]}
      token={scenario.protocol === 'cricket' ? signToken : null}
      {...scenario.config}
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      {children(toPlace(host, scenario.protocol))}
    </WebSocketProvider>
  );
}

function toHostOptions(scenario: SportScenario): PageHostOptions {
  const { protocol, seed = 7, speed = 1, faults = [] } = scenario;
  return {
    protocols: [protocol],
    seed,
    faults,
    latencyMs: 6,
    rate: 12 * speed,
    nfl: { pace: 16 * speed, outages: null },
    cricket: { ballMs: 900 / speed },
  };
}

/** What there is to look at; of the games of the NFL one that is under way. */
function toPlace({ engine }: PageHost, protocol: ProtocolName): Args {
  const { servers } = engine;
  if (protocol === 'nfl') return { gameId: servers.nfl?.gameIds[1] };
  if (protocol === 'cricket') return { matchId: servers.cricket?.matchId };
  return {};
}

/** Cricket lets nobody watch without a token; whoever knows the secret for development may make one. */
function signToken(): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('storybook')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(DEFAULT_JWT_SECRET));
}

/** Globals are not typed by Storybook; this is where they become so. */
function readGlobals(globals: Readonly<Record<string, unknown>>): Partial<SportScenario> {
  const seed = Number(globals['seed'] ?? NaN);
  const speed = Number(globals['speed'] ?? NaN);
  const faults = globals['faults'];
  return {
    ...(Number.isFinite(seed) && globals['seed'] !== '' ? { seed } : {}),
    ...(speed > 0 ? { speed } : {}),
    ...(typeof faults === 'string' && faults !== '' ? { faults: faults.split('|') } : {}),
  };
}
