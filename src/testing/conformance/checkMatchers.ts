import type { Entity, EntitySubjects } from '../../protocols/entities.ts';
import type { SubscriptionWish } from '../../protocols/filter.ts';
import type { ItemMatcher, Protocol } from '../../protocols/protocol.ts';
import type { ProtocolSamples, Report } from './conformanceFinding.ts';
import { attempt } from './conformanceFinding.ts';
import type { Subjects } from './subjects.ts';
import { toSubjects } from './subjects.ts';

/** Wishes that nobody means, and somebody has. */
const STRANGE_WISHES: readonly SubscriptionWish[] = [
  { channel: '', filter: {} },
  { channel: 'constructor', filter: {} },
  { channel: 'conformance-no-such-channel', filter: { anything: [1, 'two', true] } },
];
const STRANGE_FILTER = {
  gameId: [],
  sport: 'NoSuchSport',
  minProfit: 'x',
  flag: true,
  nothing: undefined,
};

/** Matchers answer for every wish and every item, agree with their pivots, and carry what `channelOf` says. */
export function checkMatchers(protocol: Protocol, samples: ProtocolSamples, report: Report): void {
  const subjects = toSubjects(protocol, samples);
  const strange = samples.wishes.map(({ channel }) => ({ channel, filter: STRANGE_FILTER }));
  for (const wish of [...samples.wishes, ...strange, ...STRANGE_WISHES]) {
    checkWish(protocol, { wish, subjects }, report);
  }
  for (const [entity, channel] of Object.entries(protocol.channelOf)) {
    const matcher = attempt<ItemMatcher>(() => protocol.createMatcher({ channel, filter: {} }));
    if (matcher.ok && !Object.hasOwn(matcher.value, entity)) {
      report('matcher', `channelOf names "${channel}" for ${entity}, which it does not carry`);
    }
  }
}

interface Trial {
  readonly wish: SubscriptionWish;
  readonly subjects: Subjects;
}

function checkWish(protocol: Protocol, { wish, subjects }: Trial, report: Report): void {
  const shown = JSON.stringify(wish);
  const made = attempt<ItemMatcher>(() => protocol.createMatcher(wish));
  if (!made.ok) {
    report('matcher', `createMatcher throws: ${made.thrown}`, shown);
    return;
  }
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties matcher and items to one entity
  const check = <E extends Entity>(entity: E) => {
    const matches = made.value[entity];
    if (matches === undefined) return;
    for (const item of subjects[entity]) {
      const answer = attempt<unknown>(() => matches(item));
      if (!answer.ok) report('matcher', `the matcher of ${entity} throws: ${answer.thrown}`, shown);
      else if (typeof answer.value !== 'boolean') {
        report('matcher', `the matcher of ${entity} gives neither yes nor no`, shown);
      } else checkPivot(protocol, { wish, entity, item, isMatch: answer.value }, report);
    }
  };
  for (const name of Object.keys(subjects)) if (isEntity(subjects, name)) check(name);
}

function checkPivot<E extends Entity>(
  protocol: Protocol,
  {
    wish,
    entity,
    item,
    isMatch,
  }: {
    readonly wish: SubscriptionWish;
    readonly entity: E;
    readonly item: EntitySubjects[E];
    readonly isMatch: boolean;
  },
  report: Report,
): void {
  if (!protocol.pivotOf) return;
  const shown = JSON.stringify(wish);
  const made = attempt(() => protocol.pivotOf?.(wish, entity) ?? null);
  if (!made.ok) report('matcher', `pivotOf throws: ${made.thrown}`, shown);
  if (!made.ok || made.value === null) return;
  const { field, values, ignoresCase, decides } = made.value;
  const value: unknown = Reflect.get(item, field);
  const spell = (text: string) => (ignoresCase ? text.toLowerCase() : text);
  const isFound = typeof value === 'string' && values.some((text) => spell(text) === spell(value));
  if (isMatch && !isFound)
    report('matcher', `pivotOf hides an item of ${entity} that matches`, shown);
  if (decides && isFound && !isMatch) {
    report('matcher', `pivotOf decides for an item of ${entity} that does not match`, shown);
  }
}

function isEntity(subjects: Subjects, name: string): name is Entity {
  return Object.hasOwn(subjects, name);
}
