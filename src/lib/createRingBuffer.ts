/** A list that keeps its newest members and forgets the rest. */
export interface RingBuffer<Value> {
  push(value: Value): void;
  /** Oldest first. */
  toArray(): Value[];
  clear(): void;
  readonly size: number;
}

/** Creates a buffer for at most `capacity` values; `push` costs the same however full it is. */
export function createRingBuffer<Value>(capacity: number): RingBuffer<Value> {
  let values: Value[] = [];
  let start = 0;
  return {
    push(value) {
      if (values.length < capacity) {
        values.push(value);
        return;
      }
      values[start] = value;
      start = (start + 1) % capacity;
    },
    toArray() {
      return [...values.slice(start), ...values.slice(0, start)];
    },
    clear() {
      values = [];
      start = 0;
    },
    get size() {
      return values.length;
    },
  };
}
