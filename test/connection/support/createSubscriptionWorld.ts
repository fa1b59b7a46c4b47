import { createSubscriptionRegistry } from '../../../src/connection/createSubscriptionRegistry.ts';
import type {
  SubscriptionCommands,
  SubscriptionConfig,
  SubscriptionServerEvent,
} from '../../../src/connection/subscription.ts';
import {
  toSubscriptionKey,
  type SubscriptionKey,
  type SubscriptionWish,
} from '../../../src/protocols/filter.ts';
import { must } from './createInvariants.ts';

/** How the server treats what it is asked. `mute`: it does it and does not say so. */
export type ServerMood = 'answers' | 'mute' | 'refuses' | 'refusesWithoutFilter';

const CONFIG: SubscriptionConfig = {
  ackTimeoutMs: 10_000,
  lingerMs: 2_500,
  unlinkedLingerMs: 20_000,
  confirmsSubscriptions: true,
};

export type SubscriptionWorld = ReturnType<typeof createSubscriptionWorld>;

/** The registry against a server that answers in order, after a while, or not at all; each step is checked. */
export function createSubscriptionWorld() {
  const registry = createSubscriptionRegistry(CONFIG);
  const wantedCounts = new Map<SubscriptionKey, number>();
  const served = new Set<SubscriptionKey>();
  let answers: { readonly at: number; readonly event: SubscriptionServerEvent }[] = [];
  let now = 0;
  let isLinked = false;
  let mood: ServerMood = 'answers';
  let latencyMs = 40;

  function send(commands: SubscriptionCommands): void {
    must(isLinked || commands.length === 0, 'a frame without a link');
    for (const { kind, wish } of commands) serve(kind, wish);
    check();
  }

  function serve(kind: 'subscribe' | 'unsubscribe', wish: SubscriptionWish): void {
    const key = toSubscriptionKey(wish);
    if (kind === 'unsubscribe') {
      // As the original: ending what is unknown is met with silence.
      if (served.delete(key) && mood !== 'mute') answer({ kind: 'removed', ...wish, roomId: 'r' });
      return;
    }
    must((wantedCounts.get(key) ?? 0) > 0, 'asked for what nobody wants');
    if (mood === 'refuses') answer({ kind: 'rejected', ...wish, message: 'no' });
    else if (mood === 'refusesWithoutFilter') {
      answer({ kind: 'rejected', channel: wish.channel, filter: null, message: 'no' });
    } else {
      served.add(key);
      if (mood === 'answers') answer({ kind: 'confirmed', ...wish, roomId: 'r' });
    }
  }

  /** One socket keeps its order: an answer never overtakes an earlier one. */
  function answer(event: SubscriptionServerEvent): void {
    answers.push({ at: Math.max(now + latencyMs, answers.at(-1)?.at ?? 0), event });
  }

  function check(): void {
    const list = registry.list();
    must(registry.list() === list, 'SU13 a list that changes unasked');
    must(registry.isSettled() === list.every(({ phase }) => phase !== 'requested'), 'isSettled');
    const nextAt = registry.nextDeadlineAt() ?? Infinity;
    for (const { key, wantedCount, phase, lingerUntil, ackDeadlineAt, error } of list) {
      must(wantedCount === (wantedCounts.get(key) ?? 0), 'SU2 a wrong count');
      must((wantedCount === 0) === (lingerUntil !== null), 'SU2 lingering means unwanted');
      must((phase === 'requested') === (ackDeadlineAt !== null), 'SU6 requested means a deadline');
      must((ackDeadlineAt ?? 0) <= now + CONFIG.ackTimeoutMs, 'SU8 a deadline too far');
      must(
        nextAt <= Math.min(lingerUntil ?? Infinity, ackDeadlineAt ?? Infinity),
        'a tick too late',
      );
      // This server refuses with "no", and never ends what it has granted.
      must(phase !== 'rejected' || error?.message === 'no', 'SU11 a late removed ended something');
      must(isLinked || phase === 'waiting' || phase === 'rejected', `${phase} without a link`);
      must(!isLinked || phase !== 'waiting', 'SU10 waiting with a link');
    }
  }

  const world = {
    want(wish: SubscriptionWish) {
      const key = toSubscriptionKey(wish);
      wantedCounts.set(key, (wantedCounts.get(key) ?? 0) + 1);
      const isKnown = registry.get(key) !== undefined;
      const { commands } = registry.want(wish, now);
      must(!isKnown || commands.length === 0, 'SU1 SU3 a second frame for the same wish');
      send(commands);
    },
    release(wish: SubscriptionWish) {
      const key = toSubscriptionKey(wish);
      const count = wantedCounts.get(key) ?? 0;
      wantedCounts.set(key, Math.max(0, count - 1));
      send(registry.release(key, now));
      const lingerUntil = registry.get(key)?.lingerUntil ?? null;
      const hasRows = registry.lastReceivedAt(key) !== null;
      const isKept = !isLinked && hasRows && registry.get(key)?.phase !== 'rejected';
      const keptForMs = isKept ? CONFIG.unlinkedLingerMs : CONFIG.lingerMs;
      must(count !== 1 || lingerUntil === now + keptForMs, 'SU2 SU27 it does not linger');
    },
    /** Data for it, if the server sends any. */
    deliver(wish: SubscriptionWish) {
      const key = toSubscriptionKey(wish);
      if (isLinked && served.has(key)) registry.received(key, now);
      check();
    },
    retry: (wish: SubscriptionWish) => send(registry.retry(toSubscriptionKey(wish), now)),
    linkReady() {
      served.clear();
      answers = [];
      isLinked = true;
      const refused = registry.list().filter(({ phase }) => phase === 'rejected');
      send(registry.linkReady(now));
      const isAskedAgain = refused.some(({ key }) => registry.get(key)?.phase === 'requested');
      must(!isAskedAgain, 'SU7 a refusal was asked again');
    },
    linkLost() {
      isLinked = false;
      answers = [];
      served.clear();
      registry.linkLost(now);
      check();
    },
    setServer(nextMood: ServerMood, nextLatencyMs: number) {
      mood = nextMood;
      latencyMs = nextLatencyMs;
    },
    advance(ms: number) {
      const until = now + ms;
      for (;;) {
        const [first] = answers;
        const tickAt = registry.nextDeadlineAt() ?? Infinity;
        const at = Math.min(first?.at ?? Infinity, tickAt);
        if (at > until) break;
        now = Math.max(now, at);
        if (first !== undefined && first.at <= tickAt) {
          answers.shift();
          send(registry.handle(first.event, now));
        } else send(registry.tick(now));
      }
      now = until;
    },
    /** SU8: whatever the server does, everything settles; with its help, it serves just what is wanted. */
    mustSettle() {
      world.advance(CONFIG.ackTimeoutMs + CONFIG.lingerMs);
      must(registry.isSettled(), 'SU8 something did not settle');
      world.setServer('answers', 40);
      if (!isLinked) world.linkReady();
      for (const { wish } of registry.list()) world.retry(wish);
      world.advance(60_000);
      const wanted = Array.from(wantedCounts).flatMap(([key, count]) => (count > 0 ? [key] : []));
      const servedKeys = Array.from(served);
      must(wanted.toSorted().join() === servedKeys.toSorted().join(), 'L2 served is not wanted');
      must(
        registry.list().every(({ phase }) => phase === 'confirmed' || phase === 'receiving'),
        'SU8 something is not confirmed',
      );
      must(registry.list().length === wanted.length, 'something lingers for ever');
      must(registry.nextDeadlineAt() === null, 'something is still due');
    },
  };
  return world;
}
