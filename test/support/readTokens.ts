/** A theme of the tokens. */
export type Theme = 'light' | 'dark';

/** Finds the colour of a role in a theme, as six digits; throws on what is no plain colour. */
export function readTokens(css: string): (role: string, theme: Theme) => string {
  const declared = new Map(
    [...css.matchAll(/--cs-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/\s+/g, ' ').trim(),
    ]),
  );
  return (role, theme) => {
    const value = declared.get(role);
    if (value === undefined) throw new Error(`There is no token --cs-${role}.`);
    const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
    const colour = pair?.[theme === 'light' ? 1 : 2];
    if (colour === undefined) throw new Error(`--cs-${role} is no colour: ${value}`);
    return colour.length === 4 ? colour.replaceAll(/[\da-f]/gi, '$&$&') : colour;
  };
}
