import type { Clock, EpochMs } from '../../src/lib/clock.ts';
import type { Result } from '../../src/lib/result.ts';
import {
  createCircuitBreaker,
  type BreakerOptions,
  type BreakerState,
  type CircuitBreaker,
} from './createCircuitBreaker.ts';
import { createRateWindow, type RateWindow } from './createRateWindow.ts';

/** One supplier of data, paid or public. */
export interface SourceDefinition<Kind extends string> {
  readonly name: string;
  /** What it can be asked for. */
  readonly kinds: readonly Kind[];
  /** Lower is asked first. */
  readonly priority: number;
  /** Calls within any minute. */
  readonly perMinute: number;
}

/** Something people should know about the sources. */
export interface SourceNotice {
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
}

/** What came of a request. */
export type SourceAnswer<Value> =
  | { readonly kind: 'fresh'; readonly source: string; readonly value: Value }
  | {
      readonly kind: 'cached';
      readonly source: string;
      readonly value: Value;
      readonly ageMs: number;
    }
  /** Nobody answered; asking again before `retryAt` is in vain. */
  | { readonly kind: 'none'; readonly retryAt: EpochMs };

/** What is asked, of whom it may be. */
export interface SourceRequest<Kind extends string, Value> {
  readonly kind: Kind;
  /** Requests of one kind and key share a cache entry. */
  readonly key: string;
  /** Asks one source by its name; the error says what was wrong. */
  readonly load: (source: string) => Result<Value, string>;
}

/** One source as it is now. */
export interface SourceState<Kind extends string> extends SourceDefinition<Kind> {
  readonly breaker: BreakerState;
  /** Calls within the last minute. */
  readonly usedCount: number;
  /** Kinds that were last answered by it. */
  readonly serves: readonly Kind[];
}

export interface SourceManagerOptions<Kind extends string> {
  readonly clock: Clock;
  readonly sources: readonly SourceDefinition<Kind>[];
  /** How long an answer is good for, by kind. @default 0 for all, nothing is kept */
  readonly cacheMs?: { readonly [Name in Kind]?: number };
  /** Tries of one source within a request before the next is asked. @default 2 */
  readonly tries?: number;
  readonly breaker?: Omit<BreakerOptions, 'clock'>;
  /** Called when another source takes over, nobody answers, or somebody does again. */
  readonly onNotice?: (notice: SourceNotice) => void;
}

/** Asks sources in the order of their priority, with all that goes wrong between here and there. */
export interface SourceManager<Kind extends string, Value> {
  request(request: SourceRequest<Kind, Value>): SourceAnswer<Value>;
  describe(): readonly SourceState<Kind>[];
}

interface Supplier<Kind extends string> {
  readonly definition: SourceDefinition<Kind>;
  readonly breaker: CircuitBreaker;
  readonly window: RateWindow;
}

/** Kept answers, so that hostile keys can't fill the memory. */
const MAX_CACHE_ENTRIES = 1_000;

/**
 * Creates the manager. A request is answered from the cache if that is fresh enough; else by the first source in order of priority
 * that is not left alone by its circuit breaker, has calls left in its minute and answers within its tries.
 */
