/** A theme of the tokens. */
export type Theme = 'light' | 'dark';

/** Finds the colour of a role in a theme, through `light-dark()` and `var()`; throws on what is no plain colour. */
export function readTokens(css: string): (role: string, theme: Theme) => string {
  const declared = new Map(
    [...css.matchAll(/--cs-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/\s+/g, ' ').trim(),
    ]),
  );
  return function resolve(role, theme): string {
    const value = declared.get(role);
    if (value === undefined) throw new Error(`There is no token --cs-${role}.`);
    if (/^#[\da-f]{6}$/i.test(value)) return value;
    const pair = /^light-dark\(var\(--cs-([\w-]+)\), var\(--cs-([\w-]+)\)\)$/.exec(value);
    const next = pair?.[theme === 'light' ? 1 : 2];
    if (next === undefined) throw new Error(`--cs-${role} is no colour: ${value}`);
    return resolve(next, theme);
  };
}
