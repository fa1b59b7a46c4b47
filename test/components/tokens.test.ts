import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, readTokens } from '../support/readTokens.ts';

const css = ['primitives', 'semantic']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const tokens = readTokens(css);

const SURFACES = ['bg', 'surface', 'surface-sunken', 'surface-hover', 'surface-raised'];
/** Text that may stand on each surface: 4.5 : 1 (WCAG 1.4.3). */
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
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
];
/** Edges and signs without which a control or a state can't be seen: 3 : 1 (WCAG 1.4.11). */
const SIGN_PAIRS: readonly (readonly [string, string])[] = ['surface', 'surface-raised', 'bg'].map(
  (surface) => ['border-control', surface] as const,
);

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('[UI16] shows %s on %s at 4.5 to 1 or more', (text, surface) => {
    expect(contrastOf(tokens(text, theme), tokens(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SIGN_PAIRS)('[UI16] shows %s on %s at 3 to 1 or more', (sign, surface) => {
    expect(contrastOf(tokens(sign, theme), tokens(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('[UI16] gives every colour role a light and a dark value', () => {
  const roles = [...css.matchAll(/--cs-([\w-]+):\s*light-dark\(/g)].map(([, name]) => name ?? '');
  expect(roles.length).toBeGreaterThan(20);
  for (const role of roles) expect(tokens(role, 'dark')).not.toBe(tokens(role, 'light'));
});
