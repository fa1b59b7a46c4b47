import type { ConnectionEvent } from '../connection/connectionEvent.ts';
import type { ConnectionMachine } from '../connection/connectionState.ts';
import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { Subscription, SubscriptionChange } from '../connection/subscription.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import { toRecordedUrl } from '../protocols/recording/toRecordedUrl.ts';
import type { SocketObserver } from '../transport/observeTransport.ts';
import { observeTransport } from '../transport/observeTransport.ts';
import type { TransportFactory } from '../transport/transport.ts';
import type { FlushSample } from './createFlushScheduler.ts';
import type { TokenVault } from './createTokenVault.ts';
import { describeEvent } from './describeEvent.ts';
import type { Environment, Stop } from './environment.ts';
import type { Inspection, InspectionListener } from './inspection.ts';

export interface InspectorOptions {
  readonly environment: Environment;
  readonly tokens: TokenVault;
  /** How things stand, for who begins to look. */
  readonly describe: () => {
    readonly machine: ConnectionMachine;
    readonly connection: ConnectionSnapshot;
    readonly subscriptions: readonly Subscription[];
  };
}

/** A step of the machine. */
export interface MachineStep {
  readonly before: ConnectionMachine;
  readonly after: ConnectionMachine;
  readonly event: ConnectionEvent;
  readonly connection: ConnectionSnapshot;
}

/** Tells those who look inside a manager what happens there. While nobody looks it costs a comparison. */
export interface Inspector {
  /** Tells how things stand, then everything that happens, until the returned function is called. */
  inspect(listener: InspectionListener): Stop;
  /** The same transport, observed. */
  watch(open: TransportFactory): TransportFactory;
  moved(step: MachineStep): void;
  flushed(sample: FlushSample): void;
  subscriptionsChanged(changes: readonly SubscriptionChange[]): void;
}

/** An open socket: enough to tell a newcomer how it began. */
interface OpenSocket {
  readonly begun: Inspection[];
  hasSpoken: boolean;
}

/** Creates an inspector that nobody looks through yet. */
export function createInspector({ describe, environment, tokens }: InspectorOptions): Inspector {
  const emitter = createEmitter<Inspection>((error) => environment.reportError(error));
  const sockets = new Map<number, OpenSocket>();
  let socketCount = 0;

  const stamp = () => ({ at: environment.now(), link: '' });
  const isWatched = () => emitter.listenerCount > 0;
  /** Known tokens go now, before they are forgotten. */
  const clean = (text: string) => (tokens.isQuotedIn(text) ? tokens.redact(text) : text);

  function observe(url: string): SocketObserver {
    socketCount += 1;
    const socket = socketCount;
    const own: OpenSocket = { begun: [], hasSpoken: false };
    sockets.set(socket, own);
    /** What every newcomer is told as well. */
    const begin = (inspection: Inspection) => {
      own.begun.push(inspection);
      emitter.emit(inspection);
    };
    const frame = (direction: 'in' | 'out', text: string): Inspection => ({
      ...stamp(),
      kind: 'frame',
      socket,
      direction,
      text: clean(text),
    });
    begin({ ...stamp(), kind: 'dialled', socket, url: clean(toRecordedUrl(url)) });
    return {
      opened: () => begin({ ...stamp(), kind: 'opened', socket }),
      received(text) {
        if (!own.hasSpoken) {
          own.hasSpoken = true;
          begin(frame('in', text));
        } else if (isWatched()) emitter.emit(frame('in', text));
      },
      sent(text) {
        if (isWatched()) emitter.emit(frame('out', text));
      },
      closed({ cause, code, reason, wasClean }) {
        sockets.delete(socket);
        if (!isWatched()) return;
        const close = { cause, code, reason: clean(reason), wasClean };
        emitter.emit({ ...stamp(), kind: 'closed', socket, close });
      },
    };
  }

  function tellStanding(listener: InspectionListener): void {
    const { connection, machine, subscriptions } = describe();
    const { attempt, reason } = connection;
    const standing = { from: null, to: machine.state.name, event: null, detail: '' };
    listener({ ...stamp(), kind: 'transition', ...standing, reason, attempt });
    for (const { begun } of sockets.values()) for (const inspection of begun) listener(inspection);
    const changes = subscriptions.map((subscription) => ({ key: subscription.key, subscription }));
    listener({ ...stamp(), kind: 'subscriptions', changes });
  }

  return {
    inspect(listener) {
      const stop = emitter.subscribe(listener);
      try {
        tellStanding(listener);
      } catch (error) {
        environment.reportError(error);
      }
      return stop;
    },
    watch: (open) => observeTransport(open, observe),
    moved({ after, before, connection, event }) {
      if (!isWatched() || before.state.name === after.state.name) return;
      emitter.emit({
        ...stamp(),
        kind: 'transition',
        from: before.state.name,
        to: after.state.name,
        event: event.type,
        detail: describeEvent(event),
        reason: connection.reason,
        attempt: connection.attempt,
      });
    },
    flushed(sample) {
      if (isWatched() && sample.rows > 0) emitter.emit({ ...stamp(), kind: 'flush', ...sample });
    },
    subscriptionsChanged(changes) {
      if (isWatched()) emitter.emit({ ...stamp(), kind: 'subscriptions', changes });
    },
  };
}
