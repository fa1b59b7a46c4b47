/** Listeners of one kind of event. */
export interface Emitter<Value> {
  /** Calls every listener, even when one of them throws. */
  emit(value: Value): void;
  /** Adds a listener; the returned function removes it and may be called twice. */
  subscribe(listener: (value: Value) => void): () => void;
  readonly listenerCount: number;
}

/**
 * Creates an emitter whose emitting is safe: it iterates a copy, so listeners may come and go meanwhile,
 * and a throwing listener neither stops the others nor is lost: `reportError` gets it after the loop.
 */
export function createEmitter<Value>(reportError: (error: unknown) => void): Emitter<Value> {
  // Each subscription is its own object, so the same function may listen twice and leave once.
  const subscriptions = new Set<{ readonly listener: (value: Value) => void }>();
  return {
    emit(value) {
      const errors: unknown[] = [];
      for (const subscription of Array.from(subscriptions)) {
        try {
          subscription.listener(value);
        } catch (error) {
          errors.push(error);
        }
      }
      for (const error of errors) reportError(error);
    },
    subscribe(listener) {
      const subscription = { listener };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
    get listenerCount() {
      return subscriptions.size;
    },
  };
}
