import { err, ok, type Result } from '../../../src/lib/result.ts';
import { parseDuration } from '../parseDuration.ts';
import { faultSchema, type Fault } from './fault.ts';
import { FAULTS, findFault } from './faultCatalog.ts';

/**
 * Reads a fault in its text form: `name`, `name:value` or `name:key=value,key=value`, such as `close:4401` or
 * `drop:after=5s`. The error is one line for a person.
 */
export function parseFault(text: string): Result<Fault, string> {
  const [name = '', ...rest] = text.split(':');
  const description = findFault(name);
  if (description === null) return err(unknownFault(name));
  const params = readParams(rest.join(':'), description.mainParam);
  if (!params.ok) return err(`fault ${name}: ${params.error}, e.g. ${description.example}`);
  return readFault({ name, ...params.value });
}

/** Reads a fault from JSON: its text form, or an object such as `{ "name": "close", "code": 4401 }`. */
export function readFault(value: unknown): Result<Fault, string> {
  if (typeof value === 'string') return parseFault(value);
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  if (typeof name !== 'string' || findFault(name) === null) return err(unknownFault(String(name)));
  const parsed = faultSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return err(
    `fault ${name}: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'is not valid'}`,
  );
}

/** Parameters written as `250ms` or `5s`. */
const DURATIONS: ReadonlySet<string> = new Set(['after', 'delay', 'jitter']);

function unknownFault(name: string): string {
  return `unknown fault '${name}', choose from: ${FAULTS.map((fault) => fault.name).join(', ')}`;
}

function readParams(
  text: string,
  mainParam: string | null,
): Result<Record<string, string | number>, string> {
  const params: Record<string, string | number> = {};
  if (text === '') return ok(params);
  for (const part of text.split(',')) {
    const isNamed = part.includes('=');
    if (!isNamed && mainParam === null) return err('takes no parameters');
    const key = isNamed ? part.slice(0, part.indexOf('=')).trim() : String(mainParam);
    const value = isNamed ? part.slice(part.indexOf('=') + 1) : part;
    if (DURATIONS.has(key)) {
      const durationMs = parseDuration(value);
      if (durationMs === null) return err(`'${value}' is not a duration (250ms, 5s, 1m)`);
      params[`${key}Ms`] = durationMs;
    } else {
      // A reason may look like a number; everything else that does is one.
      params[key] =
        key !== 'reason' && value.trim() !== '' && !Number.isNaN(Number(value))
          ? Number(value)
          : value;
    }
  }
  return ok(params);
}
