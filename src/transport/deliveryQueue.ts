/** Runs a task some time later; the default of a memory network is at once. */
export type Schedule = (task: () => void) => void;

/** Brings what the server side does to the client side, in order. */
export interface DeliveryQueue {
  deliver(task: () => void): void;
  /** Runs a call of the client; what the server answers meanwhile arrives in a microtask, after the call. */
  duringClientCall<Value>(call: () => Value): Value;
  /** Delivers all that is under way now. */
  flush(): void;
}

/**
 * Creates the queue of a memory network. A real socket never calls a handler inside the factory or `send`, so this
 * one doesn't either: code that works on it must not depend on an order no network has.
 */
export function createDeliveryQueue(schedule?: Schedule): DeliveryQueue {
  const waiting: (() => void)[] = [];
  let clientCallDepth = 0;
  let isFlushing = false;

  function flush(): void {
    // A delivery may cause another one: the outer loop takes it, after the first is done.
    if (isFlushing) return;
    isFlushing = true;
    try {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) task();
    } finally {
      isFlushing = false;
    }
  }

  function deliverUpTo(task: () => void): void {
    const index = waiting.indexOf(task);
    for (const due of waiting.splice(0, index + 1)) due();
  }

  return {
    deliver(task) {
      waiting.push(task);
      if (schedule) schedule(() => deliverUpTo(task));
      else if (clientCallDepth > 0) queueMicrotask(flush);
      else flush();
    },
    duringClientCall(call) {
      clientCallDepth += 1;
      try {
        return call();
      } finally {
        clientCallDepth -= 1;
      }
    },
    flush,
  };
}
