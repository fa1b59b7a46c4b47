type Pair = readonly [front: string, back: string];

const SURFACES = ['bg', 'surface', 'surface-sunken', 'surface-hover', 'surface-raised'];

/** Text that may stand on each surface: 4.5 : 1 (WCAG 1.4.3). */
export const TEXT_PAIRS: readonly Pair[] = [
  ...['text', 'text-muted', 'accent', 'up', 'down', 'warn'].flatMap((text) =>
    SURFACES.map((surface) => [text, surface] as const),
  ),
  ['text', 'up-soft'],
  ['text', 'down-soft'],
  ['text', 'warn-soft'],
  ['up', 'up-soft'],
  ['down', 'down-soft'],
  ['warn', 'warn-soft'],
  ['text-muted', 'warn-soft'],
  ['text-muted', 'down-soft'],
  ['accent-text', 'accent'],
  ['text', 'surface-pressed'],
];

/** Edges and signs without which a control or a state can't be seen: 3 : 1 (WCAG 1.4.11). */
export const SIGN_PAIRS: readonly Pair[] = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'bg',
].map((surface) => ['border-control', surface] as const);
