import type { Preview } from '@storybook/react-vite';
import { FAULT_CHOICES } from './faultChoices.ts';
import { SCENARIO_CHOICES } from './scenarioChoices.ts';
import { SPEED_CHOICES } from './speedChoices.ts';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

/** The menus of the toolbar, in the order they stand there. What they choose is read by `readToolbar`. */
export const TOOLBAR_MENUS: GlobalTypes = {
  scenario: titledMenu('What happens: a change begins anew', 'browser', SCENARIO_CHOICES),
  fault: titledMenu(
    'What goes wrong: acts at once, on what is running',
    'lightning',
    FAULT_CHOICES,
  ),
  speed: titledMenu(
    'How fast the world runs; faults and links keep their own time',
    'fastforward',
    SPEED_CHOICES,
  ),
  theme: menu('Theme', 'mirror', [
    { value: 'system', title: 'System' },
    { value: 'light', title: 'Light', icon: 'sun' },
    { value: 'dark', title: 'Dark', icon: 'moon' },
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
    { value: 'system', title: 'As the system says' },
    { value: 'reduce', title: 'Reduced motion' },
  ]),
  contrast: menu('Contrast', 'contrast', [
    { value: 'system', title: 'As the system says' },
    { value: 'more', title: 'More contrast' },
  ]),
};

type Toolbar = NonNullable<GlobalTypes[string]['toolbar']>;
type Icon = NonNullable<Toolbar['icon']>;

/** Shown as an icon: eight titles side by side are wider than many a window. */
function menu(description: string, icon: Icon, items: Toolbar['items']): GlobalTypes[string] {
  return { description, toolbar: { icon, items, dynamicTitle: false } };
}

/** Shown with the title of what was chosen. */
function titledMenu(
  description: string,
  icon: Icon,
  choices: Readonly<Record<string, { readonly title: string }>>,
): GlobalTypes[string] {
  const items = Object.entries(choices).map(([value, { title }]) => ({ value, title }));
  return { description, toolbar: { icon, items, dynamicTitle: true } };
}
