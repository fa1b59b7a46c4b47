import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../stories/tokens/contrastOf.ts';
import { SIGN_PAIRS, TEXT_PAIRS } from '../../stories/tokens/contrastPairs.ts';
import { readTokens } from '../support/readTokens.ts';

const css = ['primitives', 'semantic']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const tokens = readTokens(css);

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
