import type { CricketBehaviour } from '../../mock-server/protocols/cricket/cricketBehaviour.ts';
import type { Quirks } from '../../mock-server/protocols/billiards/quirks.ts';

/** A misbehaviour to choose in the toolbar. */
export interface FaultChoice {
  readonly title: string;
  /** As on the command line of the mock server. */
  readonly faults?: readonly string[];
  /** What only cricket's server can do wrong. */
  readonly cricket?: Partial<CricketBehaviour>;
  /** What only the billiards table's can. */
  readonly billiards?: Partial<Quirks>;
}

/** Cuts whoever is there, so that what follows is met at once and not with the next visitor. */
const CUT = 'drop:scope=current';

/**
 * Everything the servers are known to do wrong, by the name it has in the URL (`globals=fault:zombie`). Those of one sport act in
 * stories of that sport.
 */
export const FAULT_CHOICES = {
  none: { title: 'No fault' },
  zombie: { title: 'Zombie: forgets us, keeps the socket open', faults: ['zombie'] },
  latency: { title: 'Latency: 600 ms', faults: ['latency:600ms'] },
  jitter: { title: 'Jitter: 0.1 to 1.6 s', faults: ['latency:delay=100ms,jitter=1500ms'] },
  drop: { title: 'Drop: cut once', faults: [CUT] },
  flap: { title: 'Flap: cut 4 s after each welcome', faults: ['drop:after=4s'] },
  malformed: { title: 'Malformed: every 2nd frame', faults: ['malformed:every=2'] },
  nan: { title: 'NaN: in every 2nd frame', faults: ['malformed:every=2,kind=nan'] },
  duplicate: { title: 'Duplicate: every frame twice', faults: ['duplicate:every=1'] },
  starve: { title: 'Silent subscribe: confirmed, no data', faults: ['starve'] },
  silent: { title: 'Silent server: no welcome', faults: [CUT, 'silent'] },
  refuse: { title: 'Refuse: server down (503)', faults: [CUT, 'refuse:503'] },
  'greet-and-drop': { title: 'Greets and hangs up', faults: ['drop:after=0s'] },
  'close-4401': { title: 'Close 4401: token refused', faults: ['close:4401'] },
  'close-1013': { title: 'Close 1013: server full', faults: ['close:1013'] },
  'close-1000': { title: 'Close 1000 by the server', faults: ['close:1000'] },
  'cricket-placeholders': {
    title: 'Cricket: placeholder names, no state',
    faults: [CUT],
    cricket: { variant: 'service', hasState: false, hasHistory: false },
  },
  'cricket-late-snapshot': {
    title: 'Cricket: events before the snapshot',
    faults: [CUT],
    cricket: { eventsBeforeSnapshot: 5 },
  },
  'cricket-error': {
    title: 'Cricket: ERROR, then dead',
    faults: [CUT],
    cricket: { isBroken: true },
  },
  'billiards-nan': { title: 'Billiards: NaN in every 3rd state', billiards: { nanEvery: 3 } },
  'billiards-silent': { title: 'Billiards: camera silent', billiards: { isSilent: true } },
  'billiards-outage': {
    title: 'Billiards: camera gone half the time',
    // Longer than the 5 s for which a table may go without a state.
    billiards: { outage: { everyMs: 20_000, forMs: 10_000 } },
  },
} as const satisfies Readonly<Record<string, FaultChoice>>;

/** The name of a choice. */
export type FaultKey = keyof typeof FAULT_CHOICES;
