import { z } from 'zod';

/** A whole number that some files write as text; null where it is missing or no number. */
const looseInteger = z
  .union([z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => {
    if (value === undefined || value === null || value === '') return null;
    const number = Number(value);
    return Number.isInteger(number) ? number : null;
  });

const looseText = z
  .union([z.string(), z.null()])
  .optional()
  .transform((value) => value ?? '');

const statSchema = z.looseObject({
  clubcode: looseText,
  statId: looseInteger,
});

const playSchema = z.looseObject({
  sp: looseInteger,
  qtr: looseInteger,
  down: looseInteger,
  time: looseText,
  yrdln: looseText,
  ydstogo: looseInteger,
  ydsnet: looseInteger,
  posteam: looseText,
  desc: looseText,
  note: looseText,
  players: z.record(z.string(), z.array(statSchema)).nullish(),
});

const driveSchema = z.looseObject({
  posteam: looseText,
  result: looseText,
  ydsgained: looseInteger,
  numplays: looseInteger,
  postime: looseText,
  start: z.looseObject({ yrdln: looseText }).nullish(),
  plays: z.record(z.string(), playSchema),
});

const teamSchema = z.looseObject({
  abbr: z.string().min(1),
  /** By quarter `1` to `5`, the last for all of overtime, and `T` for the total. */
  score: z.record(z.string(), looseInteger).nullish(),
});

const scoreSchema = z.looseObject({ type: looseText, team: looseText, desc: looseText });

/** A game of NFL GameCenter JSON, as far as a replay needs it; what else is in it is let be. */
export const gameCenterSchema = z.looseObject({
  home: teamSchema,
  away: teamSchema,
  /** Numbered drives, and `crntdrv` with the number of the last one. */
  drives: z.record(z.string(), z.union([driveSchema, z.number(), z.string(), z.null()])),
  scrsummary: z.record(z.string(), scoreSchema).nullish(),
  /** A quarter, `Pregame`, `Halftime`, `Final` or `final overtime`. */
  qtr: z.union([z.string(), z.number(), z.null()]).optional(),
});

export type WireGame = z.output<typeof gameCenterSchema>;
export type WireDrive = z.output<typeof driveSchema>;
export type WirePlay = z.output<typeof playSchema>;
