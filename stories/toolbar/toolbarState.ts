import { FAULT_CHOICES, type FaultKey } from './faultChoices.ts';
import { SCENARIO_CHOICES, type ScenarioKey } from './scenarioChoices.ts';
import { SPEED_CHOICES, type SpeedKey } from './speedChoices.ts';

/** What the toolbar says. */
export interface ToolbarState {
  readonly scenario: ScenarioKey;
  readonly fault: FaultKey;
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly direction: 'ltr' | 'rtl';
  readonly motion: 'system' | 'reduce';
  readonly contrast: 'system' | 'more';
  readonly speed: SpeedKey;
}

/** As it is when nobody has touched it. */
export const INITIAL_TOOLBAR: ToolbarState = {
  scenario: 'story',
  fault: 'none',
  theme: 'system',
  density: 'comfortable',
  direction: 'ltr',
  motion: 'system',
  contrast: 'system',
  speed: 'x1',
};

/** Reads Storybook's globals, which have no type: from a URL anything may come. */
export function readToolbar(globals: Readonly<Record<string, unknown>>): ToolbarState {
  const { fault, scenario, speed, theme, density, direction, motion, contrast } = globals;
  return {
    scenario: isKeyOf(SCENARIO_CHOICES, scenario) ? scenario : INITIAL_TOOLBAR.scenario,
    fault: isKeyOf(FAULT_CHOICES, fault) ? fault : INITIAL_TOOLBAR.fault,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'comfortable',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    motion: motion === 'reduce' ? 'reduce' : 'system',
    contrast: contrast === 'more' ? 'more' : 'system',
    speed: isKeyOf(SPEED_CHOICES, speed) ? speed : INITIAL_TOOLBAR.speed,
  };
}

function isKeyOf<Choices extends object>(choices: Choices, key: unknown): key is keyof Choices {
  return typeof key === 'string' && Object.hasOwn(choices, key);
}
