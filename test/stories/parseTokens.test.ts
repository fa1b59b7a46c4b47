import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseTokens } from '../../stories/tokens/parseTokens.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8');

it.each(['primitives', 'semantic'])('[VI7] the tokens page shows every token of %s.css', (name) => {
  const css = read(name);
  const declared = [...css.matchAll(/^ {2}(--cs-[\w-]+):/gm)].map(([, token]) => token);
  const shown = parseTokens(css).flatMap(({ tokens }) => tokens.map((token) => token.name));
  expect(declared.length).toBeGreaterThan(20);
  expect(shown).toEqual(declared);
});

it('[VI7] the tokens page shows tokens as written, under the comment above them', () => {
  const css = `
:root {
  /* Ink:
     grey. */
  --cs-ink-0: #fff;
  --cs-font:
    system-ui,
    sans-serif;
  /* Nothing. */
  /* One more. */
  --cs-b: 1px;
}
[data-density='compact'] {
  --cs-b: 2px;
}
`;
  expect(parseTokens(css)).toEqual([
    {
      title: 'Ink: grey.',
      tokens: [
        { name: '--cs-ink-0', value: '#fff' },
        { name: '--cs-font', value: 'system-ui, sans-serif' },
      ],
    },
    { title: 'One more.', tokens: [{ name: '--cs-b', value: '1px' }] },
  ]);
  expect(parseTokens(css, "[data-density='compact']")).toEqual([
    { title: '', tokens: [{ name: '--cs-b', value: '2px' }] },
  ]);
});
