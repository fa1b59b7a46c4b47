import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { Refusal } from '../../refusal.ts';
import { EMPTY_HEAD } from './itemReader.ts';
import type { BatchHead, ItemReader } from './itemReader.ts';

/** Where a list came from: its path and message type for errors, and its batch's head. */
export interface ListSource {
  readonly path: string;
  readonly messageType: string;
  readonly head: BatchHead;
}

/** The good items of a list, and a refusal for each broken one. */
export interface ReadItems<Item> {
  readonly items: readonly Item[];
  readonly invalid: readonly Refusal[];
}

/** Broken items described one by one; after that many only their number is told, so that a frame stays cheap. */
const MAX_DESCRIBED = 20;

/** Checks one item that came alone; the error says in words what is wrong with it. */
export function readItem<Wire, Item>(
  value: unknown,
  reader: ItemReader<Wire, Item>,
): Result<Item, string> {
  if (reader.isCertain(value)) return ok(reader.toItem(value, EMPTY_HEAD));
  const checked = reader.schema.safeParse(value);
  return checked.success
    ? ok(reader.toItem(checked.data, EMPTY_HEAD))
    : err(describeIssues(checked.error, 'data'));
}

/** Checks the items of a list one by one, so that a broken one does not lose the others. */
export function readItems<Wire, Item>(
  values: readonly unknown[],
  reader: ItemReader<Wire, Item>,
  source: ListSource,
): ReadItems<Item> {
  const { head, path } = source;
  const items: Item[] = [];
  const invalid: Refusal[] = [];
  let undescribedCount = 0;
  // By index: this runs for all items of all batches, and the entries of a list are an object each.
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (reader.isCertain(value)) {
      items.push(reader.toItem(value, head));
      continue;
    }
    const checked = reader.schema.safeParse(value);
    if (checked.success) {
      items.push(reader.toItem(checked.data, head));
    } else if (invalid.length < MAX_DESCRIBED) {
      const message = describeIssues(checked.error, `${path}[${index}]`);
      invalid.push(toRefusal(source, message, value));
    } else {
      undescribedCount += 1;
    }
  }
  if (undescribedCount > 0) {
    const message = `${path}: ${undescribedCount} more broken items`;
    invalid.push({ ...toRefusal(source, message, ''), count: undescribedCount });
  }
  return { items, invalid };
}

function toRefusal({ messageType }: ListSource, message: string, source: unknown): Refusal {
  return {
    kind: 'refused',
    details: { code: 'bad-shape', message, messageType, source },
    count: 1,
  };
}
