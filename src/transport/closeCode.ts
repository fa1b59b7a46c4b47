/** The code of a socket that ended without one. */
export const ABNORMAL_CLOSE = 1006;
/** Our codes for frames we refuse (TR7). */
export const UNSUPPORTED_DATA_CLOSE = 4003;
export const TOO_LARGE_CLOSE = 4009;

const NORMAL_CLOSE = 1000;

/** Makes a close code one that `WebSocket.close` accepts: 1000 and 3000 to 4999 stay, all else becomes 1000. */
export function toCloseCode(code: number | undefined): number {
  if (code === undefined || !Number.isInteger(code)) return NORMAL_CLOSE;
  return code === NORMAL_CLOSE || (code >= 3000 && code <= 4999) ? code : NORMAL_CLOSE;
}
