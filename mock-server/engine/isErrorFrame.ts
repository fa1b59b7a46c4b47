/** Every protocol here names a message's type first. */
const ERROR = /^\s*\{\s*"(?:event_)?type"\s*:\s*"error"/i;

/** Whether a frame tells its client that it did something wrong, in the words of any protocol. */
export function isErrorFrame(frame: string): boolean {
  return ERROR.test(frame);
}
