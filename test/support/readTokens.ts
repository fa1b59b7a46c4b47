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

/** The contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
