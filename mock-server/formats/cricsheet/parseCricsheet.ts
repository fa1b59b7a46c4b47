import { err, ok, type Result } from '../../../src/lib/result.ts';
import {
  cricsheetSchema,
  type CricsheetDelivery,
  type CricsheetInnings,
  type CricsheetMatch,
} from './cricsheetSchema.ts';

/** The longest Test matches stay below 3 million characters. */
const MAX_CHARS = 33_554_432;

/** Reads a match in Cricsheet's JSON format. The error is one line that says where in the file it is. */
export function parseCricsheet(text: string): Result<CricsheetMatch, string> {
  if (text.length > MAX_CHARS) return err(`longer than ${MAX_CHARS} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err('not JSON');
  }
  const parsed = cricsheetSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.map(String).join('.') ?? '';
    return err(`${place === '' ? 'the file' : place}: ${issue?.message ?? 'not a match'}`);
  }
  const mistake = findMistake(parsed.data);
  return mistake === null ? ok(parsed.data) : err(mistake);
}

/** What each member may say by itself, but not all of them together. */
function findMistake({ info, innings }: CricsheetMatch): string | null {
  const [first, second] = info.teams;
  if (first === second) return `info.teams: both are '${first}'`;
  const isTeam = (name: string | undefined) =>
    name === undefined || name === first || name === second;
  const { bowl_out, eliminator, winner } = info.outcome;
  const stranger = [winner, eliminator, bowl_out].find((name) => !isTeam(name));
  if (stranger !== undefined) return `info.outcome: '${stranger}' is not one of info.teams`;
  for (const [index, turn] of innings.entries()) {
    const place = `innings.${index}`;
    if (!isTeam(turn.team)) return `${place}.team: '${turn.team}' is not one of info.teams`;
    const mistake = findWrongSum(turn);
    if (mistake !== null) return `${place}.${mistake}`;
  }
  return null;
}

function findWrongSum({ overs = [] }: CricsheetInnings): string | null {
  for (const [overIndex, { deliveries }] of overs.entries()) {
    const index = deliveries.findIndex((delivery) => !addsUp(delivery));
    if (index >= 0) return `overs.${overIndex}.deliveries.${index}: the runs do not add up`;
  }
  return null;
}

function addsUp({ extras = {}, runs }: CricsheetDelivery): boolean {
  const { byes = 0, legbyes = 0, noballs = 0, penalty = 0, wides = 0 } = extras;
  return (
    runs.extras === byes + legbyes + noballs + penalty + wides &&
    runs.total === runs.batter + runs.extras
  );
}
