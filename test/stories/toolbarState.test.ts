import { describe, expect, it } from 'vitest';
import { parseFault } from '../../mock-server/index.ts';
import type { FaultChoice } from '../../stories/toolbar/faultChoices.ts';
import { FAULT_CHOICES } from '../../stories/toolbar/faultChoices.ts';
import type { ScenarioChoice } from '../../stories/toolbar/scenarioChoices.ts';
import { SCENARIO_CHOICES } from '../../stories/toolbar/scenarioChoices.ts';
import { SPEED_CHOICES } from '../../stories/toolbar/speedChoices.ts';
import { TOOLBAR_MENUS } from '../../stories/toolbar/toolbarMenus.ts';
import { INITIAL_TOOLBAR, readToolbar } from '../../stories/toolbar/toolbarState.ts';

const choices: readonly (FaultChoice & ScenarioChoice)[] = [
  ...Object.values(FAULT_CHOICES),
  ...Object.values(SCENARIO_CHOICES),
];

describe('the toolbar', () => {
  it('[VI2] takes from a URL what there is to choose, and its defaults for anything else', () => {
    expect(readToolbar({})).toEqual(INITIAL_TOOLBAR);
    const chosen = { ...INITIAL_TOOLBAR, fault: 'zombie', speed: 'x0-25', direction: 'rtl' };
    expect(readToolbar(chosen)).toEqual(chosen);
    const nonsense = { fault: 'constructor', scenario: 7, speed: -1, theme: null, density: {} };
    expect(readToolbar(nonsense)).toEqual(INITIAL_TOOLBAR);
  });

  it('[VI2] has names that Storybook lets pass in a URL', () => {
    const names = [FAULT_CHOICES, SCENARIO_CHOICES, SPEED_CHOICES].flatMap(Object.keys);
    for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9 _-]+$/);
    expect(Object.keys(TOOLBAR_MENUS).toSorted()).toEqual(Object.keys(INITIAL_TOOLBAR).toSorted());
  });

  it.each(choices.flatMap(({ faults = [] }) => faults))(
    '[VI2] knows only faults that the mock server has: %s',
    (fault) => {
      expect(parseFault(fault).ok).toBe(true);
    },
  );
});
