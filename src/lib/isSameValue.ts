/** Whether two plain values say the same: scalars by `Object.is`, lists and records by their members. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, at) => isSameValue(value, right[at]));
  }
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) || Array.isArray(right)) return false;
  return Object.keys(left).length === Object.keys(right).length && hasSameFields(left, right);
}

/** Whether `record` says the same as `other` in every field that `other` has, but for the names in `except`. */
export function hasSameFields(
  record: object,
  other: object,
  except?: ReadonlySet<string>,
): boolean {
  const known = record as Record<string, unknown>;
  return Object.entries(other).every(
    ([name, value]) =>
      except?.has(name) === true || (Object.hasOwn(known, name) && isSameValue(known[name], value)),
  );
}
