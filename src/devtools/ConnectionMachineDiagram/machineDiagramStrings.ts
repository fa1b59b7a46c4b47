import type { ConnectionStateName } from '../../hooks/viewTypes.ts';

/** Words of `ConnectionMachineDiagram`. */
export interface MachineDiagramStrings {
  /** Names the drawing for screen readers. */
  readonly label: (current: string | null) => string;
  /** What the states are called. */
  readonly states: Readonly<Record<ConnectionStateName, string>>;
}

/** The English words: states are called as in the code, so that they can be found there. */
export const MACHINE_DIAGRAM_STRINGS: MachineDiagramStrings = {
  label: (current) =>
    current === null ? 'Connection machine' : `Connection machine, now ${current}`,
  states: {
    idle: 'idle',
    authenticating: 'authenticating',
    connecting: 'connecting',
    handshaking: 'handshaking',
    syncing: 'syncing',
    live: 'live',
    suspect: 'suspect',
    offline: 'offline',
    exhausted: 'exhausted',
    backoff: 'backoff',
    authFailed: 'authFailed',
    paused: 'paused',
    fatal: 'fatal',
  },
};
