import type { FilterValue } from './filter.ts';

/** Whether something passes. */
export type Test<Item> = (item: Item) => boolean;
export type TextTest = Test<string | null>;

/** Membership regardless of case; null where nothing is asked. */
export function toTextTest(wanted: FilterValue | undefined): TextTest | null {
  if (wanted === undefined) return null;
  const spellings = toTexts(wanted);
  // Both spellings, so that the usual item, which has the wished one, costs one look and no new text.
  const members = new Set([...spellings, ...spellings.map((text) => text.toLowerCase())]);
  return (text) => text !== null && (members.has(text) || members.has(text.toLowerCase()));
}

/** Membership to the letter; a number means the id of its digits. */
export function toIdTest(wanted: FilterValue | undefined): TextTest | null {
  if (wanted === undefined) return null;
  const members = new Set(toTexts(wanted));
  return (text) => text !== null && members.has(text);
}

function toTexts(wanted: FilterValue): string[] {
  return typeof wanted === 'object' ? wanted.map(String) : [String(wanted)];
}

/** Passes what passes all the tests there are; `null` and `false` stand for no test. It is asked for each item: it leaves no garbage. */
export function every<Item>(candidates: readonly (Test<Item> | null | false)[]): Test<Item> {
  return everyOf(candidates) ?? (() => true);
}

/** The same; null where there is no test. */
export function everyOf<Item>(
  candidates: readonly (Test<Item> | null | false)[],
): Test<Item> | null {
  const tests = candidates.filter((test) => test !== null && test !== false);
  const [first, second] = tests;
  if (!first || !second) return first ?? null;
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}
