import { createLinkRecord } from '../connection/createLinkRecord.ts';
import { isWelcomed } from '../connection/transitions/stateGroups.ts';
import { toConnectionSnapshot } from '../connection/toConnectionSnapshot.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { EpochMs } from '../lib/clock.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { SubscriptionWish } from '../protocols/filter.ts';
import { toSubscriptionKey } from '../protocols/filter.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import type { ConnectionDriver, DriverHandlers } from './createConnectionDriver.ts';
import { createConnectionDriver } from './createConnectionDriver.ts';
import { createEventGate } from './createEventGate.ts';
import { createFeedDesk } from './createFeedDesk.ts';
import { createFrameCredit } from './createFrameCredit.ts';
import type { Inspector } from './createInspector.ts';
import { createInspector } from './createInspector.ts';
import { createFlushScheduler } from './createFlushScheduler.ts';
import { EVERY_FRAME_BELOW } from './flushCrowd.ts';
import type { SlowdownDesk } from './createSlowdownDesk.ts';
import { createSlowdownDesk } from './createSlowdownDesk.ts';
import { createStandings } from './createStandings.ts';
import { createNotificationParts } from './createNotificationParts.ts';
import { createStatsCollector } from './createStatsCollector.ts';
import type { SubscriptionDesk } from './createSubscriptionDesk.ts';
import { createSubscriptionDesk } from './createSubscriptionDesk.ts';
import { createSubscriptionGate } from './createSubscriptionGate.ts';
import { createSubscriptionPublisher } from './createSubscriptionPublisher.ts';
import { createSportTables } from './createSportTables.ts';
import {
  createEntityTables,
  flushTables,
  hasDirtyTable,
  markTablesStale,
  sweepTables,
  toRowsFreshness,
} from './entityTables.ts';
import {
  FLUSH_BUDGET_MS,
  toConnectionConfig,
  toSlowdownConfig,
  toStaleAfterMs,
  toSubscriptionConfig,
} from './managerConfig.ts';
import type { ManagerParts, PartsOptions } from './managerParts.ts';
import type { ManagerState } from './managerState.ts';
import { redactDecodeError, redactEvent } from './redactEvent.ts';

