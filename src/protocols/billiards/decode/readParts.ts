import type * as z from 'zod/mini';
import { describeIssues } from '../../describeIssues.ts';
import type { Refusal } from '../../refusal.ts';

/** Where a part of a message came from. */
export interface PartSource {
  readonly path: string;
  readonly messageType: string;
}

/** How one kind of part is checked and rebuilt. */
export interface PartReader<Wire, Part> {
  readonly schema: z.ZodMiniType<Wire>;
  /** Null: it is of no use after all. */
  readonly toPart: (wire: Wire) => Part | null;
  /** Parts read of a list; the rest is refused unread. */
  readonly maxCount: number;
}

/** The good parts, and a refusal for each broken one. */
export interface ReadParts<Part> {
  readonly parts: readonly Part[];
  readonly refused: readonly Refusal[];
}

/** Checks the members of a list one by one, so that a broken one does not lose the others. */
export function readParts<Wire, Part>(
  values: readonly unknown[],
  reader: PartReader<Wire, Part>,
  { path, messageType }: PartSource,
): ReadParts<Part> {
  const parts: Part[] = [];
  const refused: Refusal[] = [];
  for (const [at, value] of values.slice(0, reader.maxCount).entries()) {
    const read = readPart(value, reader, { path: `${path}[${at}]`, messageType });
    parts.push(...read.parts);
    refused.push(...read.refused);
  }
  const unreadCount = values.length - reader.maxCount;
  if (unreadCount > 0) {
    const message = `${path}: ${unreadCount} more than the ${reader.maxCount} that are read`;
    refused.push(refuse({ messageType, message, source: '' }, unreadCount));
  }
  return { parts, refused };
}

/** Checks a part that may be missing or null: then there is neither a part nor a refusal. */
export function readPart<Wire, Part>(
  value: unknown,
  { schema, toPart }: PartReader<Wire, Part>,
  { path, messageType }: PartSource,
): ReadParts<Part> {
  if (value === null || value === undefined) return { parts: [], refused: [] };
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const message = describeIssues(checked.error, path);
    return { parts: [], refused: [refuse({ messageType, message, source: value }, 1)] };
  }
  const part = toPart(checked.data);
  return { parts: part === null ? [] : [part], refused: [] };
}

function refuse(
  details: { readonly messageType: string; readonly message: string; readonly source: unknown },
  count: number,
): Refusal {
  return { kind: 'refused', details: { code: 'bad-shape', ...details }, count };
}
