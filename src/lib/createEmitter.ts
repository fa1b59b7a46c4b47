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
  return new ListenerEmitter(reportError);
}

/** One object, and no set for a single listener: a table has an emitter per row, and each further object is a place in memory to fetch. */
class ListenerEmitter<Value> implements Emitter<Value> {
  #only: Listening<Value> | null = null;
  /** Null for fewer than two. */
  #several: Set<Listening<Value>> | null = null;
  /** An emission is walking through this very set: whoever changes it takes a copy first. */
  #isInUse = false;
  readonly #reportError: (error: unknown) => void;

  constructor(reportError: (error: unknown) => void) {
    this.#reportError = reportError;
  }

  get listenerCount(): number {
    return this.#several?.size ?? (this.#only ? 1 : 0);
  }

  emit(value: Value): void {
    if (this.#several) {
      this.#emitTo(this.#several, value);
      return;
    }
    if (!this.#only) return;
    try {
      this.#only.listener(value);
    } catch (error) {
      this.#reportError(error);
    }
  }

  subscribe(listener: (value: Value) => void): () => void {
    const listening = { listener };
    if (this.#several) this.#toChange(this.#several).add(listening);
    else if (this.#only) {
      this.#several = new Set([this.#only, listening]);
      this.#only = null;
    } else this.#only = listening;
    return () => this.#remove(listening);
  }

  #emitTo(listenings: ReadonlySet<Listening<Value>>, value: Value): void {
    const wasInUse = this.#isInUse;
    this.#isInUse = true;
    let errors: unknown[] | null = null;
    for (const { listener } of listenings) {
      try {
        listener(value);
      } catch (error) {
        errors = [...(errors ?? []), error];
      }
    }
    if (this.#several === listenings) this.#isInUse = wasInUse;
    for (const error of errors ?? []) this.#reportError(error);
  }

  #remove(listening: Listening<Value>): void {
    if (this.#only === listening) this.#only = null;
    if (!this.#several?.has(listening)) return;
    const left = this.#toChange(this.#several);
    left.delete(listening);
    if (left.size > 1) return;
    [this.#only = null] = left;
    this.#several = null;
    this.#isInUse = false;
  }

  #toChange(listenings: Set<Listening<Value>>): Set<Listening<Value>> {
    if (!this.#isInUse) return listenings;
    this.#isInUse = false;
    return (this.#several = new Set(listenings));
  }
}
