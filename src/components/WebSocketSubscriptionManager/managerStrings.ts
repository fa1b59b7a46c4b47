import { assertNever } from '../../lib/assertNever.ts';
import type { SubscriptionPhase } from '../../hooks/viewTypes.ts';
import { formatAge } from '../shared/formatAge.ts';
import type { FieldProblem } from './readFilterForm.ts';

/** Everything `WebSocketSubscriptionManager` says. */
export interface SubscriptionManagerStrings {
  readonly title: string;
  readonly channel: string;
  /** The choice that narrows nothing. */
  readonly any: string;
  /** Beside the label of a field that takes several texts. */
  readonly several: string;
  readonly subscribe: string;
  readonly subscribing: string;
  readonly unsubscribe: string;
  readonly retry: string;
  /** Heading of the list. */
  readonly active: (count: number) => string;
  readonly empty: string;
  /** Below a list that shows not all. */
  readonly more: (count: number) => string;
  /** A filter that narrows nothing. */
  readonly everything: string;
  /** `isAssumed`: the protocol does not confirm, so nobody knows more than that it was asked for. */
  readonly phase: (phase: SubscriptionPhase, isAssumed: boolean) => string;
  /** `seconds` is null before anything came. */
  readonly lastData: (seconds: number | null) => string;
  /** `isOwn`: it was made here as well. */
  readonly usedBy: (places: number, isOwn: boolean) => string;
  readonly problem: (problem: FieldProblem, unit: string) => string;
  readonly alreadyFollowed: string;
  readonly noChannels: string;
  /** Read out after a change. */
  readonly subscribedTo: (channel: string) => string;
  readonly unsubscribedFrom: (channel: string) => string;
}

const PHASES: Readonly<Record<SubscriptionPhase, string>> = {
  waiting: 'Waiting for a connection',
  requested: 'Subscribing…',
  confirmed: 'Confirmed',
  receiving: 'Receiving',
  stale: 'No recent data',
  unconfirmed: 'Not confirmed',
  rejected: 'Refused',
};

/** In English. */
export const MANAGER_STRINGS: SubscriptionManagerStrings = {
  title: 'Subscriptions',
  channel: 'Channel',
  any: 'Any',
  several: 'separate several with commas',
  subscribe: 'Subscribe',
  subscribing: 'Subscribing…',
  unsubscribe: 'Unsubscribe',
  retry: 'Retry',
  active: (count) => `Active subscriptions (${count})`,
  empty: 'No subscriptions yet. Choose a channel above and subscribe.',
  more: (count) => `and ${count} more`,
  everything: 'Everything',
  phase: (phase, isAssumed) => (phase === 'confirmed' && isAssumed ? 'Sent' : PHASES[phase]),
  lastData: (seconds) => (seconds === null ? 'No data yet' : formatAge(seconds)),
  usedBy(places, isOwn) {
    const where = places === 1 ? 'elsewhere on this page' : `in ${places} other parts of this page`;
    return isOwn ? `Also used ${where}` : `Used ${where}`;
  },
  problem: describeProblem,
  alreadyFollowed: 'You are already subscribed to this. Choose another channel or filter.',
  noChannels: 'This server offers no channels yet.',
  subscribedTo: (channel) => `Subscribed to ${channel}`,
  unsubscribedFrom: (channel) => `Unsubscribed from ${channel}`,
};

function describeProblem(problem: FieldProblem, unit: string): string {
  const inUnit = (value: number) => (unit === '' ? `${value}` : `${value} ${unit}`);
  switch (problem.kind) {
    case 'missing':
      return 'Please fill this in.';
    case 'no-number':
      return 'Please enter a number.';
    case 'too-small':
      return `At least ${inUnit(problem.min)}, please.`;
    case 'too-large':
      return `At most ${inUnit(problem.max)}, please.`;
    case 'malformed':
      return problem.example === null
        ? 'Please check how this is written.'
        : `Please write it like ${problem.example}.`;
    default:
      return assertNever(problem);
  }
}
