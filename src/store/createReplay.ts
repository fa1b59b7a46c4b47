import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { VirtualTime } from '../lib/createVirtualTime.ts';
import { createVirtualTime } from '../lib/createVirtualTime.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { Recording } from '../protocols/recording/recording.ts';
import { createReplayTransport } from '../transport/replayTransport.ts';
import { createBrowserEnvironment } from './createBrowserEnvironment.ts';
import type { ReplayEnvironment } from './createReplayEnvironment.ts';
import { createReplayEnvironment } from './createReplayEnvironment.ts';
import { createWebSocketManager } from './createWebSocketManager.ts';
import type { Environment, Stop } from './environment.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { WebSocketManager } from './webSocketManager.ts';

/** Options of a replay. */
export interface ReplayOptions {
  /** The protocol it was recorded of. @default sportsbook */
  readonly protocol?: Protocol | undefined;
  /** Numbers of the manager; the same as when it was recorded give the same heartbeats. */
  readonly config?: Partial<ManagerConfig> | undefined;
  /** 2 plays twice as fast as recorded. @default 1 */
  readonly speed?: number | undefined;
  /** Whether to begin again at the end. @default false */
  readonly isLooping?: boolean | undefined;
  /** Called with each manager before anything comes: ask for the tables of sports here. */
  readonly prepare?: ((manager: WebSocketManager) => void) | undefined;
  /** Where time and frames come from. @default the browser's */
  readonly environment?: Environment | undefined;
}

/** Where a replay stands. */
export interface ReplayState {
  /** Shows what was recorded; another one each time the replay goes back. */
  readonly manager: WebSocketManager;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly isLooping: boolean;
  readonly durationMs: number;
}

/**
 * A recording that plays through the real decoder, machine and tables. Its time is its own: while it pauses nothing grows
 * old and nothing times out, and the same recording always gives the same state.
 */
export interface Replay {
  readonly store: Pick<StoreApi<ReplayState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** How far it has played, ms. */
  readonly positionMs: number;
  /** Goes on, from the beginning if it was at its end. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Pauses, and goes on to the next instant at which something was recorded. */
  readonly step: () => void;
  /**
   * Goes to a position. Back means: a new manager, which wants what the old one wanted, and all that was recorded until then, at
   * once. Resolves when it is there.
   */
  readonly seek: (positionMs: number) => Promise<void>;
  readonly setSpeed: (speed: number) => void;
  readonly setLooping: (isLooping: boolean) => void;
}

/** What is between two looks at the tables while a replay hurries to a position, ms. */
const HURRY_FRAME_MS = 100;
const SPEEDS = { least: 0.1, most: 100 } as const;

/** One run through the recording. */
interface Run {
  readonly time: VirtualTime;
  readonly environment: ReplayEnvironment;
  readonly manager: WebSocketManager;
  readonly startedAt: number;
}

/**
 * Creates a replay that stands at its beginning. Creating it touches nothing; put its manager into a `WebSocketProvider`
 * and call `play` once everything is mounted.
 */
export function createReplay(recording: Recording, options: ReplayOptions = {}): Replay {
  const base = options.environment ?? createBrowserEnvironment();
  const { durationMs } = recording;
  let holds: readonly Stop[] = [];
  let hurryCount = 0;
  let run = begin();
  const store = createStore<ReplayState>(() => ({
    manager: run.manager,
    isPlaying: false,
    speed: toSpeed(options.speed ?? 1),
    isLooping: options.isLooping ?? false,
    durationMs,
  }));

  function begin(): Run {
    const startedAt = base.now();
    const time = createVirtualTime(base, {
      startAt: startedAt,
      endAt: startedAt + durationMs,
      onEnd: () => finish(time),
    });
    const environment = createReplayEnvironment(base, time);
    const manager = createWebSocketManager({
      baseUrl: toBaseUrl(recording),
      // Who hurries shows less often than frames come, and asks nobody for less.
      slowdown: false,
      ...options.config,
      ...(options.protocol ? { protocol: options.protocol } : {}),
      environment,
      transport: createReplayTransport(recording, time),
    });
    options.prepare?.(manager);
    return { time, environment, manager, startedAt };
  }

  /** A new run, in which is wanted what was wanted; whoever shows it comes when there is something to show. */
  function restart(): void {
    const { subscriptions } = run.manager.store.getState();
    run.time.pause();
    for (const stop of holds) stop();
    run = begin();
    holds = [
      ...subscriptions.map(
        ({ wish }) => run.manager.subscribe(wish.channel, wish.filter).unsubscribe,
      ),
      run.manager.retain(),
    ];
  }

  const positionMs = () => run.time.peek() - run.startedAt;
  const show = () => store.setState({ manager: run.manager, isPlaying: run.time.isPlaying });
  function finish(time: VirtualTime): void {
    if (time !== run.time) return;
    // Whoever hurries decides what comes after.
    if (store.getState().isLooping && store.getState().isPlaying) void seek(0);
    else show();
  }

  /** In pieces, so that what waits for the end of a task (a flush does) happens where it would have happened. */
  async function hurry(untilMs: number): Promise<boolean> {
    hurryCount += 1;
    const own = hurryCount;
    const { environment, startedAt, time } = run;
    while (time.now() < startedAt + untilMs) {
      time.advanceTo(Math.min(startedAt + untilMs, time.now() + HURRY_FRAME_MS));
      environment.runFrames();
      await Promise.resolve();
      if (own !== hurryCount) return false;
    }
    return true;
  }

  async function seek(wantedMs: number): Promise<void> {
    const targetMs = Math.min(durationMs, Math.max(0, wantedMs));
    const { isPlaying, speed } = store.getState();
    run.time.pause();
    if (targetMs < positionMs() || (targetMs === 0 && positionMs() > 0)) restart();
    // A later call has taken over, and what it found playing goes on playing.
    if (!(await hurry(targetMs))) return;
    if (isPlaying) run.time.play(speed);
    show();
  }

  return {
    store,
    get positionMs() {
      return positionMs();
    },
    play() {
      if (positionMs() >= durationMs) {
        store.setState({ isPlaying: true });
        void seek(0);
        return;
      }
      run.time.play(store.getState().speed);
      show();
    },
    pause() {
      run.time.pause();
      show();
    },
    step() {
      run.time.pause();
      const next = recording.events.find(({ atMs }) => atMs > positionMs());
      run.time.advanceTo(run.startedAt + (next?.atMs ?? durationMs));
      show();
    },
    seek,
    setSpeed(wanted) {
      const speed = toSpeed(wanted);
      store.setState({ speed });
      if (run.time.isPlaying) run.time.play(speed);
    },
    setLooping: (isLooping) => store.setState({ isLooping }),
  };
}

function toSpeed(wanted: number): number {
  return Number.isFinite(wanted) ? Math.min(SPEEDS.most, Math.max(SPEEDS.least, wanted)) : 1;
}

/** Where it was recorded: the protocol adds the path. Nothing is dialled there. */
function toBaseUrl({ events }: Recording): string {
  const dialled = events.find((event) => event.type === 'connect');
  if (!dialled || !URL.canParse(dialled.url)) return 'ws://replay.invalid';
  const { host, protocol } = new URL(dialled.url);
  return `${protocol}//${host}`;
}
