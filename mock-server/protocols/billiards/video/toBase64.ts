const CHUNK_BYTES = 8_192;

/** Writes bytes as base64, in Node and in a page alike. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // More arguments than this are more than some engines take.
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return btoa(text);
}
