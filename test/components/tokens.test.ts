import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/components/tokens.css', import.meta.url), 'utf8');

/** Declarations of the first rule whose selector is `selector`, white space aside. */
function declarationsOf(selector: string): readonly string[] {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return body
    .split(';')
    .map((declaration) => declaration.replaceAll(/\s+/g, ' ').trim())
    .filter((declaration) => declaration !== '');
}

const namesOf = (declarations: readonly string[]) =>
  declarations.map((declaration) => declaration.split(':')[0]);

it('[UI16] has one dark set, whether the system or the page asks for it', () => {
  const dark = declarationsOf("\n[data-theme='dark']");
  expect(dark.length).toBeGreaterThan(15);
  expect(declarationsOf(":root:not([data-theme='light'])")).toEqual(dark);
});

it('[UI16] gives every light colour a dark one', () => {
  expect(namesOf(declarationsOf("\n[data-theme='dark']"))).toEqual(
    namesOf(declarationsOf("[data-theme='light']")),
  );
});
