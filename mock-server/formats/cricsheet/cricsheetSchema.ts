import { z } from 'zod';

/**
 * The parts of Cricsheet's match JSON that a replay needs (https://cricsheet.org/format/json/, version 1.1.0).
 * Members it does not know are let through unread: the format grows by minor versions.
 */
const name = z.string().min(1).max(200);
const runs = z.int().min(0).max(1_000);

/** How a batter may leave, in the format's words. */
export const WICKET_KINDS = [
  'bowled',
  'caught',
  'caught and bowled',
  'lbw',
  'stumped',
  'hit wicket',
  'run out',
  'obstructing the field',
  'hit the ball twice',
  'handled the ball',
  'timed out',
  'retired out',
  'retired hurt',
  'retired not out',
] as const;

const wicketSchema = z.looseObject({
  kind: z.enum(WICKET_KINDS),
  player_out: name,
  /** A substitute may have no name. */
  fielders: z.array(z.looseObject({ name: name.optional() })).optional(),
});

const replacementSchema = z.looseObject({
  in: name,
  out: name.optional(),
  reason: z.string().max(200).optional(),
  role: z.string().max(200).optional(),
  team: name.optional(),
});

const deliverySchema = z.looseObject({
  batter: name,
  non_striker: name,
  bowler: name,
  runs: z.looseObject({
    batter: runs,
    extras: runs,
    total: runs,
    /** The four or six was run, or overthrown. */
    non_boundary: z.boolean().optional(),
  }),
  extras: z
    .looseObject({
      wides: runs.optional(),
      noballs: runs.optional(),
      byes: runs.optional(),
      legbyes: runs.optional(),
      penalty: runs.optional(),
    })
    .optional(),
  wickets: z.array(wicketSchema).optional(),
  replacements: z
    .looseObject({
      /** Who bats or bowls in whose place. */
      role: z.array(replacementSchema).optional(),
      /** Who joins the side in whose place. */
      match: z.array(replacementSchema).optional(),
    })
    .optional(),
});

const inningsSchema = z.looseObject({
  team: name,
  /** Absent from an innings that was forfeited. */
  overs: z
    .array(z.looseObject({ over: z.int().min(0).max(10_000), deliveries: z.array(deliverySchema) }))
    .optional(),
  absent_hurt: z.array(name).optional(),
  penalty_runs: z.looseObject({ pre: runs.optional(), post: runs.optional() }).optional(),
  declared: z.boolean().optional(),
  forfeited: z.boolean().optional(),
  super_over: z.boolean().optional(),
  /** Overs may be 9.2, which is nine and two balls; runs may be missing where only the overs were cut. */
  target: z
    .looseObject({ runs: runs.optional(), overs: z.number().min(0).max(10_000).optional() })
    .optional(),
});

const outcomeSchema = z.looseObject({
  winner: name.optional(),
  by: z
    .looseObject({
      runs: runs.optional(),
      wickets: runs.optional(),
      innings: z.int().optional(),
    })
    .optional(),
  result: z.enum(['draw', 'no result', 'tie']).optional(),
  /** Who won the super over of a tied match. */
  eliminator: name.optional(),
  bowl_out: name.optional(),
  method: z.string().max(200).optional(),
});

/** A whole file. */
export const cricsheetSchema = z.looseObject({
  info: z.looseObject({
    balls_per_over: z.int().min(1).max(9).default(6),
    dates: z.array(z.string().max(40)).max(100).default([]),
    match_type: z.string().max(40).optional(),
    outcome: outcomeSchema.default({}),
    /** Overs of an innings; absent from matches without that limit. */
    overs: z.number().min(0).max(10_000).optional(),
    player_of_match: z.array(name).optional(),
    players: z.record(z.string(), z.array(name)).optional(),
    registry: z.looseObject({ people: z.record(z.string(), z.string()).optional() }).optional(),
    teams: z.tuple([name, name]),
    venue: z.string().max(400).optional(),
  }),
  innings: z.array(inningsSchema).max(40).default([]),
});

/** A parsed file, in the file's own words. */
export type CricsheetMatch = z.output<typeof cricsheetSchema>;
export type CricsheetInnings = CricsheetMatch['innings'][number];
export type CricsheetDelivery = z.output<typeof deliverySchema>;
export type CricsheetOutcome = z.output<typeof outcomeSchema>;
