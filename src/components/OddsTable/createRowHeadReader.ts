import type { OddsRow } from '../../hooks/viewTypes.ts';

const HEAD_FIELDS = [
  'gameId',
  'sportsbook',
  'sport',
  'awayTeam',
  'homeTeam',
  'isStale',
] as const satisfies readonly (keyof OddsRow)[];

/** What React shows of an odds row: everything but its prices. */
export type OddsRowHead = Pick<OddsRow, (typeof HEAD_FIELDS)[number]>;

/**
 * Reads the head of a row, the same object until something in it changes: prices move thousands of times before
 * that. For `useSyncExternalStore`, which compares by identity.
 */
export function createRowHeadReader(
  readRow: () => OddsRow | undefined,
): () => OddsRowHead | undefined {
  let head: OddsRowHead | undefined;
  return () => {
    const row = readRow();
    if (!row) head = undefined;
    else if (!head || !isHeadOf(row, head)) head = toHead(row);
    return head;
  };
}

function isHeadOf(row: OddsRow, head: OddsRowHead): boolean {
  return HEAD_FIELDS.every((field) => row[field] === head[field]);
}

function toHead({ gameId, sportsbook, sport, awayTeam, homeTeam, isStale }: OddsRow): OddsRowHead {
  return { gameId, sportsbook, sport, awayTeam, homeTeam, isStale };
}
