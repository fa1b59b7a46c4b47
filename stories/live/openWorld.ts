import { createScaledTime } from '../../mock-server/engine/createScaledTime.ts';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import type { FaultChoice, FaultKey } from '../toolbar/faultChoices.ts';
import { FAULT_CHOICES } from '../toolbar/faultChoices.ts';
import type { ScenarioChoice } from '../toolbar/scenarioChoices.ts';
import type { SpeedKey } from '../toolbar/speedChoices.ts';
import { SPEED_CHOICES } from '../toolbar/speedChoices.ts';
import type { LiveScenario } from './liveScenario.ts';

/** A mock server inside the page, whose faults and speed can be changed while it runs. */
export interface World {
  readonly host: PageHost;
  /**
   * Ends the faults of the last choice and begins this one, on whoever is connected. The first one waits until somebody has been for a
   * moment, so that an address with a fault in it shows the same as a click on the toolbar.
   */
  setFault(fault: FaultKey): void;
  setSpeed(speed: SpeedKey): void;
  close(): void;
}

/** The mock server's own defaults of what choices of faults change. */
const GOOD_CRICKET = {
  variant: 'design',
  enumCase: null,
  hasState: true,
  hasHistory: true,
  eventsBeforeSnapshot: 0,
  isBroken: false,
} as const;
const GOOD_BILLIARDS = { nanEvery: null, isSilent: false, outage: null } as const;

/** Starts a world; what `choice` says wins over the story's `scenario`. */
export function openWorld(scenario: LiveScenario, choice: ScenarioChoice): World {
  const time = createScaledTime();
  const host = createPageHost(toHostOptions({ ...scenario, ...choice }, time));
  const ownFaults = [...(scenario.faults ?? []), ...(choice.faults ?? [])];
  host.setFaults(ownFaults);
  const unprepare = scenario.prepare?.(host);
  let current: FaultKey = 'none';
  const begin = (key: FaultKey) => {
    const fault: FaultChoice = FAULT_CHOICES[key];
    const { cricket, billiards } = host.engine.servers;
    cricket?.behaviour.set({ ...GOOD_CRICKET, ...fault.cricket });
    billiards?.quirks.set({ ...GOOD_BILLIARDS, ...fault.billiards });
    host.setFaults([...ownFaults, ...(fault.faults ?? [])]);
  };
  let wasVisited = false;
  const stopLooking = whenVisited(host, () => {
    wasVisited = true;
    if (current !== 'none') begin(current);
  });
  return {
    host,
    setFault(key) {
      // The story may have set quirks of its own, which stay until somebody chooses others.
      if (key === current) return;
      current = key;
      if (wasVisited) begin(key);
    },
    setSpeed: (key) => time.setSpeed(SPEED_CHOICES[key].speed),
    close() {
      stopLooking();
      unprepare?.();
      host.stop();
      time.stop();
    },
  };
}

const LOOK_EVERY_MS = 100;
const LOOKS = 12;

/** Calls back once a client has been there for a moment. Returns what ends the wait. */
function whenVisited({ engine }: PageHost, task: () => void): () => void {
  let seen = 0;
  const look = () => {
    seen = engine.connections().length > 0 ? seen + 1 : 0;
    if (seen < LOOKS) return;
    clearInterval(timer);
    task();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function toHostOptions(
  scenario: LiveScenario,
  worldTime: ReturnType<typeof createScaledTime>,
): Parameters<typeof createPageHost>[0] {
  const { protocol = 'sportsbook', seed = 7, rate = 12, rows, pace = 1 } = scenario;
  const { headStartMs = 2_500 } = scenario;
  return {
    protocols: [protocol, ...(scenario.alsoSpoken ?? [])],
    seed,
    rate,
    worldTime,
    // It would run with the world's time, and a fast world would forget a client that keeps to the real one.
    heartbeatMs: null,
    latencyMs: 6,
    nfl: { pace: 16 * pace, outages: null },
    cricket: { ballMs: 900 / pace },
    billiards: { headStartMs },
    ...(rows === undefined ? {} : { world: { rows } }),
  };
}
