import { InvalidArgumentError } from 'commander';
import type { Fault } from '../engine/faults/fault.ts';
import { parseFault } from '../engine/faults/parseFault.ts';
import { parseDuration } from '../engine/parseDuration.ts';
import { PROTOCOL_NAMES, type ProtocolName } from '../engine/protocolServer.ts';

/** A reader of an option's value: it throws `InvalidArgumentError`, whose text becomes the one line a user sees. */
type Reader<Value> = (text: string) => Value;

export function toInteger(min: number, max: number): Reader<number> {
  const read = toNumber(min, max);
  return (text) => {
    const value = read(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError('Must be a whole number.');
    return value;
  };
}

export function toNumber(min: number, max: number): Reader<number> {
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    if (!(value >= min && value <= max)) {
      throw new InvalidArgumentError(`Must be a number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** Null stands for none. */
export function toHeartbeat(text: string): number | null {
  if (text === 'off') return null;
  const durationMs = parseDuration(text);
  if (durationMs === null || durationMs < 100) {
    throw new InvalidArgumentError(
      'Must be a time such as 500ms or 30s, at least 100ms, or "off".',
    );
  }
  return durationMs;
}

export function toLifetime(text: string): number {
  const durationMs = parseDuration(text);
  if (durationMs === null || durationMs < 1_000) {
    throw new InvalidArgumentError('Must be a time such as 30s, 15m or 12h, at least 1s.');
  }
  return durationMs;
}

export function toText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Must not be empty.');
  return text;
}

export function toFaults(text: string, before: readonly Fault[] = []): readonly Fault[] {
  const fault = parseFault(text);
  if (!fault.ok) throw new InvalidArgumentError(fault.error);
  return [...before, fault.value];
}

export function toProtocols(
  text: string,
  before: readonly ProtocolName[] = [],
): readonly ProtocolName[] {
  const name = PROTOCOL_NAMES.find((known) => known === text);
  if (name === undefined) {
    throw new InvalidArgumentError(`Must be one of ${PROTOCOL_NAMES.join(', ')}.`);
  }
  return [...before, name];
}

export function toOrigins(text: string, before: readonly string[] = []): readonly string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new InvalidArgumentError('Must be an origin such as https://app.example:8443.');
  }
  return [...before, text];
}
