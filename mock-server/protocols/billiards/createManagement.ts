import type { Clock } from '../../../src/lib/clock.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import type { Broadcaster } from './createBroadcaster.ts';
import type { Registry } from './createRegistry.ts';
import { describeServer, type ServerDescription } from './describeServer.ts';
import { toAlertData, type Alert } from './payloads.ts';
import type { QuirkSwitch } from './quirks.ts';
import { isStream } from './streams.ts';
import { toUtcStamp } from './toUtcStamp.ts';

export interface ManagementOptions {
  readonly clock: Clock;
  readonly registry: Registry;
  readonly broadcaster: Broadcaster;
  readonly quirks: QuirkSwitch;
}

/** What management did about one stream. */
export interface StreamResult {
  readonly stream: unknown;
  readonly success: boolean;
  readonly error?: string;
}

/** What the management endpoints tell and do. */
export interface BilliardsManagement {
  readonly describe: ServerDescription;
  /** One client in full, null for one nobody knows. */
  describeConnection(clientId: string): object | null;
  /** Null for a client nobody knows; so do the next two. */
  subscribe(clientId: string, streams: readonly unknown[]): readonly StreamResult[] | null;
  /** Unlike a client's own, this one really ends a stream. */
  unsubscribe(clientId: string, streams: readonly unknown[]): readonly StreamResult[] | null;
  /** Forgets a client and leaves its socket open. */
  disconnect(clientId: string): boolean;
  /** Tells all subscribers of `alert`, whatever the level: nobody checks it. */
  broadcastTestAlert(alert: Omit<Alert, 'details'>): void;
  /** Tells one client, in a message without sequence; false for a client nobody knows. */
  alertClient(clientId: string, alert: Alert): boolean;
  /** Sends every client the server's figures: the one message nobody can subscribe to. */
  sendMetrics(): void;
  /** Forgets all clients and leaves their sockets open. */
  stopSystem(): void;
}

/** Creates the management of a server. */
export function createManagement(options: ManagementOptions): BilliardsManagement {
  const { broadcaster, clock, quirks, registry } = options;
  const describe = describeServer({ clock, registry, broadcaster });

  /** At the seed's revision management knows nobody, which is why nothing is delivered. */
  const find = (clientId: string) => (quirks.current.isSilent ? null : registry.find(clientId));
  const disconnect = (client: BilliardsClient) => {
    client.session.forget('disconnected by management');
    registry.erase(client);
  };
  const subscribeOne = (client: BilliardsClient, stream: unknown): StreamResult => {
    // Older than this stream, and never told of it.
    if (!isStream(stream) || stream === 'performance') {
      return { stream, success: false, error: 'Invalid stream type' };
    }
    client.subscriptions.add(stream);
    broadcaster.join(client, stream);
    return { stream, success: true };
  };
  const unsubscribeOne = (client: BilliardsClient, stream: unknown): StreamResult => {
    if (!isStream(stream)) return { stream, success: false };
    client.subscriptions.delete(stream);
    return { stream, success: broadcaster.leave(client, stream) };
  };

  return {
    describe,
    describeConnection(clientId) {
      const client = find(clientId);
      if (client === null) return null;
      return {
        session: describe.session(client),
        health: null,
        subscriptions: { client_id: clientId, subscriptions: [] },
        timestamp: toUtcStamp(clock.now()),
      };
    },
    subscribe(clientId, streams) {
      const client = find(clientId);
      return client === null ? null : streams.map((stream) => subscribeOne(client, stream));
    },
    unsubscribe(clientId, streams) {
      const client = find(clientId);
      return client === null ? null : streams.map((stream) => unsubscribeOne(client, stream));
    },
    disconnect(clientId) {
      const client = find(clientId);
      if (client !== null) disconnect(client);
      return client !== null;
    },
    broadcastTestAlert(alert) {
      const nowAt = clock.now();
      const details = { test: true, timestamp: toUtcStamp(nowAt) };
      broadcaster.publish('alert', toAlertData({ ...alert, details }, nowAt));
    },
    alertClient(clientId, alert) {
      const client = find(clientId);
      if (client !== null) broadcaster.sendTo([client], 'alert', toAlertData(alert, clock.now()));
      return client !== null;
    },
    sendMetrics() {
      const nowAt = clock.now();
      const data = { ...describe.metricsMessage(), timestamp: toUtcStamp(nowAt) };
      broadcaster.sendTo(registry.handled(), 'metrics', data);
    },
    stopSystem() {
      for (const client of registry.known()) disconnect(client);
    },
  };
}
