/** Listeners of one kind of event. */
export interface Emitter<Value> {
  /** Calls every listener, even when one of them throws. Costs no memory while listeners neither come nor go. */
  emit(value: Value): void;
  /** Adds a listener; the returned function removes it and may be called twice. */
  subscribe(listener: (value: Value) => void): () => void;
  readonly listenerCount: number;
}

/** Each subscription is its own object, so the same function may listen twice and leave once. */
interface Listening<Value> {
  readonly listener: (value: Value) => void;
}

/**
 * Creates an emitter whose emitting is safe: listeners may come and go meanwhile (who was there at the start is
 * called), and a throwing listener neither stops the others nor is lost: `reportError` gets it after the loop.
 */
export function createEmitter<Value>(reportError: (error: unknown) => void): Emitter<Value> {
  let listenings = new Set<Listening<Value>>();
  /** An emission is walking through this very set: whoever changes it takes a copy first. */
  let isInUse = false;

  const toChange = () => {
    if (isInUse) {
      listenings = new Set(listenings);
      isInUse = false;
    }
    return listenings;
  };

  return {
    emit(value) {
      const current = listenings;
      const wasInUse = isInUse;
      isInUse = true;
      let errors: unknown[] | null = null;
      for (const { listener } of current) {
        try {
          listener(value);
        } catch (error) {
          errors = [...(errors ?? []), error];
        }
      }
      if (listenings === current) isInUse = wasInUse;
      for (const error of errors ?? []) reportError(error);
    },
    subscribe(listener) {
      const listening = { listener };
      toChange().add(listening);
      return () => {
        if (listenings.has(listening)) toChange().delete(listening);
      };
    },
    get listenerCount() {
      return listenings.size;
    },
  };
}
