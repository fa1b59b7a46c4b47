import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalText,
  wireBowler,
  wireInningsHead,
  wireInningsState,
} from './fields.ts';

/** Data of an over's end. */
export const overCompleteData = z.object({
  ...wireInningsHead,
  /** The over that ended, from 1. */
  over_number: z.int().check(z.gte(0), z.lte(100_000)),
  bowler: z.nullish(wireBowler),
  runs_in_over: optionalCount,
  wickets_in_over: optionalCount,
  /** "0" to "6", "W", "wd", "nb"; more than six where there were extras. */
  balls_summary: z.nullish(z.array(z.string())),
  innings_state: z.nullish(wireInningsState),
  next_bowler: z.nullish(wireBowler),
  commentary: optionalText,
});
export type OverCompleteData = z.infer<typeof overCompleteData>;

/** An over's end. */
export const overCompleteMessage = defineCricketMessage('OVER_COMPLETE', overCompleteData);
export type OverCompleteMessage = z.infer<typeof overCompleteMessage>;
