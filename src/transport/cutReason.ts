/** What a close frame has room for. */
const MAX_REASON_BYTES = 123;

/**
 * Cuts a close reason to 123 bytes of UTF-8 without splitting a character. Lone surrogates become U+FFFD, as they
 * would on the wire.
 */
export function cutReason(reason: string | undefined): string {
  if (reason === undefined || reason === '') return '';
  // `encodeInto` counts bytes, not characters, and stops before a character that does not fit.
  const bytes = new Uint8Array(MAX_REASON_BYTES);
  const { written } = new TextEncoder().encodeInto(reason, bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, written));
}
