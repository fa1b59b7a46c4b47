import { createEmitter } from '../../../src/lib/createEmitter.ts';
import type { Fault, FaultInput, FaultName, FaultOf } from './fault.ts';
import { readFault } from './parseFault.ts';

/** What happened to the set of faults. */
type FaultChange =
  | { readonly kind: 'started'; readonly fault: Fault }
  | { readonly kind: 'stopped'; readonly fault: Fault };

/** The faults that act right now, at most one of each name. */
export interface Faults {
  /**
   * Starts a fault, replacing an older one of its name.
   * @throws RangeError for an unknown name or a bad parameter; check with `readFault` to avoid it.
   */
  start(fault: FaultInput | string): Fault;
  /** Stops the fault of that name; false if there was none. */
  stop(name: FaultName): boolean;
  /** Replaces all faults: what is not in the list stops, what is already acting goes on undisturbed. */
  set(faults: readonly (FaultInput | string)[]): void;
  clear(): void;
  get<Name extends FaultName>(name: Name): FaultOf<Name> | null;
  list(): readonly Fault[];
  onChange(listener: (change: FaultChange) => void): () => void;
}

/** Creates an empty set of faults. */
export function createFaults(reportError: (error: unknown) => void): Faults {
  const active = new Map<FaultName, Fault>();
  const changes = createEmitter<FaultChange>(reportError);

  const stop = (name: FaultName) => {
    const fault = active.get(name);
    if (fault === undefined) return false;
    active.delete(name);
    changes.emit({ kind: 'stopped', fault });
    return true;
  };
  const run = (fault: Fault) => {
    stop(fault.name);
    active.set(fault.name, fault);
    changes.emit({ kind: 'started', fault });
    return fault;
  };

  return {
    start: (fault) => run(read(fault)),
    stop,
    set(faults) {
      const wanted = faults.map(read);
      const texts = wanted.map((fault) => JSON.stringify(fault));
      for (const fault of Array.from(active.values())) {
        if (!texts.includes(JSON.stringify(fault))) stop(fault.name);
      }
      for (const fault of wanted) if (!active.has(fault.name)) run(fault);
    },
    clear() {
      for (const name of Array.from(active.keys())) stop(name);
    },
    get<Name extends FaultName>(name: Name) {
      const fault = active.get(name);
      return fault !== undefined && isNamed(fault, name) ? fault : null;
    },
    list: () => Array.from(active.values()),
    onChange: (listener) => changes.subscribe(listener),
  };
}

function isNamed<Name extends FaultName>(fault: Fault, name: Name): fault is FaultOf<Name> {
  return fault.name === name;
}

function read(fault: FaultInput | string): Fault {
  const result = readFault(fault);
  if (!result.ok) throw new RangeError(result.error);
  return result.value;
}
