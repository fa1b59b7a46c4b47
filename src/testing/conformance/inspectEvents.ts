import { isEventKind } from '../../protocols/eventKinds.ts';
import type { Report } from './conformanceFinding.ts';

const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const UNSHOWABLE = /[\p{Cc}\u202A-\u202E\u2060\u2066-\u2069]/u;
/** Compared and never shown as they are, so they may be anything. */
const OPAQUE = /(?:^id|Id|Ids|^key|^channel|^channels|^filter)$/;
const MAX_DEPTH = 30;

/** Says what is wrong with decoded events. */
export function inspectEvents(events: unknown, report: Report, frame: string): void {
  if (!Array.isArray(events)) {
    report('decode', 'a frame gives no list of events', frame);
    return;
  }
  const members: readonly unknown[] = events;
  for (const event of members) {
    const kind: unknown =
      typeof event === 'object' && event !== null ? Reflect.get(event, 'kind') : undefined;
    if (!isEventKind(kind)) {
      report('decode', 'a frame gives something that is no event', frame);
    } else {
      visit(event, { path: kind, depth: 0, frame, report });
    }
  }
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly frame: string;
  readonly report: Report;
}

function visit(value: unknown, place: Place): void {
  const { path, frame, report } = place;
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) report('decode', `${path} is no finite number`, frame);
      return;
    case 'string':
      if (UNSHOWABLE.test(value)) report('text', `${path} keeps hidden characters`, frame);
      return;
    case 'function':
    case 'symbol':
    case 'bigint':
      report('decode', `${path} is a ${typeof value}`, frame);
      return;
    case 'object':
      if (value !== null) visitMembers(value, place);
      return;
    default:
  }
}

function visitMembers(value: object, place: Place): void {
  const { path, depth, frame, report } = place;
  if (depth > MAX_DEPTH) {
    report('decode', `${path} is nested without end`, frame);
    return;
  }
  for (const name of Object.getOwnPropertyNames(value)) {
    if (DANGEROUS.has(name)) report('decode', `${path} holds a member ${name}`, frame);
  }
  for (const [name, member] of Object.entries(value)) {
    if (OPAQUE.test(name)) continue;
    visit(member, {
      ...place,
      path: Array.isArray(value) ? path : `${path}.${name}`,
      depth: depth + 1,
    });
  }
}
