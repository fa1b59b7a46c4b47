import { sanitizeText } from '../../sanitizeText.ts';
import type { TablePoint } from '../billiardsItems.ts';
import type { WirePoint, WireScale } from '../wire/fields.ts';

const MAX_ID_CHARS = 64;

/** A place or vector in the 4K space. Without a scale it is in it already. */
export function toPoint(wire: WirePoint): TablePoint {
  if (Array.isArray(wire)) return { x: wire[0], y: wire[1] };
  const [scaleX, scaleY] = toScales(wire.scale);
  return { x: wire.x * scaleX, y: wire.y * scaleY };
}

/** The same of what may be missing. */
export function toOptionalPoint(wire: WirePoint | null | undefined): TablePoint | null {
  return wire === null || wire === undefined ? null : toPoint(wire);
}

function toScales(scale: WireScale | null | undefined): readonly [number, number] {
  if (scale === null || scale === undefined) return [1, 1];
  return typeof scale === 'number' ? [scale, scale] : scale;
}

/** An id, safe to show; null if nothing of it can be seen. */
export function toBallId(id: string | number | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  const text = sanitizeText(String(id), MAX_ID_CHARS);
  return text === '' ? null : text;
}

/** Place in a stream; null for what can't be counted on. */
export function toSequence(sequence: number | null | undefined): number | null {
  return Number.isSafeInteger(sequence) && Number(sequence) >= 0 ? Number(sequence) : null;
}

/** Milliseconds of seconds; null for what is no number, or too large for one. */
export function toMs(seconds: number | null | undefined): number | null {
  const ms = (seconds ?? Number.NaN) * 1_000;
  return Number.isFinite(ms) ? ms : null;
}

/** What a wire name stands for, of a closed list. */
export function toOneOf<Name extends string>(
  names: ReadonlyMap<string, Name>,
  wire: string | null | undefined,
): Name | null {
  return names.get((wire ?? '').toLowerCase()) ?? null;
}
