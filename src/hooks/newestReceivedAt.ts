import type { EpochMs } from '../lib/clock.ts';
import type { KeyedTable } from '../store/keyedTable.ts';

/** When any of these rows was last received; null if none ever was. */
export function newestReceivedAt(
  table: KeyedTable<unknown>,
  keys: readonly string[],
): EpochMs | null {
  return keys.reduce<EpochMs | null>((latest, key) => {
    const at = table.receivedAt(key);
    return at === undefined || (latest !== null && at <= latest) ? latest : at;
  }, null);
}
