import type { Clock, EpochMs } from '../../../src/lib/clock.ts';
import { createRandom } from '../../engine/createRandom.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { BilliardsWorld } from '../../worlds/billiards/createBilliardsWorld.ts';
import { SYSTEM_ALERTS, toGameAlert } from './alerts.ts';
import type { Broadcaster } from './createBroadcaster.ts';
import { createCircuitBreaker } from './createCircuitBreaker.ts';
import { createConfidence } from './createConfidence.ts';
import { createConfigChanges } from './createConfigChanges.ts';
import { createPerformanceMeter } from './createPerformanceMeter.ts';
import {
  toAlertData,
  toStateData,
  toTrajectoryData,
  type Alert,
  type Pointing,
} from './payloads.ts';
import type { QuirkSwitch } from './quirks.ts';
import { toUtcStamp } from './toUtcStamp.ts';
import type { Camera } from './video/createCamera.ts';

export interface FeedOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly world: BilliardsWorld;
  readonly broadcaster: Broadcaster;
  readonly quirks: QuirkSwitch;
  /** Null where no pictures are sent. */
  readonly camera: Camera | null;
}

/** Lets the world live and tells its subscribers. */
export interface Feed {
  /** To be called when subscribers came or went: while there are none, the world stands still. */
  update(): void;
  stop(): void;
}

const STATES_PER_SECOND = 30;
const PERFORMANCE_MS = 500;
const CONFIG_MS = 15_000;
const SYSTEM_ALERT_MS = 25_000;
/** After a stall, the world goes on from where it was. */
const MAX_CATCH_UP_MS = 250;
const ALL_POSITIONS = ['scaled', 'object', 'pair'] as const;

/** Creates a feed that rests until somebody listens. */
export function createFeed(options: FeedOptions): Feed {
  const { broadcaster, camera, clock, quirks, scheduler, seed, world } = options;
  const startedAt = clock.now();
  const confidenceOf = createConfidence(createRandom(seed, 'billiards vision'));
  const alertRandom = createRandom(seed, 'billiards alerts');
  const nextConfig = createConfigChanges(createRandom(seed, 'billiards config'));
  const meter = createPerformanceMeter({
    random: createRandom(seed, 'billiards performance'),
    startedAt,
    targetFps: STATES_PER_SECOND,
  });
  let stops: (() => void)[] = [];
  let lastTickAt = startedAt;
  let tickCount = 0;
  let alertCount = 0;
  let toldAimCount = 0;

  /** Tells all subscribers, or now and then only the first. */
  const sendAlert = (alert: Alert) => {
    const data = toAlertData(alert, clock.now());
    alertCount += 1;
    const { targetEvery } = quirks.current;
    const [first] = broadcaster.audienceOf('alert');
    const isTargeted = targetEvery !== null && alertCount % targetEvery === 0;
    if (isTargeted && first !== undefined && !quirks.current.isSilent) {
      broadcaster.sendTo([first], 'alert', data);
    } else broadcaster.publish('alert', data);
  };
  const breaker = createCircuitBreaker({ clock, sendAlert });

  const sendState = (at: EpochMs) => {
    const pointing = toPointing(quirks, tickCount);
    broadcaster.publish('state', toStateData(world, { at, confidenceOf, pointing }));
  };
  const sendTrajectory = (at: EpochMs) => {
    if (toldAimCount === world.aimCount || broadcaster.audienceOf('trajectory').size === 0) return;
    const prediction = world.predict();
    if (prediction === null) return;
    toldAimCount = world.aimCount;
    const calculationMs = clock.now() - at;
    broadcaster.publish('trajectory', toTrajectoryData(prediction, at, calculationMs));
  };
  const tick = () => {
    const nowAt = clock.now();
    tickCount += 1;
    const happenings = world.advance(Math.min(MAX_CATCH_UP_MS, nowAt - lastTickAt));
    lastTickAt = nowAt;
    for (const alert of happenings.map(toGameAlert)) if (alert !== null) sendAlert(alert);
    if (!breaker.attempt(!isOut(quirks, nowAt - startedAt))) return;
    if (broadcaster.audienceOf('state').size > 0) sendState(nowAt);
    sendTrajectory(nowAt);
    camera?.tick();
  };
  const start = () => {
    lastTickAt = clock.now();
    stops = [
      scheduler.every(1_000 / STATES_PER_SECOND, tick),
      scheduler.every(PERFORMANCE_MS, () => {
        broadcaster.publish('performance', meter.read(clock.now(), tickCount));
      }),
      scheduler.every(CONFIG_MS, () => {
        broadcaster.publish('config', { ...nextConfig(), timestamp: toUtcStamp(clock.now()) });
      }),
      scheduler.every(SYSTEM_ALERT_MS, () => {
        sendAlert(alertRandom.pick(SYSTEM_ALERTS));
      }),
    ];
  };
  const stop = () => {
    for (const stopOne of stops) stopOne();
    stops = [];
  };

  return {
    update() {
      if (!broadcaster.hasAudience) stop();
      else if (stops.length === 0) start();
    },
    stop,
  };
}

/** Whether the camera is gone, so long after the start. */
function isOut(quirks: QuirkSwitch, passedMs: number): boolean {
  const { outage } = quirks.current;
  if (outage === null) return false;
  return passedMs % outage.everyMs >= outage.everyMs - outage.forMs;
}

function toPointing({ current }: QuirkSwitch, tickCount: number): Pointing {
  const { positions, scale } = current;
  if (positions !== 'mixed') return { positions, scale };
  return { positions: ALL_POSITIONS[tickCount % ALL_POSITIONS.length] ?? 'scaled', scale };
}
