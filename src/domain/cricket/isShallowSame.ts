/** Whether two records of one shape have the same values, by identity. */
export function isShallowSame<Shape extends object>(left: Shape, right: Shape): boolean {
  const known = new Map<string, unknown>(Object.entries(left));
  return Object.entries(right).every(([name, value]) => Object.is(known.get(name), value));
}
