/**
 * Ends a switch over a union: it does not compile while a member is unhandled.
 * @throws if a value outside the union arrives at run time all the same.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}
