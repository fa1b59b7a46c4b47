/**
 * How the server differs from its documents. The defaults are the documented behaviour with our extensions; every
 * other value was seen on the original, or stands in one of its three sources (PROTOCOLS 2.3).
 */
export interface CricketBehaviour {
  /**
   * Whose fields the frames have: `design`, the design document with our extensions; `schema`, the validated
   * schema without them; `service`, what the scoring service builds: placeholder names, lower-case words, no
   * figures of players. @default 'design'
   */
  readonly variant: 'design' | 'schema' | 'service';
  /** Writes all enumerations in one case. @default null, each as its variant has it */
  readonly enumCase: 'upper' | 'lower' | null;
  /** Whether CONNECTION_ESTABLISHED tells the innings and the players; the original always says null. @default true */
  readonly hasState: boolean;
  /** Whether who joins late is told all that happened before; the original tells nothing. @default true */
  readonly hasHistory: boolean;
  /** How many events come before CONNECTION_ESTABLISHED, as in a busy room of the original. @default 0 */
  readonly eventsBeforeSnapshot: number;
  /** Every spectator gets ERROR and a socket that stays open and dead. @default false */
  readonly isBroken: boolean;
}

export const DOCUMENTED_BEHAVIOUR: CricketBehaviour = {
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