export function createSourceManager<Kind extends string, Value>(
  options: SourceManagerOptions<Kind>,
): SourceManager<Kind, Value> {
  const { clock, tries = 2 } = options;
  const suppliers = options.sources
    .toSorted((left, right) => left.priority - right.priority)
    .map((definition) => ({
      definition,
      breaker: createCircuitBreaker({ ...options.breaker, clock }),
      window: createRateWindow(clock, definition.perMinute),
    }));
  const cache = createCache<Value>(clock);
  const reporter = createReporter<Kind>((notice) => options.onNotice?.(notice));

  const ask = (
    { breaker, definition, window }: Supplier<Kind>,
    { load }: SourceRequest<Kind, Value>,
  ): Result<Value, string> | null => {
    if (breaker.state === 'open') return null;
    // A half-open breaker allows one try.
    const allowed = breaker.state === 'half-open' ? 1 : tries;
    let last: Result<Value, string> | null = null;
    for (let index = 0; index < allowed && window.take(); index += 1) {
      last = load(definition.name);
      if (last.ok) {
        breaker.succeed();
        return last;
      }
      breaker.fail();
    }
    return last;
  };

  return {
    request(request) {
      const { key, kind } = request;
      const cacheKey = `${kind} ${key}`;
      const kept = cache.get(cacheKey, options.cacheMs?.[kind] ?? 0);
      if (kept !== null) return { kind: 'cached', ...kept };
      const able = suppliers.filter(({ definition }) => definition.kinds.includes(kind));
      const failed: string[] = [];
      for (const supplier of able) {
        const { name } = supplier.definition;
        const answer = ask(supplier, request);
        if (answer?.ok === true) {
          cache.set(cacheKey, name, answer.value);
          reporter.note(kind, name, failed);
          return { kind: 'fresh', source: name, value: answer.value };
        }
        if (supplier.breaker.state !== 'closed' || answer !== null) failed.push(name);
      }
      reporter.note(kind, null, failed);
      return { kind: 'none', retryAt: toRetryAt(able, clock.now()) };
    },
    describe: () =>
      suppliers.map(({ breaker, definition, window }) => ({
        ...definition,
        breaker: breaker.state,
        usedCount: window.usedCount,
        serves: definition.kinds.filter((kind) => reporter.serverOf(kind) === definition.name),
      })),
  };
}

/** When one of them may be asked again. */
function toRetryAt<Kind extends string>(able: readonly Supplier<Kind>[], nowAt: EpochMs): EpochMs {
  const ats = able.map(({ breaker, window }) => Math.max(breaker.retryAt, window.freeAt, nowAt));
  return Math.min(...ats, Infinity);
}

/** Decides what is told: a source that is only out of calls for the minute is nobody's worry, one that fails is. */
function createReporter<Kind extends string>(tell: (notice: SourceNotice) => void) {
  /** Who answered last; null for nobody. */
  const servers = new Map<Kind, string | null>();
  /** Failures that were told and not taken back. */
  const troubled = new Map<Kind, Set<string>>();
  return {
    serverOf: (kind: Kind) => servers.get(kind),
    note(kind: Kind, now: string | null, failed: readonly string[]) {
      const before = servers.get(kind);
      if (before === now) return;
      servers.set(kind, now);
      const known = troubled.get(kind) ?? new Set();
      troubled.set(kind, known);
      if (now === null) {
        tell({ level: 'error', message: `No source answers: ${kind} are delayed.` });
        return;
      }
      const lost = failed.find((name) => !known.has(name));
      const isBack = known.delete(now) || before === null;
      for (const name of failed) known.add(name);
      if (isBack) tell({ level: 'info', message: `${now} answers again: ${kind} come from it.` });
      else if (lost !== undefined) {
        tell({ level: 'warning', message: `${lost} does not answer: ${kind} come from ${now}.` });
      }
    },
  };
}

function createCache<Value>(clock: Clock) {
  const entries = new Map<string, { source: string; value: Value; at: EpochMs }>();
  return {
    get(key: string, maxAgeMs: number) {
      const entry = entries.get(key);
      if (entry === undefined) return null;
      const ageMs = clock.now() - entry.at;
      return ageMs < maxAgeMs ? { source: entry.source, value: entry.value, ageMs } : null;
    },
    set(key: string, source: string, value: Value) {
      // Deleted first, so that the oldest is the first of the map.
      entries.delete(key);
      entries.set(key, { source, value, at: clock.now() });
      if (entries.size <= MAX_CACHE_ENTRIES) return;
      for (const oldest of entries.keys()) {
        entries.delete(oldest);
        break;
      }
    },
  };
}
