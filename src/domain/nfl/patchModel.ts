/** `known` with the fields of `patch`, or `known` itself if they say nothing new: fields are compared by identity. */
export function patchModel<Model extends object>(known: Model, patch: Partial<Model>): Model {
  return isSaidBy(known, patch) ? known : { ...known, ...patch };
}

/** Whether `known` already has the very same in every field of `patch`. */
export function isSaidBy<Model extends object>(known: Model, patch: Partial<Model>): boolean {
  for (const name in patch) {
    if (!Object.is(known[name], patch[name])) return false;
  }
  return true;
}
