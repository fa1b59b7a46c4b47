/** A promise and the function that resolves it (`Promise.withResolvers` is newer than Node 20). */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

/** Creates a pending promise. */
export function defer<Value = void>(): Deferred<Value> {
  const settlers: ((value: Value) => void)[] = [];
  const promise = new Promise<Value>((resolve) => {
    settlers.push(resolve);
  });
  return { promise, resolve: (value) => settlers[0]?.(value) };
}
