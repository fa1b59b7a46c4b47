import type { Preview } from '@storybook/react-vite';
import { FAULT_CHOICES } from './faultChoices.ts';
import { SCENARIO_CHOICES } from './scenarioChoices.ts';
import { SPEED_CHOICES } from './speedChoices.ts';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

/** The menus of the toolbar, in the order they stand there. What they choose is read by `readToolbar`. */
export const TOOLBAR_MENUS: GlobalTypes = {
  scenario: menu('What happens: a change begins anew', 'browser', toItems(SCENARIO_CHOICES)),
  fault: menu(
    'What goes wrong: acts at once, on what is running',
    'lightning',
    toItems(FAULT_CHOICES),
  ),
  speed: menu(
    'How fast the world runs; faults and links keep their own time',
    'fastforward',
    toItems(SPEED_CHOICES),
  ),
  theme: menu('Theme', 'mirror', [
    { value: 'system', title: 'Theme: system' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  density: menu('Density', 'component', [
    { value: 'comfortable', title: 'Comfortable' },
    { value: 'compact', title: 'Compact' },
  ]),
  direction: menu('Reading direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  motion: menu('Motion', 'play', [
    { value: 'system', title: 'Motion: system' },
    { value: 'reduce', title: 'Reduced motion' },
  ]),
  contrast: menu('Contrast', 'contrast', [
    { value: 'system', title: 'Contrast: system' },
    { value: 'more', title: 'More contrast' },
  ]),
};

type Toolbar = NonNullable<GlobalTypes[string]['toolbar']>;

function menu(
  description: string,
  icon: NonNullable<Toolbar['icon']>,
  items: Exclude<Toolbar['items'], readonly string[]>,
): GlobalTypes[string] {
  return { description, toolbar: { title: description, icon, items, dynamicTitle: true } };
}

function toItems(choices: Readonly<Record<string, { readonly title: string }>>) {
  return Object.entries(choices).map(([value, { title }]) => ({ value, title }));
}
