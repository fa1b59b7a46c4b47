import type { EpochMs } from '../../src/lib/clock.ts';
import { redactCredentials } from '../../src/protocols/redactCredentials.ts';
import type { OpenSession } from './createSessions.ts';
import type { ProtocolName } from './protocolServer.ts';
import type { SessionState } from './session.ts';

/** One client, as `GET /mock/connections` tells it. */
export interface SessionDescription {
  readonly protocol: ProtocolName;
  readonly clientId: string;
  /** Without its query, where tokens are. */
  readonly path: string;
  readonly state: SessionState;
  readonly connectedAt: EpochMs;
  readonly lastHeartbeatAt: EpochMs;
  readonly sentCount: number;
  readonly receivedCount: number;
}

/** Describes a client without its credentials. */
export function describeSession({ protocol, session }: OpenSession): SessionDescription {
  return {
    protocol,
    clientId: session.clientId,
    path: redactCredentials(session.request.path),
    state: session.state,
    connectedAt: session.connectedAt,
    lastHeartbeatAt: session.lastHeartbeatAt,
    sentCount: session.sentCount,
    receivedCount: session.receivedCount,
  };
}
