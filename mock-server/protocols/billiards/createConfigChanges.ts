import type { SeededRandom } from '../../engine/createRandom.ts';

/** A change of the server's settings. */
export interface ConfigChange {
  readonly section: string;
  readonly config: Readonly<Record<string, number | boolean>>;
  /** Not every change says what it is. */
  readonly change_summary: string | null;
}

/** Numbers that somebody turns now and then, by section, with how far they go. */
const KNOBS: readonly [Knob, ...Knob[]] = [
  { section: 'vision.detection', name: 'min_confidence', low: 0.4, high: 0.9, step: 0.05 },
  { section: 'vision.camera', name: 'exposure', low: -8, high: -2, step: 1 },
  { section: 'vision.camera', name: 'gain', low: 0, high: 60, step: 5 },
  { section: 'physics.table', name: 'surface_friction', low: 0.01, high: 0.04, step: 0.005 },
  {
    section: 'api.websocket.broadcaster.fps',
    name: 'default_target_fps',
    low: 15,
    high: 30,
    step: 5,
  },
];

interface Knob {
  readonly section: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Creates the source of changes: each turns one knob and tells its section's settings as they are then. */
export function createConfigChanges(random: SeededRandom): () => ConfigChange {
  const values = new Map(KNOBS.map((knob) => [knob, (knob.low + knob.high) / 2]));
  return () => {
    const knob = random.pick(KNOBS);
    const before = values.get(knob) ?? knob.low;
    const turned = before + (random.chance(0.5) ? knob.step : -knob.step);
    const value = round(turned < knob.low || turned > knob.high ? knob.low : turned);
    values.set(knob, value);
    const config = Object.fromEntries(
      KNOBS.filter(({ section }) => section === knob.section).map((each) => [
        each.name,
        round(values.get(each) ?? each.low),
      ]),
    );
    const summary = `${knob.name} ${round(before)} -> ${value}`;
    return {
      section: knob.section,
      config,
      change_summary: random.chance(0.8) ? summary : null,
    };
  };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
