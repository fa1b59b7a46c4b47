import type { FaultName } from './fault.ts';

/** What people need to know to choose a fault. */
export interface FaultDescription {
  readonly name: FaultName;
  /** One line for `--help` and for `GET /mock/faults`. */
  readonly summary: string;
  /** The parameter a bare value stands for: `close:4401` means `close:code=4401`. */
  readonly mainParam: string | null;
  /** A complete text form. */
  readonly example: string;
}

const catalog: { readonly [Name in FaultName]: FaultDescription & { readonly name: Name } } = {
  zombie: {
    name: 'zombie',
    summary: 'forgets clients but leaves their sockets open and mute',
    mainParam: 'after',
    example: 'zombie:after=10s,scope=all',
  },
  drop: {
    name: 'drop',
    summary: 'cuts the TCP connection without a close frame',
    mainParam: 'after',
    example: 'drop:after=5s,scope=current',
  },
  close: {
    name: 'close',
    summary: 'closes with a code and a reason',
    mainParam: 'code',
    example: 'close:code=4401,reason=token expired,after=2s',
  },
  silent: {
    name: 'silent',
    summary: 'accepts new clients and never welcomes them',
    mainParam: null,
    example: 'silent',
  },
  malformed: {
    name: 'malformed',
    summary:
      'breaks every n-th data frame: bad-json, wrong-shape, nan, unknown-type or all in turn',
    mainParam: 'every',
    example: 'malformed:every=3,kind=nan',
  },
  latency: {
    name: 'latency',
    summary: 'sends everything late, replies too',
    mainParam: 'delay',
    example: 'latency:delay=250ms,jitter=400ms',
  },
  duplicate: {
    name: 'duplicate',
    summary: 'sends every n-th data frame twice',
    mainParam: 'every',
    example: 'duplicate:every=3',
  },
  starve: {
    name: 'starve',
    summary: 'confirms subscriptions and sends no data',
    mainParam: null,
    example: 'starve',
  },
  refuse: {
    name: 'refuse',
    summary: 'refuses handshakes with an HTTP status',
    mainParam: 'status',
    example: 'refuse:403',
  },
};

/** Every fault there is. A name missing here does not compile. */
export const FAULTS: readonly FaultDescription[] = Object.values(catalog);

/** The description of a name, or null for a name nobody knows. */
export function findFault(name: string): FaultDescription | null {
  return FAULTS.find((fault) => fault.name === name) ?? null;
}
