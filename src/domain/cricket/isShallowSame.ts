/** Whether two records of one shape have the same values, by identity. */
export function isShallowSame<Shape extends object>(left: Shape, right: Shape): boolean {
  for (const name in right) {
    if (!Object.is(left[name], right[name])) return false;
  }
  return true;
}
