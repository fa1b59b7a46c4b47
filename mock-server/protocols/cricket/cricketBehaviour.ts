import { z } from 'zod';

/**
 * How the server differs from its documents. The defaults are the documented behaviour with our extensions; every
 * other value was seen on the original, or stands in one of its three sources (PROTOCOLS 2.3).
 */
export const behaviourSchema = z.strictObject({
  /**
   * Whose fields the frames have: `design`, the design document with our extensions; `schema`, the validated
   * schema without them; `service`, what the scoring service builds: placeholder names, lower-case words, no
   * figures of players. @default 'design'
   */
  variant: z.enum(['design', 'schema', 'service']),
  /** Writes all enumerations in one case. @default null, each as its variant has it */
  enumCase: z.enum(['upper', 'lower']).nullable(),
  /** Whether CONNECTION_ESTABLISHED tells the innings and the players; the original always says null. @default true */
  hasState: z.boolean(),
  /** Whether who joins late is told all that happened before; the original tells nothing. @default true */
  hasHistory: z.boolean(),
  /** How many events come before CONNECTION_ESTABLISHED, as in a busy room of the original. @default 0 */
  eventsBeforeSnapshot: z.int().min(0).max(10_000),
  /** Every new spectator gets ERROR and a socket that stays open and dead. @default false */
  isBroken: z.boolean(),
});

export type CricketBehaviour = Readonly<z.output<typeof behaviourSchema>>;

const DOCUMENTED_BEHAVIOUR: CricketBehaviour = {
  variant: 'design',
  enumCase: null,
  hasState: true,
  hasHistory: true,
  eventsBeforeSnapshot: 0,
  isBroken: false,
};

/** As the original would be, did its scoring path not crash. */
export const ORIGINAL_BEHAVIOUR: CricketBehaviour = {
  ...DOCUMENTED_BEHAVIOUR,
  variant: 'service',
  hasState: false,
  hasHistory: false,
};

/** The behaviour as it is now; what was told already stays as it was told. */
export interface BehaviourSwitch {
  readonly current: CricketBehaviour;
  set(changes: Partial<CricketBehaviour>): void;
}

/** Creates the switch, with the documented behaviour but for what is given. */
export function createBehaviourSwitch(initial: Partial<CricketBehaviour> = {}): BehaviourSwitch {
  let current: CricketBehaviour = { ...DOCUMENTED_BEHAVIOUR, ...initial };
  return {
    get current() {
      return current;
    },
    set(changes) {
      current = { ...current, ...changes };
    },
  };
}
