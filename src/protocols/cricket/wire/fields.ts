import * as z from 'zod/mini';

/** Longest id taken: ids are keys and can't be cut, so a longer one makes its frame broken. */
const MAX_ID_CHARS = 256;
/** More runs, balls or wickets than any match ever had: what claims more is broken, and sums stay exact. */
const MAX_COUNT = 100_000;

/** An id things are keyed by: text that is not empty, or a number, which means the same as its digits. */
export const wireId = z.union([
  z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS)),
  z.number(),
]);

/** An id that may be missing, null, or empty, which says the same. */
export const optionalId = z.nullish(
  z.union([z.string().check(z.maxLength(MAX_ID_CHARS)), z.number()]),
);

/** Text that may be missing or null. */
export const optionalText = z.nullish(z.string());

/** A number that may be missing or null: rates. */
export const optionalNumber = z.nullish(z.number());

/** Runs, balls, wickets: whole numbers from nought, which may be missing or null. */
export const optionalCount = z.nullish(z.int().check(z.gte(0), z.lte(MAX_COUNT)));

/** A flag that may be missing or null. */
export const optionalFlag = z.nullish(z.boolean());

/**
 * Overs in cricket notation: 15.3 is fifteen overs and three balls, never fifteen and three tenths. REST has decimal
 * overs; nothing on the WebSocket has.
 */
export const optionalOvers = z.nullish(z.union([z.number(), z.string()]));

/** A person; `player_id` may be empty (a run out has no bowler), and names may be placeholders ("Bowler"). */
export const wirePlayer = z.object({ player_id: optionalId, player_name: optionalText });
export type WirePlayer = z.infer<typeof wirePlayer>;

/** A side, under the names of each of the sources (the schema of the original has a player's), or its bare name. */
export const wireTeam = z.union([
  z.string(),
  z.object({
    team_id: optionalId,
    team_name: optionalText,
    player_id: optionalId,
    player_name: optionalText,
  }),
]);
export type WireTeam = z.infer<typeof wireTeam>;

/** What a batter has made in this innings. */
export const wireBatterStats = z.object({
  runs: optionalCount,
  balls: optionalCount,
  fours: optionalCount,
  sixes: optionalCount,
  strike_rate: optionalNumber,
});
export type WireBatterStats = z.infer<typeof wireBatterStats>;

/** What a bowler has done in this innings. */
export const wireBowlerStats = z.object({
  overs: optionalOvers,
  /** Extension: legal balls. Wins over `overs`, which can't tell a miscounted over. */
  balls: optionalCount,
  maidens: optionalCount,
  runs: optionalCount,
  wickets: optionalCount,
  economy: optionalNumber,
});
export type WireBowlerStats = z.infer<typeof wireBowlerStats>;

/** A batter with what they have made. */
export const wireBatter = z.extend(wirePlayer, wireBatterStats.shape);
export type WireBatter = z.infer<typeof wireBatter>;

/** A bowler with what they have done. */
export const wireBowler = z.extend(wirePlayer, wireBowlerStats.shape);
export type WireBowler = z.infer<typeof wireBowler>;

/** Extras as the original has them: one kind at a time (`wide no_ball bye leg_bye penalty`, in any case). */
export const wireExtras = z.object({ type: optionalText, runs: optionalCount });
export type WireExtras = z.infer<typeof wireExtras>;

/** Extension: extras kind by kind, because one delivery may have several (a no-ball run as byes). */
export const wireExtrasDetail = z.object({
  wides: optionalCount,
  no_balls: optionalCount,
  byes: optionalCount,
  leg_byes: optionalCount,
  penalty: optionalCount,
});
export type WireExtrasDetail = z.infer<typeof wireExtrasDetail>;

/** Extension: penalty runs of an innings that belong to no delivery: awarded before it began or after it ended. */
export const wirePenaltyRuns = z.object({ pre: optionalCount, post: optionalCount });
export type WirePenaltyRuns = z.infer<typeof wirePenaltyRuns>;

/** What an innings chases: bare runs (original), or the extension's object, which a rain rule may change at any time. */
export const wireTarget = z.union([
  z.int().check(z.gte(0), z.lte(MAX_COUNT)),
  z.object({
    /** Runs that win. */
    runs: optionalCount,
    /** Overs there are for it, in cricket notation. */
    overs: optionalOvers,
    /** Legal balls there are for it. Wins over `overs`. */
    balls: optionalCount,
    /** How it was made, where it is not simply one more than the other side's: "D/L", "VJD". */
    method: optionalText,
  }),
]);
export type WireTarget = z.infer<typeof wireTarget>;

/** Where an innings stands after what the message tells. The server's word wins over our own sums. */
export const wireInningsState = z.object({
  /** "145/4": runs and wickets. */
  score: optionalText,
  overs: optionalOvers,
  wickets: optionalCount,
  run_rate: optionalNumber,
  required_rate: optionalNumber,
  last_6_overs_rate: optionalNumber,
  /** Extension: legal balls of the innings. Wins over `overs`, which can't tell a miscounted over. */
  balls: optionalCount,
  /** Extension: penalty runs that belong to no delivery; `score` includes them. */
  penalty_runs: z.nullish(wirePenaltyRuns),
  /** Extension: what the innings chases as of now. */
  target: z.nullish(wireTarget),
});
export type WireInningsState = z.infer<typeof wireInningsState>;

/**
 * Extension: which innings a message is about, for messages that name none or whose id says nothing about order. A
 * match that begins anew in the same room begins with a new `innings_id` for an `innings_number` that was there before.
 */
export const wireInningsHead = {
  innings_id: optionalId,
  /** From 1; super overs count on (3 and 4 after two innings). */
  innings_number: optionalCount,
  is_super_over: optionalFlag,
  batting_team: z.nullish(wireTeam),
  bowling_team: z.nullish(wireTeam),
};
export type WireInningsHead = z.infer<z.ZodMiniObject<typeof wireInningsHead>>;

/** Extension: one dismissal or retirement of a delivery; there may be two. */
export const wireWicket = z.object({
  player_out: wirePlayer,
  /** As in WICKET_FALLEN, and "retired not out"; the names of Cricsheet ("caught and bowled") do as well. */
  dismissal_type: optionalText,
  fielders: z.nullish(z.array(wirePlayer)),
  /** Whether it is credited to the bowler. Left out: as the laws have it. */
  is_bowlers: optionalFlag,
  /** Whether it counts as a wicket; retired hurt does not. Left out: as the laws have it. */
  is_out: optionalFlag,
});
export type WireWicket = z.infer<typeof wireWicket>;
