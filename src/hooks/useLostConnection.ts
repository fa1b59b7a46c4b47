import { useEffect, useRef, useState } from 'react';
import type { ConnectionSnapshot, ConnectionStatus } from '../connection/connectionStatus.ts';
import type { LossState } from './lossState.ts';
import { toLossState } from './lossState.ts';
import { LOSS_GRACE_MS, useSettledConnection } from './useSettledConnection.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** How long "it is back" is worth telling, ms. */
const RESTORED_FOR_MS = 4_000;

/** Options of `useLostConnection`. */
export interface LostConnectionOptions {
  /** How long a loss must last before it is told, ms: a blip flickers otherwise. @default 1_000 */
  readonly graceMs?: number | undefined;
  /** How long `restored` stays, ms. @default 4_000 */
  readonly restoredForMs?: number | undefined;
  /** Called once for each change that is told, for a toast or a log. May be inline. */
  readonly onChange?: ((state: LossState) => void) | undefined;
}

/** How a loss stands, as people should be told. */
export interface LostConnectionResult {
  /** `lost` once it lasted `graceMs`, `failed` at once, `restored` for `restoredForMs`, `none` otherwise. */
  readonly state: LossState;
  /** The connection as of what is told: a blip leaves it connected. */
  readonly connection: ConnectionSnapshot;
  /** False: there never was a connection, so nothing can be out of date, and `restored` never comes. */
  readonly hadConnection: boolean;
}

/**
 * Tells of a lost connection with the patience people need: slow to say that it is gone, quick to say that it is back.
 *
 * @example
 * const { state, connection } = useLostConnection({ graceMs: 2_000 });
 * if (state === 'lost') return <p>Connection lost: {connection.reason}</p>;
 */
export function useLostConnection(options: LostConnectionOptions = {}): LostConnectionResult {
  const { graceMs = LOSS_GRACE_MS, restoredForMs = RESTORED_FOR_MS, onChange } = options;
  const connection = useSettledConnection(graceMs);
  const hadConnection = useWebSocketStore(({ stats }) => stats.connectionCount > 0);
  const { status } = connection;
  const [told, setTold] = useState(() => ({ status, state: toLossState('none', status) }));
  const state = toTold(told.state, status, hadConnection);
  if (told.status !== status) setTold({ status, state });

  useEffect(() => {
    if (state !== 'restored') return undefined;
    const forget = () => setTold((last) => ({ ...last, state: 'none' }));
    const timer = setTimeout(forget, restoredForMs);
    return () => clearTimeout(timer);
  }, [state, restoredForMs]);
  useChange(state, onChange);
  return { state, connection, hadConnection };
}

/** What never was can't be back: the first connection after failed attempts is no news about a loss. */
function toTold(before: LossState, status: ConnectionStatus, hadConnection: boolean): LossState {
  const next = toLossState(before, status);
  return next === 'restored' && before !== 'restored' && !hadConnection ? 'none' : next;
}

/** Calls back with each state but the first if that is `none`, once each. */
function useChange(state: LossState, onChange: LostConnectionOptions['onChange']): void {
  const latest = useRef(onChange);
  const told = useRef<LossState>('none');
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    latest.current?.(state);
  }, [state]);
}
