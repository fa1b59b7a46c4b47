/**
 * A UUID that follows from a name: the same name, the same id, on every machine. It has the form of a version 5,
 * but is hashed with FNV-1a, because SHA-1 is asynchronous in a page.
 */
export function nameUuid(name: string): string {
  const hex = LANES.map((lane) => toHex(hash(name, lane))).join('');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Where each 32 bits of the id start from. */
const LANES = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

function hash(text: string, lane: number): number {
  let value = lane;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // Names differ in their last letters only; without this, so would the ids.
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

function toHex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
