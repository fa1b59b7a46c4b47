import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of randomness. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number;
  /** An integer, both ends included. */
  int(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** Roughly normal, mean 0 and deviation 1, never beyond ±3. */
  noise(): number;
  pick<Value>(list: readonly [Value, ...Value[]]): Value;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** The same members in a random order. */
  shuffle<Value>(list: readonly Value[]): Value[];
}

/**
 * Creates the random stream `name` of a seed. Streams do not disturb each other: a client that connects
 * draws its ids from one, and the world goes on unchanged on another.
 */
export function createRandom(seed: number, name: string): SeededRandom {
  const generator = xoroshiro128plus(mix(seed, name));
  const next = () => uniformFloat64(generator);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    noise: () => (next() + next() + next()) * 2 - 3,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    hex: (length) => Array.from({ length }, () => int(0, 15).toString(16)).join(''),
    shuffle(list) {
      return list
        .map((value) => ({ value, order: next() }))
        .toSorted((left, right) => left.order - right.order)
        .map(({ value }) => value);
    },
  };
}

/** FNV-1a over the name, started from the seed. */
function mix(seed: number, name: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash | 0;
}
