import type { NameStyle } from '../live/alterNames.ts';

/** A situation to choose in the toolbar; what it does not say is as the story has it. */
export interface ScenarioChoice {
  readonly title: string;
  /** Changes of prices per second in the sportsbook. */
  readonly rate?: number;
  /** Lines of odds in the sportsbook. */
  readonly rows?: number;
  /** How much faster than usual other sports are played. */
  readonly pace?: number;
  readonly faults?: readonly string[];
  readonly names?: NameStyle;
}

/** The situations, by the name each has in the URL (`globals=scenario:storm`). */
export const SCENARIO_CHOICES = {
  story: { title: 'Scenario: the story’s' },
  calm: { title: 'Calm: a change every second', rate: 1, rows: 20, pace: 0.25 },
  busy: { title: 'Busy: 60 changes a second', rate: 60, rows: 60, pace: 3 },
  storm: { title: 'Storm: 1,000 changes a second', rate: 1_000, rows: 200, pace: 12 },
  empty: { title: 'Empty: connected, no data', faults: ['starve'] },
  'long-names': { title: 'Long names', names: 'long' },
  'hostile-names': { title: 'Hostile names: markup, bidi, emoji', names: 'hostile' },
} as const satisfies Readonly<Record<string, ScenarioChoice>>;

/** The name of a choice. */
export type ScenarioKey = keyof typeof SCENARIO_CHOICES;
