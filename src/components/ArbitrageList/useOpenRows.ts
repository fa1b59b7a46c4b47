import { useClock } from '../../hooks/useClock.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { ArbitrageRow } from '../../hooks/viewTypes.ts';

/** Those whose time is not up, whether or not anybody has taken them away: a chance that is over must not be offered. */
export function useOpenRows(rows: readonly ArbitrageRow[]): readonly ArbitrageRow[] {
  const { arbitrage } = useWebSocketManager().tables;
  const expiryOf = ({ key, expiresInMs }: ArbitrageRow) =>
    expiresInMs === null ? Infinity : (arbitrage.receivedAt(key) ?? Infinity) + expiresInMs;
  // A number that changes when one more is over: all those that expired until then are.
  const lastExpiry = useClock(
    rows.some(({ expiresInMs }) => expiresInMs !== null)
      ? (now) => Math.max(0, ...rows.map(expiryOf).filter((expiry) => expiry <= now))
      : null,
  );
  return lastExpiry === null ? rows : rows.filter((row) => expiryOf(row) > lastExpiry);
}