/** Wires driver, registry, gate, tables and store to each other. */
export function createManagerParts(options: PartsOptions): ManagerParts {
  const { store, environment, protocol } = options;
  const reportError = (error: unknown) => environment.reportError(error);
  const patch = (state: Partial<ManagerState>) => store.setState(state);
  /** What the server of the standing link can do beyond the plain protocol. */
  let offered: readonly string[] = [];
  const stats = createStatsCollector();
  const links = createLinkRecord();
  const events = createEmitter<ServerEvent>(reportError);
  const tableOptions = {
    reportError,
    historyLength: () => options.getConfig().historyLength ?? 0,
  };
  const tables = createEntityTables(tableOptions);
  const sportTables = createSportTables(tables, tableOptions);
  const scheduler = createFlushScheduler({
    environment,
    prepare: () => driver.inbox.nextFlush(),
    onPassedFrame() {
      // Rows can wait for a flush; who listens, to whatever it is, hears of what comes in every frame.
      if (events.listenerCount > 0) driver.inbox.drain();
    },
    flush(maxRows) {
      feed.lookIfStale();
      publisher.publish();
      news.publish();
      const flushed = flushTables(tables, maxRows);
      feed.lookIfSilent();
      return flushed;
    },
    getBudgetMs: () => options.getConfig().flushBudgetMs ?? FLUSH_BUDGET_MS,
    getEveryFrameBelow: () => options.getConfig().everyFrameBelow ?? EVERY_FRAME_BELOW,
    onFlushed(sample) {
      stats.flushed(sample);
      inspector.flushed(sample);
      slowdown.flushed(sample);
    },
  });
  const { notifications, news } = createNotificationParts({
    ...options,
    tables,
    schedule: () => scheduler.schedule(),
  });
  const inspector: Inspector = createInspector({
    environment,
    tokens: options.tokens,
    describe: () => ({
      machine: driver.getMachine(),
      connection: store.getState().connection,
      subscriptions: desk.list(),
    }),
  });
  const driver: ConnectionDriver = createConnectionDriver({
    ...options,
    openTransport: inspector.watch(options.openTransport),
    getConfig: () => toConnectionConfig(options.getConfig(), protocol),
    getBaseUrl: () => options.getConfig().baseUrl,
    handlers: createDriverHandlers(),
  });
  const gate = createSubscriptionGate(protocol, tables, {
    onAccepted(keys, at) {
      stats.itemReceived();
      desk.received(keys, at);
    },
    onDropped: () => stats.itemDropped(),
  });
  /** Whether another wish is for the very room of this one. */
  const isRoomWanted = (wish: SubscriptionWish) => {
    const { roomOf } = protocol;
    if (!roomOf) return false;
    const key = toSubscriptionKey(wish);
    return desk.list().some((other) => other.key !== key && roomOf(other.wish) === roomOf(wish));
  };
  const desk: SubscriptionDesk = createSubscriptionDesk({
    environment,
    config: toSubscriptionConfig(options.getConfig, protocol, () => offered),
    // What was held back is as good as sent: the room is left with the last wish for it.
    send: (command) =>
      (command.kind === 'unsubscribe' && isRoomWanted(command.wish)) || driver.send(command),
    onChange(changes) {
      gate.update(changes);
      scheduleIfDirty();
      publisher.changed();
      standings.take(changes);
      inspector.subscriptionsChanged(changes);
      feed.changed(changes);
    },
    onSettlement: (isSettled) => driver.dispatch({ type: 'settlement', isSettled }),
  });

  const slowdown: SlowdownDesk = createSlowdownDesk({
    environment,
    getConfig: () => toSlowdownConfig(options.getConfig()),
    canLimitRate: () =>
      offered.includes('maxUpdatesPerSecond') && isWelcomed(driver.getMachine().state),
    onChange() {
      // A listener, or a link that refuses the frames, may end the slowdown meanwhile: what holds then is to remain.
      desk.limitRate(slowdown.rateCap);
      patch({ slowdown: slowdown.current });
    },
  });
  const standings = createStandings(reportError);
  const feed = createFeedDesk({
    environment,
    store,
    getFacts: () => ({
      subscriptions: desk.list(),
      lastReceivedAt: desk.lastReceivedAt,
      rowsFreshness: () => toRowsFreshness(tables),
    }),
    getCounts: () => stats.snapshot(),
  });
  const publisher = createSubscriptionPublisher({
    store,
    list: () => desk.list(),
    schedule: () => scheduler.schedule(),
  });

  function createDriverHandlers(): DriverHandlers {
    return {
      onMachine(machine, before, event) {
        const config = toConnectionConfig(options.getConfig(), protocol);
        const connection = toConnectionSnapshot(machine, config);
        // A welcome that is refused (a downgraded token) leaves no session behind.
        patch(isWelcomed(machine.state) ? { connection } : { connection, session: null });
        inspector.moved({ before, after: machine, event, connection });
        // The machine remembers no hint: one that still stands is told again, so that waiting for a network is
        // called offline and not a server that can't be reached.
        if (machine.state.name === 'backoff' && !store.getState().network.isOnline) {
          driver.dispatch({ type: 'network', isOnline: false });
        }
      },
      onFrame: (chars, at) => stats.frameReceived(chars, at),
      onWaiting: () => scheduler.schedule(),
      onServerEvent: receive,
      onDecodeError: (error) => stats.invalid(redactDecodeError(error, options.tokens.redact)),
      onDecoded(text, events) {
        if (protocol.sendsToEachRoom !== true) stats.decoded(text, events);
      },
      onSent: () => stats.frameSent(),
      onRtt(rttMs) {
        patch(links.measured(rttMs, environment.now()));
      },
      onResubscribe() {
        links.restored(environment.now());
        // First, so that the snapshots that follow the subscriptions come in batches as well.
        if (offered.includes('batch') && options.getConfig().batch !== false) {
          driver.send({ kind: 'enable', capabilities: ['batch'] });
        }
        // First as well, so that a page nobody sees asks once, for little.
        slowdown.linkChanged();
        desk.linkReady();
      },
      onStale() {
        frameCredit.reset();
        patch(links.lost(environment.now()));
        desk.linkLost();
        slowdown.linkChanged();
        markTablesStale(tables);
        // At once, not with the next frame: what is shown is wrong from now on.
        scheduler.flushNow();
      },
      onAnnounce: (what) => notifications.announce(what, store.getState().connection.reason),
    };
  }

  const frameCredit = createFrameCredit();
  const eventGate = createEventGate(() => desk.list());

  function receive(said: ServerEvent, at: EpochMs): void {
    const event = redactEvent(said, options.tokens.redact);
    if (!eventGate.admits(event)) return stats.itemDropped();
    switch (event.kind) {
      case 'ready': {
        // A second welcome on one link says nothing new.
        if (isWelcomed(driver.getMachine().state)) break;
        const { sessionId, userId, isAuthenticated, channels } = event;
        offered = event.capabilities;
        stats.connected();
        patch({ session: { sessionId, userId, isAuthenticated, channels, connectedAt: at } });
        break;
      }
      case 'confirmed':
      case 'removed':
      case 'rejected':
        desk.handle(event);
        break;
      case 'update':
        if (gate.admit(event, at)) scheduler.schedule();
        break;
      case 'invalid':
        stats.invalid(event.error);
        break;
      case 'unknown':
        stats.unknownType(event.type);
        break;
      case 'ping':
      case 'pong':
      case 'info':
      // Listeners hear of it below; the update that goes with it feeds the tables.
      case 'occurrence':
      case 'notice':
      case 'error':
        break;
      case 'frame':
        frameCredit.arrived(at);
        break;
      default:
        assertNever(event);
    }
    news.heard(event);
    events.emit(event);
  }

  function scheduleIfDirty(): void {
    if (hasDirtyTable(tables)) scheduler.schedule();
  }

  function housekeep(): void {
    // A page whose frames don't come is not silent: what waits has arrived.
    driver.inbox.drain();
    const staleAfterMs = { ...sportTables.staleAfterMs, ...toStaleAfterMs(options.getConfig()) };
    sweepTables(tables, { at: environment.now(), staleAfterMs });
    scheduleIfDirty();
    const counted = stats.snapshot();
    if (counted !== store.getState().stats) patch({ stats: counted });
    feed.look();
  }

  return {
    driver,
    desk,
    standings,
    tables,
    sportTables,
    scheduler,
    slowdown,
    inspector,
    notifications,
    events,
    publisher,
    askForFrames(wanted) {
      const count = frameCredit.take(wanted, environment.now());
      if (count > 0 && !driver.send({ kind: 'credit', count })) frameCredit.reset();
    },
    housekeep,
  };
}
