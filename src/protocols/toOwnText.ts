/**
 * The same text in memory of its own. Engines make a part of a text by pointing into the whole, which then lives as
 * long as its part does: a name cut out of a megabyte would keep all of it.
 */
export function toOwnText(text: string): string {
  // Put together from its characters, because slices, templates and most replacements only point again.
  return Array.from(text).join('');
}
