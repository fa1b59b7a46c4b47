import type { EpochMs } from '../../../src/lib/clock.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

/** A message to one client, in the original's order of keys. No `data` key where there is no data. */
export function toFrame(message: {
  readonly type: string;
  readonly clientId: string;
  readonly at: EpochMs;
  readonly data?: unknown;
}): string {
  return openEnvelope(message.type, message.at, message.data)(message.clientId);
}

/** The original's error message: `error` where others have `data`. */
export function toErrorFrame(message: {
  readonly clientId: string;
  readonly at: EpochMs;
  readonly error: string;
}): string {
  return JSON.stringify({
    type: 'error',
    timestamp: toNaiveLocal(message.at),
    client_id: message.clientId,
    error: message.error,
    status: 'error',
  });
}

/**
 * Writes a message once for any number of clients: only the id between head and tail differs, and splicing it
 * in is far cheaper than another `JSON.stringify`.
 */
export function openEnvelope(
  type: string,
  at: EpochMs,
  data?: unknown,
): (clientId: string) => string {
  const head = `{"type":${JSON.stringify(type)},"timestamp":"${toNaiveLocal(at)}","client_id":"`;
  const body = data === undefined ? '' : `,"data":${JSON.stringify(data)}`;
  const tail = `"${body},"status":"success"}`;
  return (clientId) => head + clientId + tail;
}
